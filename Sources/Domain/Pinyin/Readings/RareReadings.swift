/// Source: the Unicode Han–Latin transliteration (CLDR transform `Han-Latin`, derived from the Unihan database) as
/// shipped with ICU, asked once for every character, tones removed. © Unicode, Inc., Unicode License v3
/// (https://www.unicode.org/license.txt).
extension PinyinReadings {
    /// Characters outside the two large tables that occur in names: 〇, the characters of the national list of 2013
    /// (通用规范汉字表) in Extension B, and all characters of the Extensions C to F that have a reading.
    ///
    /// Words separated by spaces: a syllable and the characters that read so.
    static let rare: StaticString = """
        ai𫂖𫉁𫘤𫣊𬤩𬺃𭏦𭞄𮩝 an𩽾𫗊𬮴𬴁𬸝 ao𫍵𬤡𬱮𬸩 ba𫁂𫐈𫓥𫜨𫭨𬶻 bai𪡈𫖔 ban𨭉𬮳 bang𠳐𫄰𫠌𬶆 bao𬲺 bei𪱷𫔆𫝦𫞥𬇙𬦥𬨔 ben𬓱 \
        beng𫄵𫗉 bi𪼋𫄞𫎳𫔇𫖒𫗣𫚑𫜁𫠈𫵘𫼫𫽳𬙝𬠃𬥶𬭽𮤲𮩛 bian𨚕𫔰𫚣𬸸 biao𬭺𬴍 bie𫛮 bin𬇄 bing𫖓𫚎𬦴 bo𫏆𫗈𫽊𬭛𬮁𬹇𬺏 bu𫐗𫗦𫚨𬷕 \
        cai𬹅𮉯 can𪮃𫎺𫢺𬢳𬤄𮬞 cang𪺷𬥳 cao𥕢𮪤 ce𫭮 ceng𫘯 cha𥻗𬢇𬭈𬭠𬺕 chan𫔏𫞣𫟠𬊤𬡻𬤛𬰷𬳲𬺅𮣴 chang𫊪𫏃𬑇𬬮𬸶𮧴 \
        chao𬊂𬨓 che𪠳 chen𫈟𫎩𫎪𫜀𫮅𬘭𬬵𬱣𮠳𮭦 cheng𫎭𬭷𬲜 chi𫄨𫍧𫍶𫛶𬘸𬤓𬤘𬳾𬴇𬸈 chong𫟆𫢹𬳐𬸥 chou𪫷𫝩𫼝𬊍𬑍𬑡𬖖𬸍 \
        chu𫀬𫇴𫛾𫜭𫩩𬌝𬬺𬮥𬸅𬺓𮤬 chuan𬥸 chuang𪭢𬲪𬸐 chui𬭨 chun𬭚𮝸 chuo𪢕𬭔 ci𫚖𬘷𬢉𬲶𬺎 cong𪻐𫓩𫟡𫩛𬎧𬟺𬤋𬭥 cou𬭟𬸷 \
        cu𫖹𫜟𫠀𬣷𬣹 cuan𪴙 cui𮉬 cuo𬺇 da𨱏𫄤𫟼𬊉𬜔𬭞𬳉 dai𬶌 dan𫎫𫡶𫢸𫫦𬂅𬘘𬙉𬢏𬱗 dang𣗋𪠽𫀮𫽮𬍡𬛹𬠅𬣭𭰎 dao𪺣𫝵𭎜𮜶 \
        deng𬢔𬮹𬳒 di𤧛𫔂𬱖𭫙 dian𬧚𭣇 diao𫄝𫛲𫼛𬘞𬡍𬶄 die𫬟𫶇𬇇𬡓𬰳 ding𬱫 dong𪣆𫄡𫢙𫹼𬟽𬢈 dou𫔯 du𪥿𪻨𫧿𬢎𬭊𬶂𮏺𮙋 \
        duan𬥼 dui𫗰𫢘𬀮𬤣 dun𮪥 duo𪞝𫖰𫚛𫛻𫰂𬤏𬦫𬭆 e𥔲𪴯𫫇𬮰𮤸 en𬲷 er𬃘𮝵 fa𬜧𭩰 fan𫄩𫐊𫔍𫖺𬙆𬳳𬸪𮐚 fang𫛯 \
        fei𪰶𪲮𫂈𫽧𬃮𬈕𬏦𬣧𬴂 fen𣸣𪩸𪱥𫅗𫍛𫔁𫚍𫟴𬉂𬏷𬳟𮝷 feng𫜑𫲸𮨴 fou𫛜 fu𫄢𫄭𫓧𫖯𫚒𫛡𫛳𮔅 gai𬘠𬮿 gan𫎬𫤽𬣠𬸹 gang𫇪𫩚𮣲𮭰 \
        gao𬸢 ge𫚗𫛤𫠅𬤐𬤑𬨍𬮤𬸂𬸠𮝺 gen𫖱𬱝 geng𬒔𬘵𬶊𮀲 gong𫋐𫝪𫺌𬊎𬠈𬨆𮭥 gou𫎧𫖕𬲯 gu𦙶𮝴 gua𬅥𬳷𮉤𮉨 guai𪭯 \
        guan𫐑𬦻𬶵𬶺 guang𨐈𬨒𬪺 gui𪻺𫂆𫋻𫚜𫢔𫰹𬃀𮬝 gun𫬙𬑆𬑕𬤆𬤖 guo𫓨𫪀𬇹𬏮𬜿𬧩𬭇𬱿𬲸𬶯𭚦 hai𫩯𫼥𬐚𮩜𮪢 han𫒶𫘛𫘣𫠐𬉧𬞫𬣸𬥴𬬧𬭍𬰱 \
        hang𬹽 hao𬣜𬤀𬤫 he𪡛𫓼𫠁𬌗𬤒𬸰 hei𬭶 hen𬣳 hong𫐒𫚉𫟄𫟹𫩕𬭂𬭎𬮢𬱥𬷾𭱊𮣳 hou𫗯𫛺𬥽𬭤 hu𪠸𫄚𫍞𫗫𫛷𬤙𬲀𬲾𬶞𭘓 \
        hua𫍩𫚝𫜸𫰡𫺆𫼧𬈾𬬨𬭌𮬡 huai𬜸 huan𤩽𫄠𫛝𫜅𬘫𬤰𬴐𭈮𮝹 huang𨱑𫗮𫘩𬤍𬶫𬸛 hui𪸩𫖃𫚔𫝨𫰢𬜨𬣪𬣬𬣰𬤉𬤝𬤭𬨐𬭬 hun𪣒𫖲𫝈𬹉𬹋 \
        huo𫩥𫯥𫽇𬀥𬩎𬮘𬮨𬴃𮬟 ji𪟝𪫸𪲎𪲛𫅅𫌀𫍪𫓯𫓹𫟕𬆦𬏟𬓠𬤅𬭉𬭿𬯀𬶨𬶭 jia𫛥𬂩𬡒 jian𪟎𪽭𫀨𫈉𫊱𫍿𫗚𫛚𫪄𫽐𬃦𬇃𬊗𬑗𬕊𬘖𬞋𬣡𬣤𬤯 jian𬮡𬰣𬳆𬴏𬺍𭄛 \
        jiang𫗳𫮬𫽣 jiao𫊸𫌯𫍤𫐖𫪧𬭻𬮄 jie𫄦𫍹𫜯𬝋𬭴𬲭𬶀𬶇𬶎𮔂𮭡 jin𫄛𫩺𫪽𬬱𬺔 jing𬶱 jiong𫘡𬳶 jiu𫃗𫄙 ju𪧘𫎌𬶋𮣷 \
        jue𪨗𪮖𫈵𫏋𫔎𫘝𫛞𫛵𫞝𫦌𫦳𬺖 jun𫓲𬣝 kai𫔭𫟺𬀱𬨇𬱼 kan𫐘 kang𡐓𩾌𫼱𫽙 kao𬶔 ke𪽇𫐔𭗡𮡈𮯙 keng𫟥𫵸𫶲𬒎 kou𫃜𫸩𬆮𬑒𬣚𬬪𬸬 \
        ku𪠀𫖪𫜕𬕛 kuai𫐆𫞷 kuan𫔋 kuang𫛭𬘢𬮣𬳻 kui𪡞𫍷𫛼𫝬𫠆𬭢𬮭𬱓𬸮𭫀 kun𪻲𫘥𫷅 kuo𫘽𬱠𬺄 la𪮶𬶟𭊸 lai𪡺𫏌𫝫𫪁𫷬𬋍𬩾𬹗𭻔 \
        lan𪢌𪢠𫔱𫝮𫞨𫣉𫱕𫶊𫷌𬉠𬊶𬎑𬒇𬒗𬜥𬞕𬥾𬸡𮆏 lang𫗨𬣼𬴀𬸏 lao𫞧𫢬𫭼𫺘𬝃𬣿𬧤𬶗𮀤 lei𫐙𬭜𬱜 li𪫡𪲔𪵱𫁡𫄥𫄫𫎱𫚞𫛽𫟫𫟷𫥳𫥵𫪃𫵷𫾲𬍛𬦣𬸎𭀖 li𭤎 \
        lian𫅼𫌫𫎨𫔀𫗱𫢪𫽁𬋃𬘪𬣽𬶠 liang𪭵𫟅𫦩𬜯𬰥𮉧𮔊𮖁 liao𪤗𬤟𬲅 lie𫚓𫚭 lin𪤚𫔴𬃲𬙈𬭸𬮟𬴊 ling〇𫐉𫞠𫟑𫠂𬕬𭝋𮇤 liu𫓮𭇯𮨵 \
        long𪫌𫎦𫖅𫛟𫜲𫢒𬕂𬧢𬺜 lou𪣻𪩇𫍴𫐷𫠥𫦉𫷹𬖠 lu𪽮𪾦𫊮𫓺𫘧𫠋𫼵𬙎𬬻𮉡𮬠 lv𦝼𫄴𫫵𬘤𬸞𮣶 luan𪢮 lun𪠵𪨧𫭢𬦧𬬭 luo𪶒𫌨𫏑𫗩𫽋𬂂𬡠𬰡𭹜 \
        ma𬏜𬮺 mai𪡃𫰨𬑙 man𬜬𬲴 mang𬲹𮪡 mao𫄜𫤸𬆾𬥈𬨁𬪍 mei𬊖 men𫞩𫺓𬇰𭩛𮤫 meng𫑡𬴌 mi𪭧𫌪𬘮𬵨 mian𩾃𬑧 miao𬸙 \
        mie𬘔𮭤 min𫀓𫂃𫞗 ming𬢒𬣮 mo𬂠𬙊𬱕𬳔𬹍 mou𫓴𮮇 mu𧿹𫄲𫠏𬭁𬰃𭈈 na𦰡𫐇𫽀𬹻 nan𫜳𫺷 nang𫍦𫼮𬴩 nao𫍢𬆛𬴨 nei𬭗 \
        ni𨺙𫆏𫐐𫠜𬶪 nian𬧑𬨅𬲫 niao𫽲𬡇 nie𪩛𫓻𫔶𫜩𬛸𬹌𬺂 ning𪥰𫍾𫛢𬬾𬲲𮫂 nong𪺻𫄣𫇽𫔖𫯒𬂰𬪩𬹖 nou𬭦 nu𪺹 nuan𫗬 \
        ou𠙶𫋲𫪘𫭟𬁵𬉼𬔯𬕦 pai𬘦 pan𫟟𬱙 pao𪿫 pei𬳴 pen𬅫 peng𬭖𬴅 pi𫛨𫜔𬨌𬬫𬬲𬭃𬱰𬳃𬳵𬸯 pian𡎚𬸜 piao𬸤 pie𫼣𬭯 \
        pin𪬚𪾸𫅭𫍐𫫾𬝯𬞟 ping𫐌 po𫘟𬈱𬱭𭇜 pu𫚙𬣲𬶴𭠙 qi𨙸𫛰𫺊𬘧𬢐𬨂𬬳𬭭𬮩𬱦𬴆𬸒𬸨𬸾 qia𫈰𫱿 qian𫓪𫖶𫣛𫽥𬘬𬙃 qiang𪪞𫄶𬧀𬬰𮠞 \
        qiao𪜎𪡀𪪑𪺭𫓱𫚏𫭪 qie𫺁𫺂 qin𫖑 qing𪷍𫈎𫏕 qiong𬸉 qiu𨱇𫚧𫟲𬓫𬘕𬘶𬳌𮉠 qu𪨰𫍜𫍮𬘛𬶬𬸱 quan𨟠𬘥 que𬒈𬮯 ran𬊾𬙇𬝴 \
        rao𫋹 ren𫟃𬣯𬬯𬶁𬸊 reng𪥠 rong𫞡𫶕 rou𫐓𫔄𬶧 ru𫛪 ruan𬘰𬥻 rui𮉫𮤯 run𬂀 sa𪠡𫂿 sai𫬐 san𫔌𬭝𬱬 \
        sang𫄪𬨑 sao𫚫 se𫄱𫗋𬈧 sen𬞣 sha𫍺𫚌𬂮𬉇𬮪𬸌𭰒 shai𬓸𬡕 shan𪯋𫍸𫐅𫟶𫮃𬈁𬊦𬌷𬤂𬶛𬹎 shang𫹽𬀷𬲰 she𪨶𪳍𪽴 \
        shen𫓵𬬹𬳽𭡜 sheng𬂉𬸆 shi𪶄𫀌𫄟𫗤𫚕𫟸𬖘𬡔𬤊𬬷 shou𫜷𬱯 shu𪢒𫉄𫌋𫝋𫝧𫿗𬬸 shuang𪥫𫁷𫘭𬘾𮭪 shuo𫔈 si𫟳𬕄𬝊𬢊𬭀𬲦 \
        song𪨊 sou𫠑 su𫂙𫗧𫣫𬒕𬚄 sui𫟦𬘼𬭼𬰶𬳅𮉮 sun𬁽 suo𫔅𫟿𫠦𫦁𫼶𬭲𭕆 ta𪹹𬤕𬤪 tan𫟢 tang𬊵𬦅𬳍𭧋𮛗 tao𫘦𬘺𬣥𬤁𬭕𬳊 \
        te𫋌 teng𬧃𬹘 ti𫘨𫛴𫛸𫪺𬲮𬲻𬶕𬶤 tian𫐍𬨉𬭓 tiao𫍥𬢋 tie𬴋 ting𫄮𬘩𬣻𬶓 tong𦒍𫍣 tou𬣟 tu𫛬𬳿 tuan𬇘𬤬𬦆 \
        tui𪨇𫵒𬓼𬞘𬤱𬯎 tuo𪨹𫘞𫜒𫟤𬠷𬣢𬴎𬶍 wa𬘚𬸁 wan𫓸𬇕𬨈 wang𫍬𬠐 wei𣲗𪭝𫁳𫇭𫌭𫐕𫗪𫗭𫢭𫰍𫹴𬀩𬉋𬊺𬙭𬣀𬣩𬬬𬱟𬱵 wei𬶏𭏸𮧵 \
        wen𫘜𫜊𬏫𬱢𬸀 weng𬭩𮬢 wo𫡬𬳸 wu𣲘𫁲𫛦𬮻𬶉𭴊 xi𠅤𪵣𪸕𫄳𫍰𫍻𫔔𫘬𫘱𫻁𬟪𬭳𬳋𬶮 xia𫚥𫨆𬅢𬘻𬭪𬮠𬯅 \
        xian𪫺𪭾𪾢𫍯𫏨𫰰𫷉𬀪𬃫𬖑𬖮𬘟𬜾𬭣𬮵𬸣𮬣 xiang𫗵𬁠𬙋𬭅𬶲 xiao𪮋𪵑𫋇𫍲𫔲𫦅𫾃𬷽 xie𤫉𫄬𫧯𬦯𬹼𮖱 xin𫷷𬒘 xing𫰛𬶢 xiu𫔊 \
        xu𦈡𪾔𫓰𫚈𫷈𬘳𬣙𬨏𮬛 xuan𫍽𫓶𫠊𬤎𬱽 xue𫖇𬱷𬱸 xun𫄸𫊻𫞅𫠇𫭯𬊈𬍤𬘓𬩽 ya𪨩𪿊𫜰𫥼𫳃𬁺𬣨𬸭𬹺𬺌𭭈 \
        yan𪠏𪡋𪨷𪩘𫄧𫍫𫑷𫘫𫚢𫛩𫜮𫥍𫪂𫭲𫾁𬃳𬙁𬙂𬤠𬥺 yan𬸖𬸘𬸧𮭨 yang𫓭𫚊𫚐𫵵𫺪𬐠𬨄𬭏 yao𫍚𫜪𬌮𬘱𬣦𬮲𬳁𬺟𮭢 ye𫥺𫩤𫩫𬑓𬒆𬰺𬲼𬳀 \
        yi𪪴𪹀𪽷𫄷𫍙𫍟𫍡𫐎𫖮𬟁𬤞𬤦𬥵𬬩𬭰𬱪𬲳𬷼𬺈𭣧 yi𭩚𮩞𮬜 yin𪺽𫜃𫡑𫮜𫷮𬄩𬘡𬤇𬮱𬺒𮙊 ying𪧀𪩎𫇦𫜙𫝭𫷾𬈜𬎆𬑏𬢑𬢯𬤚𬳑𬸕𭈉𮐨 yong𪪝𫚦𬳓 \
        you𬨎𬱔𬶦 yu𫓾𫗇𫚪𫛣𫹮𬛼𬝁𬪧𬰸𬱳𬲆𭤰 yuan𫍠𫖸𫗟𫘪𫛫 yue𫐄𫖵𬘙𬸑𬸚 yun𫕥𫖳𫗥𫟵𫯶𬒍𬺊 za𫓬 zan𪷽𫏐𫪚𫲗𬡷𬤮𬲕 zang𬨋 \
        zao𥖨𪣝𬤨 ze𫋷𫖴𫜬𫼤𬣾𬺉 zei𬝠𬠠 zeng𬤤 zha𫛠𬘲𬣶𬤌𬤜𬶣𬺀 zhan𪡏𫔑𫗞𫗴𫘰𬍙𬘜𬥿𬪨𬭫𬱱𬸵 zhang𪽪𫗠𫜂𫠒𬦵 zhao𬬿𬭡𬶐 \
        zhe𫌇𫘮𫚚𬥄𬬇 zhen𪠟𫍨𫖫𫖬𬘝𬹕𮬤 zheng𫖖𬥷 zhi𦭜𫐋𫔵𫘠𫛛𫞢𫟞𫟬𫪪𬃊𬘨𬘽𬢌𬣛𬺁𮉢 zhong𫍳𫍼𬑔 zhou𫐏𫚡𫟻𬡎𬢪𬣱𬰤 \
        zhu𪹳𫞛𬙅𬣞𬣣𬹣𭲫 zhua𭪆 zhuan𫁟𫍱𫑘𫚋𫭞𬤥𬱛 zhui𬳂𮣵 zhun𬘯 zhuo𫛱𬸦 zi𫓦𫚤𫞚𫞦𬭑 zong𫎆𫓽𭎂𮪣 zou𬦩𮉪 zu𫟽𫟾𬺋 \
        zuan𬖃𬮃 zui𫄹𭉨 zun𨱔𫜄𬤢 zuo𫗢𬬽𮉣
        """
}

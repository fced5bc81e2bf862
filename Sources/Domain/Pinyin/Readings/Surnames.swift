/// How family names are read. Compiled by hand from general knowledge of Chinese names.
extension PinyinReadings {
    /// `character` + `reading` [+ `,second reading`] of the family names whose reading differs from that of the same
    /// character elsewhere, or that have one reading only where the character has two.
    static let surnames: StaticString = """
        曾zeng 单shan 單shan 解xie 仇qiu 区ou 區ou 查zha 翟zhai,di 朴piao 盖ge,gai 蓋ge,gai 覃qin,tan 乐yue,le 樂yue,le 尉wei 缪miao \
        繆miao 员yun 員yun 洗xian 黑he,hei 秘bi 折she 召shao 冒mao 宓mi,fu 隽juan,jun 钭tou 句gou 费fei,bi 隗wei,kui 阚kan 乜nie 种chong \
        繁po 祭zhai 能nai 盛sheng 车che 車che 谌chen,shen 郇xun,huan 郗xi,chi 卜bu 适kuo,shi 柏bai,bo 牟mu,mou 莘shen,xin \
        蔚yu,wei 炅gui 藏zang 粘nian 苫shan 番pan,fan 贲ben 不fou 贾jia 行xing 都du 谷gu 长chang \
        省xing 贠yun 眭sui 呙guo 郄qie,xi 薄bo 勒le
        """

    /// The family names of two characters, `characters` + `reading` `,` `reading`. One that ends with `4` is taken
    /// only when the whole name has four characters, because its first character is also a common family name.
    static let compoundSurnames: StaticString = """
        欧阳ou,yang 歐陽ou,yang 尉迟yu,chi 万俟mo,qi 长孙zhang,sun 单于chan,yu4 司马si,ma 司徒si,tu 司空si,kong 上官shang,guan 诸葛zhu,ge \
        皇甫huang,fu 令狐ling,hu 宇文yu,wen 澹台tan,tai 夏侯xia,hou 公孙gong,sun 慕容mu,rong 钟离zhong,li4 东方dong,fang 赫连he,lian \
        申屠shen,tu 端木duan,mu 轩辕xuan,yuan 独孤du,gu 南宫nan,gong 西门xi,men 东郭dong,guo 百里bai,li 呼延hu,yan 闻人wen,ren 濮阳pu,yang \
        淳于chun,yu 太史tai,shi 仲孙zhong,sun 拓跋tuo,ba 完颜wan,yan 纳兰na,lan 鲜于xian,yu 闾丘lv,qiu 宗政zong,zheng4 乐正yue,zheng4 \
        亓官qi,guan 巫马wu,ma4 漆雕qi,diao 公冶gong,ye 颛孙zhuan,sun 谷梁gu,liang4 段干duan,gan4 羊舌yang,she 左丘zuo,qiu 梁丘liang,qiu4
        """
}

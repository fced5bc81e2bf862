/// Words in which a character is not read as usual: places and words that occur in names of organisations and addresses.
extension PinyinReadings {
    /// Words of two characters, `characters` + `reading` `,` `reading`. Not applied to names of persons.
    static let phrases: StaticString = """
        重庆chong,qing 重阳chong,yang 银行yin,hang 农行nong,hang 工行gong,hang 建行jian,hang 中行zhong,hang 商行shang,hang \
        支行zhi,hang 分行fen,hang 行业hang,ye 六安lu,an 西藏xi,zang 藏族zang,zu 番禺pan,yu 洪洞hong,tong 单县shan,xian 莘县shen,xian \
        莘庄xin,zhuang 蚌埠beng,bu 组长zu,zhang 部长bu,zhang 会长hui,zhang 队长dui,zhang 校长xiao,zhang 院长yuan,zhang 厂长chang,zhang \
        站长zhan,zhang 所长suo,zhang 局长ju,zhang 家长jia,zhang 班长ban,zhang 处长chu,zhang 科长ke,zhang 长子zhang,zi 成长cheng,zhang \
        乐清yue,qing 乐亭lao,ting 音乐yin,yue 会计kuai,ji 尉犁yu,li 东阿dong,e 浚县xun,xian 铅山yan,shan 泌阳bi,yang 渑池mian,chi \
        黄陂huang,pi 吴堡wu,bu 大埔da,bu 十堰shi,yan 歙县she,xian 枞阳zong,yang 筠连jun,lian 犍为qian,wei 临朐lin,qu 鄄城juan,cheng \
        盱眙xu,yi 汨罗mi,luo 耒阳lei,yang 涡阳guo,yang 涡河guo,he 大城dai,cheng 大夫dai,fu 井陉jing,xing 蔚县yu,xian 任丘ren,qiu \
        繁峙fan,shi 珲春hun,chun 喀什ka,shi 且末qie,mo 若羌ruo,qiang 柞水zha,shui 荥阳xing,yang 荥经ying,jing 天台tian,tai 大厦da,sha \
        什邡shi,fang 校对jiao,dui 了解liao,jie 调查diao,cha 调解tiao,jie 调整tiao,zheng 曾经ceng,jing 海参hai,shen 快乐kuai,le \
        首都shou,du 传记zhuan,ji 便宜pian,yi 率先shuai,xian 效率xiao,lv 税率shui,lv 朝阳chao,yang 朝族chao,zu 长治chang,zhi \
        长春chang,chun 长沙chang,sha 重点zhong,dian 重工zhong,gong 扎实zha,shi 都匀du,yun 朝鲜chao,xian 勒苏le,su 尼勒ni,le 扎兰zha,lan \
        扎赉zha,lai 宿迁su,qian 宿州su,zhou 牟平mu,ping 中牟zhong,mu 闵行min,hang 会稽kuai,ji 浒墅xu,shu 六枝liu,zhi 长白chang,bai \
        阳澄yang,cheng 澄迈cheng,mai 湛江zhan,jiang 蒙古meng,gu 吉林ji,lin 行政xing,zheng 执行zhi,xing 人行ren,hang 朝天chao,tian \
        传统chuan,tong 宣传xuan,chuan 单位dan,wei 阿勒a,le 厦门xia,men 东莞dong,guan 成都cheng,du \
        六合lu,he 蚌山beng,shan 茄子qie,zi 万柏wan,bo 牟定mou,ding 昌都chang,du 乐山le,shan 鲁番lu,fan 郭勒guo,le
        """
}

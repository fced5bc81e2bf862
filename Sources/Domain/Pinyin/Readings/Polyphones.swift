/// Our own choices where a character has more than one reading or where the usual reading of names and places differs
/// from the first one of a dictionary. Compiled by hand from general knowledge of Chinese names.
extension PinyinReadings {
    /// `character` + `reading` [+ `,second reading`]: the first is used for sorting and display, both for searching.
    /// Readings that differ in the tone only are not listed.
    static let polyphones: StaticString = """
        乐le,yue 行xing,hang 长chang,zhang 盛sheng,cheng 晟sheng,cheng 茜qian,xi 莘shen,xin 重zhong,chong 朝chao,zhao \
        传chuan,zhuan 娜na,nuo 柏bai,bo 曾zeng,ceng 单dan,shan 解jie,xie 藏cang,zang 朴pu,piao 都du,dou 参can,shen 觉jue,jiao \
        角jiao,jue 玟wen,min 珲hui,hun 贾jia,gu 车che,ju 乾qian,gan 仔zi,zai 偲si,cai 伽jia,qie 宿su,xiu 峙zhi,shi 扎zha,za \
        拓tuo,ta 杉shan,sha 桧gui,hui 泊bo,po 浚jun,xun 浣huan,wan 涌yong,chong 澄cheng,deng 澹dan,tan 焘tao,dao 率shuai,lv \
        番fan,pan 盖gai,ge 禅chan,shan 禺yu,ou 秘mi,bi 筠yun,jun 纶lun,guan 翟zhai,di 莞guan,wan 莎sha,suo 蔓man,wan 薄bo,bao \
        覃qin,tan 调diao,tiao 贲ben,bi 镐hao,gao 陂bei,pi 隗wei,kui 靓liang,jing 颉jie,xie 骠biao,piao 鹄hu,gu 埔pu,bu 堡bao,pu \
        尉wei,yu 巷xiang,hang 泌mi,bi 渑mian,sheng 溱qin,zhen 牟mu,mou 勒le,lei 圩xu,wei 坻di,chi 缪miao,mou 繆miao,mou \
        弄nong,long 塞sai,se 蔚wei,yu 炅jiong,gui 了liao,le 粘nian,zhan 殷yin,yan 祭ji,zhai 蕃fan,bo 谌chen,shen 郇xun,huan \
        繁fan,po 隽juan,jun 宓mi,fu 荨qian,xun 厦xia,sha 还huan,hai 降jiang,xiang 芎xiong,qiong 句ju,gou 湛zhan,chen 楷kai,jie \
        璆qiu,jiu 枞cong,zong 歙she,xi 铅qian,yan 妫gui,wei 媞ti,shi 婼ruo,chuo 仇qiu,chou 郗xi,chi 樂le,yue 長chang,zhang \
        單dan,shan 傳chuan,zhuan 蓋gai,ge 覺jue,jiao 車che,ju 地di 佛fo 卜bu 琢zhuo 谁shui 咳ke 匙chi 爪zhua 什shi,shen 洗xi,xian \
        荥xing,ying 纥he,ge 吖a,ya 嬷ma,mo 徵zheng,zhi 尢you,wang 呷ga,xia 擘bo,bai
        """
}

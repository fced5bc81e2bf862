/// A column somebody understands, and every name it goes by.
public struct KnownColumn: Hashable, Sendable {
    /// The stable name by which the caller knows it.
    public let id: String
    /// What header cells may say, the preferred name first. A name for a column under a group heading may be the
    /// heading and the name in one: `流出党支部联系人` is found under the heading 流出党支部 too.
    public let names: [String]

    /// Makes a known column.
    public init(id: String, names: [String]) {
        self.id = id
        self.names = names
    }
}

/// Columns that must never be read, whatever else their header says (domain.md §6.4: no thoughts, no whereabouts, no
/// points on persons, no income, no family, no belief, no health).
public struct ForbiddenColumns: Sendable {
    /// Words; a header that contains one is dropped whole, so 从事职业及年收入 is dropped with its income.
    public let words: [String]

    /// Makes a list.
    public init(words: [String]) { self.words = words }

    /// The list of the house.
    public static let standard = ForbiddenColumns(words: [
        "思想状况", "思想动态", "思想情况", "思想表现", "知想法", "年收入", "月收入", "收入情况", "收入来源", "家庭收入", "经济收入", "工资",
        "家庭人口", "家庭成员", "家庭主要成员", "家庭情况", "家庭关系", "社会关系", "家属姓名", "家属电话", "家属情况", "配偶", "子女",
        "宗教", "信教", "健康", "身体状况", "病史", "疾病", "定位", "实时位置", "当前位置", "位置信息", "位置共享", "所在位置", "行踪", "轨迹",
        "经纬度", "经度", "纬度", "微博", "朋友圈", "指纹", "人脸", "个人积分", "党员积分", "党性体检",
    ])
}

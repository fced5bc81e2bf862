/// Lists about the formal relation of a member: transfers, dues, the yearly grade, becoming a member.
extension CodeList {
    private static let regulations = Phrase("党员教育管理工作条例", "Regulations for members")
    private static let local = Phrase("本地约定", "Local convention")

    /// 转接方向.
    public static let transferDirection = CodeList(
        id: "transfer-direction", title: Phrase("转接方向", "Direction"), source: regulations,
        entries: [
            CodeEntry("out", "转出", "Out", ["转往外地"]),
            CodeEntry("in", "转入", "In", ["接收"]),
            CodeEntry("within", "内部调整", "Within", ["内部转接", "支部间调整"]),
        ])

    /// 转接结果.
    public static let transferOutcome = CodeList(
        id: "transfer-outcome", title: Phrase("办理结果", "Outcome"), source: regulations,
        entries: [
            CodeEntry("under-way", "办理中", "Under way", ["在途", "已开出"]),
            CodeEntry("accepted", "已接收", "Accepted", ["接收", "已落地", "完成"]),
            CodeEntry("returned", "退回", "Returned", ["被退回"]),
            CodeEntry("expired", "逾期未落实", "Expired", ["过期", "逾期"]),
            CodeEntry("withdrawn", "撤销", "Withdrawn", ["取消"]),
        ])

    /// 党费标准依据 of the 2008 rules on dues. The basis only: no pay is recorded.
    public static let duesBasis = CodeList(
        id: "dues-basis", title: Phrase("标准依据", "Basis"),
        source: Phrase("关于中国共产党党费收缴、使用和管理的规定", "Rules on dues (2008)"),
        entries: [
            CodeEntry("pay", "按工资比例", "Share of pay", ["工资比例", "在职"]),
            CodeEntry("pension", "离退休", "Pension", ["退休", "离休"]),
            CodeEntry("farmer", "农民党员", "Farmer", ["农民"]),
            CodeEntry("student", "学生、下岗、低保", "Student, laid off or on relief", ["学生", "下岗", "低保", "救济"]),
            CodeEntry("self-employed", "个体经营", "Self-employed", ["个体"]),
            CodeEntry("reduced", "经批准减免", "Reduced with approval", ["减免", "少交", "免交"]),
        ])

    /// 民主评议等次.
    public static let yearlyGrade = CodeList(
        id: "yearly-grade", title: Phrase("评议等次", "Grade"), source: Phrase("民主评议党员", "Yearly appraisal of members"),
        entries: [
            CodeEntry("excellent", "优秀", "Excellent"),
            CodeEntry("qualified", "合格", "Qualified"),
            CodeEntry("basic", "基本合格", "Basically qualified"),
            CodeEntry("unqualified", "不合格", "Not qualified"),
            CodeEntry("none", "不评定等次", "No grade", ["参加评议不定等次", "预备党员"]),
        ])

    /// 发展党员阶段.
    public static let developmentStage = CodeList(
        id: "development-stage", title: Phrase("发展阶段", "Stage"),
        source: Phrase("发展党员工作细则", "Rules on admitting members"),
        entries: [
            CodeEntry("applicant", "入党申请人", "Applicant", ["申请人", "申请"]),
            CodeEntry("activist", "入党积极分子", "Activist", ["积极分子"]),
            CodeEntry("candidate", "发展对象", "Candidate"),
            CodeEntry("probationary", "预备党员", "Probationary member", ["预备"]),
            CodeEntry("full", "正式党员", "Full member", ["转正"]),
            CodeEntry("ended", "终止培养", "Ended", ["终止"]),
        ])
}

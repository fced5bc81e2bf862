/// All figures as a page of the documentation: made from the definitions, so that it cannot say anything else.
public enum FigureDocument {
    /// The page in Markdown.
    public static var markdown: String {
        var lines = [
            "# Figures 数字", "",
            "Every figure the program knows, what it counts, in which unit, and how it can be taken apart. 全部数字的定义、单位和分法。",
            "",
            "## Overview", "",
            "This page is made by `hongyan figures --markdown` from ``FigureCatalogue``; a test fails when it differs.",
            "A figure is asked of a ledger, an organisation with everything below it, and a period, and answers with its records.",
            "What happens is counted within the period (期内); what lasts is counted as of its last day (期末), today at the latest.",
            "Records belong to an organisation when they name it, one below it, or one of their members; people count once.",
            "",
            "Numbers given as 余 or 约 keep their word; a sum is as exact as the least exact number in it. Units are never",
            "mixed, amounts are integer fen, and shares of a whole add up to 100 by largest remainder.", "",
        ]
        for theme in FigureTheme.allCases {
            let figures = FigureCatalogue.figures(of: theme)
            guard !figures.isEmpty else { continue }
            lines += ["## \(theme.label.english) \(theme.label.chinese)", ""]
            lines += ["| Figure 数字 | Unit 单位 | Counts 计什么 | By 分法 |", "|---|---|---|---|"]
            lines += figures.map(row)
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ figure: FigureDefinition) -> String {
        let when = figure.source.time.isOfPeriod ? Phrase("期内", "period") : Phrase("期末", "as of")
        let unit = figure.unit.label
        let breakdowns = figure.breakdowns.map { "`\($0.id)`" }.joined(separator: " ")
        var explanation = "\(figure.explanation.chinese) \(figure.explanation.english)"
        switch figure.measure {
        case .ratio(let part, let whole), .average(let part, let whole):
            explanation += " `\(part)` / `\(whole)`"
        default: explanation += " (\(when.chinese) \(when.english): `\(figure.source.type.kind)`)"
        }
        let name = "**\(figure.title.chinese)** \(figure.title.english) `\(figure.id)`"
        return "| \(name) | \(unit.chinese) \(unit.english) | \(explanation) | \(breakdowns) |"
    }
}

import Domain

/// Slips as a page for the browser. Nothing is loaded from anywhere, so it prints without a network.
struct SlipPage {
    private let slips: [Slip]
    private let language: Language
    private let paper: SlipPaper

    init(_ slips: [Slip], _ language: Language, _ paper: SlipPaper) {
        self.slips = slips
        self.language = language
        self.paper = paper
    }

    var html: String {
        let title = slips.first.map { say($0.title) } ?? ""
        let tag = language == .chinese ? "zh-CN" : "en"
        return """
            <!DOCTYPE html>
            <html lang="\(tag)">
            <head>
            <meta charset="utf-8">
            <title>\(title)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            \(slips.map(section).joined(separator: "\n"))
            </body>
            </html>

            """
    }

    private var style: String {
        """
        @page { size: \(paper.rawValue.uppercased()); margin: 12mm; }
        body { font-family: "FangSong", "FangSong_GB2312", "Songti SC", "Noto Serif CJK SC", serif; font-size: 11pt; line-height: 1.5; }
        section { break-after: page; max-width: 160mm; }
        section:last-child { break-after: auto; }
        h1 { text-align: center; font-size: 16pt; margin: 0 0 3mm; }
        p { margin: 1mm 0; }
        table { width: 100%; border-collapse: collapse; margin: 2mm 0; break-inside: avoid; }
        th, td { border: 0.3mm solid; padding: 1mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { width: 24%; font-weight: normal; }
        .sign td { height: 8mm; }
        .foot { text-align: right; }
        .note { font-size: 9pt; }
        """
    }

    private func section(_ slip: Slip) -> String {
        var parts = ["<section>", "<h1>\(say(slip.title))</h1>", "<p>\(say(slip.addressee))\(colon)</p>"]
        parts.append(table(slip.lines))
        if !slip.items.isEmpty {
            parts.append("<p>\(say(Slip.itemsTitle))\(colon)</p>")
            parts.append(table(slip.items))
        }
        parts.append("<p class=\"note\">\(say(Slip.closing))</p>")
        parts += slip.footer(language).map { "<p class=\"foot\">\(SlipPage.escaped($0))</p>" }
        parts.append("<table class=\"sign\">")
        parts += Slip.receipt.map { "<tr><th>\(say($0))</th><td></td></tr>" }
        parts += ["</table>", "</section>"]
        return parts.joined(separator: "\n")
    }

    private func table(_ lines: [Slip.Line]) -> String {
        let rows = lines.map { "<tr><th>\(say($0.label))</th><td>\(say($0.words))</td></tr>" }
        return (["<table>"] + rows + ["</table>"]).joined(separator: "\n")
    }

    private var colon: String { language == .chinese ? "：" : ":" }

    private func say(_ phrase: Phrase) -> String { SlipPage.escaped(phrase.text(language)) }

    /// A text that stands in a page as it is, whatever somebody typed: no tag, no entity, no control character.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\r", "\t": result += " "
            case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Every figure the program knows: those of the practice (domain rules §1) and what an office is asked for beside them.
public enum FigureCatalogue {
    /// All figures, theme by theme.
    public static let all: [FigureDefinition] =
        organisations + members + flow + coverage + activities + study + letters + sweeps + agreements + services
        + offers + contributions + sites + targets + honours + relations + pending + local

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    private static let byTheme = Dictionary(grouping: all) { $0.theme }

    /// The figure of an id; nil for an id that no figure has.
    public static func figure(_ id: String) -> FigureDefinition? { byID[id] }

    /// The figures of a theme, in their order.
    public static func figures(of theme: FigureTheme) -> [FigureDefinition] { byTheme[theme] ?? [] }
}

extension FigureUnit {
    static let people = FigureUnit.count(.people)
    static let attendances = FigureUnit.count(.attendances)
    static let events = FigureUnit.count(.events)
    static let cases = FigureUnit.count(.cases)
    static let items = FigureUnit.count(.items)
    static let pieces = FigureUnit.count(.pieces)
    static let units = FigureUnit.count(.units)
    static let times = FigureUnit.count(.times)
    static let measures = FigureUnit.count(.measures)
    static let years = FigureUnit.count(.years)
    static let sets = FigureUnit.count(.sets)
    static let issues = FigureUnit.count(.issues)
    static let hours = FigureUnit.count(.hours)
    static let squareMetres = FigureUnit.count(.squareMetres)
}

extension FigureBreakdown {
    private static func composition(_ id: String, _ title: Phrase, _ path: FigurePath) -> FigureBreakdown {
        FigureBreakdown(id, title, .composition, .value(path))
    }

    private static func ranking(_ id: String, _ title: Phrase, _ path: FigurePath) -> FigureBreakdown {
        FigureBreakdown(id, title, .ranking, .value(path))
    }

    /// By the entries of a code list or by texts, under the name of the field.
    static func by(_ field: Field) -> FigureBreakdown { by(.own(field)) }

    /// The same of another record; under a name and a title of its own where the record has such a field itself.
    static func by(_ path: FigurePath, id: String? = nil, _ title: Phrase? = nil) -> FigureBreakdown {
        let title = title ?? Phrase("按%1", "By %1").with(path.field.label)
        return switch path.field.kind {
        case .text, .reference: ranking(id ?? path.field.name, title, path)
        default: composition(id ?? path.field.name, title, path)
        }
    }

    /// By kind.
    static func kind(_ field: Field) -> FigureBreakdown { kind(.own(field)) }
    /// By kind, of another record.
    static func kind(_ path: FigurePath) -> FigureBreakdown {
        composition("kind", Phrase("按类型", "By kind"), path)
    }

    /// By the kind of the site where something took place, beside the kind of the thing itself.
    static func siteKind(_ site: Field) -> FigureBreakdown {
        by(.of(site, Site.kind), id: "site", Phrase("按阵地类型", "By kind of site"))
    }

    /// By month.
    static func month(_ field: Field) -> FigureBreakdown { month(.own(field)) }
    /// By month, of another record.
    static func month(_ path: FigurePath) -> FigureBreakdown {
        FigureBreakdown("month", Phrase("按月份", "By month"), .time, .month(path))
    }

    /// By year.
    static func year(_ field: Field) -> FigureBreakdown {
        FigureBreakdown("year", Phrase("按年份", "By year"), .time, .year(.own(field)))
    }

    /// By organisation.
    static func organisation(_ field: Field) -> FigureBreakdown { organisation(.own(field)) }
    /// By organisation, of another record.
    static func organisation(_ path: FigurePath) -> FigureBreakdown {
        ranking("organisation", Phrase("按党组织", "By organisation"), path)
    }

    /// By prefecture.
    static func place(_ field: Field) -> FigureBreakdown { place(.own(field)) }
    /// By prefecture, of another record.
    static func place(_ path: FigurePath) -> FigureBreakdown {
        FigureBreakdown("place", Phrase("按城市", "By city"), .ranking, .division(path, digits: 4))
    }

    /// By province.
    static func province(_ field: Field) -> FigureBreakdown { province(.own(field)) }
    /// By province, of another record.
    static func province(_ path: FigurePath) -> FigureBreakdown {
        FigureBreakdown("province", Phrase("按省份", "By province"), .ranking, .division(path, digits: 2))
    }

    /// By light.
    static let light = FigureBreakdown("light", Phrase("按亮灯", "By light"), .composition, .light)
    /// By flow status.
    static let status = FigureBreakdown("status", Phrase("按流动状态", "By status"), .composition, .flowStatus)
    /// By how far from home.
    static let range = FigureBreakdown("range", Phrase("按流动范围", "By distance"), .composition, .flowRange)
    /// By home branch.
    static let home = organisation(Member.branch)
    /// By the floating organisation somebody takes part in.
    static let branchThere = ranking(
        "there", Phrase("按参加支部", "By branch there"), .stay(FlowEpisode.destinationBranch))
}

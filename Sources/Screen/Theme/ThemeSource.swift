import TOMLKit

/// One theme file, read but not yet resolved against its parents: colours are still names.
struct ThemeSource {
    /// What a file says of one role, and on which line.
    struct RoleText {
        var foreground: String?
        var background: String?
        var attributes: Attributes?
        var mono: Attributes?
        var ansi16: String?
        var path: String
    }

    let name: String
    private(set) var titleChinese: String?
    private(set) var titleEnglish: String?
    private(set) var appearance: Theme.Appearance?
    private(set) var inherits: String?
    private(set) var palette: [String: Color] = [:]
    private(set) var roles: [Role: RoleText] = [:]
    private(set) var warnings: [ThemeWarning] = []
    private let lines: TOMLLines

    init(name: String, bytes: [UInt8]) {
        self.name = name
        let text = TOMLText(bytes)
        lines = text.lines
        warnings = text.faults.map { ThemeWarning(file: name, line: $0.line, fault: .syntax($0.words)) }
        read(text.table)
    }

    /// A warning about a key, with the line it stands on.
    func warning(at path: String, _ fault: ThemeWarning.Fault) -> ThemeWarning {
        ThemeWarning(file: name, line: lines.line(of: path), fault: fault)
    }

    private mutating func read(_ table: TOMLTable) {
        let keys = ["name", "title", "appearance", "inherits", "palette", "roles"]
        for (key, value) in table {
            switch key {
            case "name":
                if value.string == nil { warn(key, .wrongValue(key: key, expected: .text)) }
            case "title": readTitle(value)
            case "appearance":
                appearance = value.string.flatMap(Theme.Appearance.init(rawValue:))
                if appearance == nil { warn(key, .wrongValue(key: key, expected: .appearance)) }
            case "inherits":
                inherits = value.string
                if inherits == nil { warn(key, .wrongValue(key: key, expected: .themeName)) }
            case "palette": readPalette(value)
            case "roles": readRoles(value, prefix: "")
            default: warn(key, .unknownKey(key, nearest: NearestName.find(key, among: keys)))
            }
        }
    }

    private mutating func readTitle(_ value: any TOMLValueConvertible) {
        guard let table = value.table else {
            return warn("title", .wrongValue(key: "title", expected: .titles))
        }
        titleChinese = table["zh"]?.string
        titleEnglish = table["en"]?.string
        for key in table.keys where key != "zh" && key != "en" {
            warn("title.\(key)", .unknownKey(key, nearest: NearestName.find(key, among: ["zh", "en"])))
        }
    }

    private mutating func readPalette(_ value: any TOMLValueConvertible) {
        guard let table = value.table else {
            return warn("palette", .wrongValue(key: "palette", expected: .palette))
        }
        for (key, value) in table {
            if let color = value.string.flatMap({ ColorName.parse($0) }) {
                palette[key] = color
            } else {
                warn("palette.\(key)", .wrongValue(key: key, expected: .colour))
            }
        }
    }

    /// Reads `[roles]`. A key that is not part of an entry continues the dotted name, so `row.selected = {…}`,
    /// `"row.selected" = {…}` and `[roles.row]` with `selected = {…}` mean the same.
    private mutating func readRoles(_ value: any TOMLValueConvertible, prefix: String) {
        let name = prefix.isEmpty ? "roles" : prefix
        let path = prefix.isEmpty ? "roles" : "roles.\(prefix)"
        guard let table = value.table else {
            if let color = value.string, let role = Role(name: prefix) {
                roles[role] = RoleText(foreground: color, path: path)
            } else if prefix.isEmpty || Role(name: prefix) != nil {
                warn(path, .wrongValue(key: name, expected: .role))
            } else {
                warnUnknownRole(prefix, path)
            }
            return
        }
        var entry = RoleText(path: path)
        var isEntry = table.keys.isEmpty
        for (key, value) in table {
            let inner = "\(path).\(key)"
            switch key {
            case "fg" where !prefix.isEmpty: entry.foreground = text(value, inner, key)
            case "bg" where !prefix.isEmpty: entry.background = text(value, inner, key)
            case "ansi16" where !prefix.isEmpty: entry.ansi16 = text(value, inner, key)
            case "attrs" where !prefix.isEmpty: entry.attributes = attributes(value, inner, key)
            case "mono" where !prefix.isEmpty: entry.mono = attributes(value, inner, key)
            default:
                let dotted = prefix.isEmpty ? key : "\(prefix).\(key)"
                if !prefix.isEmpty, value.table == nil, Role(name: dotted) == nil {
                    warn(inner, .unknownKey(key, nearest: NearestName.find(key, among: Self.entryKeys)))
                    isEntry = true
                } else {
                    readRoles(value, prefix: dotted)
                }
                continue
            }
            isEntry = true
        }
        guard isEntry, !prefix.isEmpty else { return }
        if let role = Role(name: prefix) {
            roles[role] = entry
        } else {
            warnUnknownRole(prefix, path)
        }
    }

    private static let entryKeys = ["fg", "bg", "attrs", "mono", "ansi16"]

    private mutating func text(_ value: any TOMLValueConvertible, _ path: String, _ key: String) -> String? {
        if value.string == nil { warn(path, .wrongValue(key: key, expected: .text)) }
        return value.string
    }

    private mutating func attributes(_ value: any TOMLValueConvertible, _ path: String, _ key: String) -> Attributes? {
        guard let list = value.array else {
            warn(path, .wrongValue(key: key, expected: .attributes))
            return nil
        }
        var result: Attributes = []
        for element in list {
            if let name = element.string, let known = Attributes.names.first(where: { $0.name == name }) {
                result.insert(known.attribute)
            } else {
                let name = element.string ?? element.debugDescription
                let nearest = NearestName.find(name, among: Attributes.names.map(\.name))
                warn(path, .unknownAttribute(name, nearest: nearest))
            }
        }
        return result
    }

    private mutating func warnUnknownRole(_ name: String, _ path: String) {
        warn(path, .unknownRole(name, nearest: NearestName.find(name, among: Role.allCases.map(\.name))))
    }

    private mutating func warn(_ path: String, _ fault: ThemeWarning.Fault) {
        warnings.append(warning(at: path, fault))
    }
}

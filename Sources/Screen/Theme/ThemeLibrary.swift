/// The themes at hand: those compiled in, then a user's own, which replace compiled-in ones of the same name.
public struct ThemeLibrary: Sendable {
    /// A theme file.
    public typealias File = (name: String, toml: [UInt8])

    /// Names in the order of the files, each once.
    public private(set) var names: [String] = []
    private var files: [String: [UInt8]] = [:]
    /// Files that a later one of the same name replaces: that one may inherit from them.
    private var replaced: [String: [UInt8]] = [:]

    /// Makes a library of files; of two with the same name the later counts.
    public init(_ files: [File]) {
        for file in files {
            if let former = self.files.updateValue(file.toml, forKey: file.name) {
                replaced[file.name] = former
            } else {
                names.append(file.name)
            }
        }
    }

    /// The theme of a name, complete in any case, and what was wrong with its file or its parents' files.
    ///
    /// An unknown name gives the first theme of the library, with a warning; an empty library ``Theme/plain``.
    public func theme(named name: String) -> (theme: Theme, warnings: [ThemeWarning]) {
        var warnings: [ThemeWarning] = []
        var source = name
        if files[name] == nil {
            warnings.append(
                ThemeWarning(file: name, line: nil, fault: .unknownTheme(name, nearest: nearest(to: name))))
            guard let first = names.first else { return (.plain, warnings) }
            source = first
        }
        var chain: [ThemeSource] = []
        var seen: Set<String> = []
        while let bytes = files[source], seen.insert(source).inserted {
            let parsed = ThemeSource(name: source, bytes: bytes)
            warnings += parsed.warnings
            chain.append(parsed)
            guard let parent = parsed.inherits else { break }
            if parent == source, let former = replaced[parent] {
                // A user's own variant of a theme that ships, under the same name.
                let below = ThemeSource(name: parent, bytes: former)
                warnings += below.warnings
                chain.append(below)
                guard let next = below.inherits else { break }
                source = next
                continue
            }
            if files[parent] == nil {
                warnings.append(parsed.warning(at: "inherits", .unknownTheme(parent, nearest: nearest(to: parent))))
            } else if seen.contains(parent) {
                warnings.append(parsed.warning(at: "inherits", .inheritanceLoop(parent)))
            }
            source = parent
        }
        let resolved = ThemeResolver.resolve(chain)
        return (resolved.theme, warnings + resolved.warnings)
    }

    /// The name there is that a writer probably meant; empty in an empty library.
    public func nearest(to name: String) -> String {
        NearestName.find(name, among: names)
    }

    /// 简体中文 and English title of a theme, nil for those that its file does not give. Only the head of the file is read:
    /// a menu wants the titles of all.
    public func titles(of name: String) -> (chinese: String?, english: String?) {
        guard let bytes = files[name] else { return (nil, nil) }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let head = lines.prefix { $0.first { $0 != 0x20 && $0 != 0x09 } != UInt8(ascii: "[") }
        let source = ThemeSource(name: name, bytes: Array(head.joined(separator: [UInt8(ascii: "\n")])))
        return (source.titleChinese, source.titleEnglish)
    }
}

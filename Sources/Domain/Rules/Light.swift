/// 蓝黄红: how pressing a task is. Always shown with its word beside the colour.
public enum Light: UInt8, CaseIterable, Comparable, Sendable {
    /// 蓝: on track, there is time.
    case blue = 1
    /// 黄: near, or to be looked at.
    case yellow = 2
    /// 红: late, or to be put before the branch.
    case red = 3

    /// The word in scripts and in JSON: `blue`, `yellow`, `red`.
    public var name: String {
        switch self {
        case .blue: "blue"
        case .yellow: "yellow"
        case .red: "red"
        }
    }

    /// Reads the word of scripts.
    public init?(name: some StringProtocol) {
        guard let light = Light.allCases.first(where: { $0.name == name }) else { return nil }
        self = light
    }

    /// The word that stands beside the colour: 蓝, Blue.
    public var label: Phrase {
        switch self {
        case .blue: Phrase("蓝", "Blue")
        case .yellow: Phrase("黄", "Yellow")
        case .red: Phrase("红", "Red")
        }
    }

    /// What the colour says: on track, near, late.
    public var meaning: Phrase {
        switch self {
        case .blue: Phrase("正常", "On track")
        case .yellow: Phrase("临近", "Near")
        case .red: Phrase("逾期", "Late")
        }
    }

    /// Red is the greatest, because it is the worst.
    public static func < (left: Light, right: Light) -> Bool { left.rawValue < right.rawValue }
}

/// How many tasks there are of each light.
public struct LightCounts: Hashable, Sendable {
    /// On track.
    public var blue = 0
    /// Near.
    public var yellow = 0
    /// Late.
    public var red = 0

    /// No tasks.
    public init(blue: Int = 0, yellow: Int = 0, red: Int = 0) {
        self.blue = blue
        self.yellow = yellow
        self.red = red
    }

    /// Tasks of all lights.
    public var total: Int { blue + yellow + red }

    /// The worst light there is; nil without tasks.
    public var worst: Light? { red > 0 ? .red : yellow > 0 ? .yellow : blue > 0 ? .blue : nil }

    /// The tasks of one light.
    public subscript(_ light: Light) -> Int {
        get {
            switch light {
            case .blue: blue
            case .yellow: yellow
            case .red: red
            }
        }
        set {
            switch light {
            case .blue: blue = newValue
            case .yellow: yellow = newValue
            case .red: red = newValue
            }
        }
    }
}

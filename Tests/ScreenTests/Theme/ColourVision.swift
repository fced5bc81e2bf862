import Glibc

@testable import Screen

/// How a colour looks to an eye that lacks one kind of cones.
///
/// F. Viénot, H. Brettel, J. D. Mollon: "Digital video colourmaps for checking the legibility of displays by dichromats",
/// Color Research and Application 24 (1999), 243–252. The matrix between linear light of sRGB and the cones' answers and
/// the two projections are theirs; their slight dimming beforehand, which keeps results in the gamut, is a cut at 0 and 1.
enum ColourVision: String, CaseIterable {
    case full
    /// Without the cones for long waves: red is dark.
    case protanopia
    /// Without the cones for middle waves.
    case deuteranopia

    /// The colour as this eye sees it; nil for the terminal's own.
    func seen(_ color: Color) -> Lab? {
        guard let (red, green, blue) = color.components else { return nil }
        let light = [Lab.linear(red), Lab.linear(green), Lab.linear(blue)]
        var cones = Self.product(Self.conesOfLight, light)
        switch self {
        case .full: break
        case .protanopia: cones[0] = 2.02344 * cones[1] - 2.52581 * cones[2]
        case .deuteranopia: cones[1] = 0.494207 * cones[0] + 1.24827 * cones[2]
        }
        let result = Self.product(Self.lightOfCones, cones).map(Self.encoded)
        return Lab(.rgb(result[0], result[1], result[2]))
    }

    private static let conesOfLight = [
        [17.8824, 43.5161, 4.11935], [3.45565, 27.1554, 3.86714], [0.0299566, 0.184309, 1.46709],
    ]
    private static let lightOfCones = [
        [0.080944448, -0.130504409, 0.116721066], [-0.010248534, 0.054019327, -0.113614708],
        [-0.000365297, -0.004121615, 0.693511405],
    ]

    private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// Linear light, 0 to 1, as a component of sRGB.
    private static func encoded(_ light: Double) -> UInt8 {
        let light = min(max(light, 0), 1)
        let value = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
        return UInt8((value * 255).rounded())
    }
}

extension Lab {
    /// ΔE of CIE 1976: about 2 can just be noticed, 20 is another colour.
    func distance(to other: Lab) -> Double { squaredDistance(to: other).squareRoot() }
}

import Testing
import Themes

@testable import Screen

@Suite("Eyes that do not tell red from green")
struct ColourBlindnessTests {
    /// The smallest ΔE between any two of some colours, as an eye sees them.
    static func nearest(_ colors: [Color], _ vision: ColourVision) -> Double {
        let seen = colors.compactMap { vision.seen($0) }
        return seen.indices.flatMap { one in seen[..<one].map { seen[one].distance(to: $0) } }.min() ?? 0
    }

    @Test(
        "the simulation leaves greys and blue against yellow as they are, and makes red and green one",
        arguments: [ColourVision.protanopia, .deuteranopia])
    func simulation(_ vision: ColourVision) throws {
        for grey in [Color.rgb(0, 0, 0), .rgb(90, 90, 90), .rgb(255, 255, 255)] {
            #expect(try #require(vision.seen(grey)).distance(to: Lab(grey)) < 1)
        }
        #expect(Self.nearest([.rgb(0, 0, 255), .rgb(255, 255, 0)], vision) > 150)
        // Plate colours: an olive and a rust of about the same brightness.
        let plate: [Color] =
            vision == .protanopia ? [.rgb(190, 70, 40), .rgb(98, 98, 40)] : [.rgb(190, 70, 40), .rgb(123, 123, 40)]
        #expect(Self.nearest(plate, .full) > 50)
        #expect(Self.nearest(plate, vision) < 12)
    }

    @Test(
        "what must not be confused is not, in the theme made for it",
        arguments: ColourVision.allCases, [ColorDepth.direct, .ansi256])
    func clearSighted(_ vision: ColourVision, _ depth: ColorDepth) {
        let theme = ThemeLibrary(BuiltInThemes.files).theme(named: "clear-sighted").theme
        let inks: [[Role]] = [
            [.lightBlue, .lightYellow, .lightRed, .row], [.chart1, .chart2, .chart3, .chart4], [.rankUp, .rankDown],
            [.fieldError, .fieldWarning, .field], [.problemError, .problemWarning],
        ]
        for roles in inks {
            let distance = Self.nearest(roles.map { theme.style(ink: $0, depth: depth).foreground }, vision)
            #expect(distance >= 20, "\(roles)")
        }
        let toasts: [Role] = [.toastInfo, .toastSuccess, .toastWarning, .toastError]
        #expect(Self.nearest(toasts.map { theme.style(ink: $0, depth: depth).background }, vision) >= 20)
        // On the selected row too.
        let selected = [Role.lightBlue, .lightYellow, .lightRed].map {
            theme.style(ink: $0, over: .rowSelected, depth: depth).foreground
        }
        #expect(Self.nearest(selected, vision) >= 20)
    }
}

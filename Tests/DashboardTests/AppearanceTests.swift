import Domain
import Screen
import Testing
import Themes

@testable import Dashboard

@Suite("Golden screens in colour")
struct ColourGoldenTests {
    @Test("a screen at every colour depth, with lines, in ASCII and on wide terminals", arguments: StyledScreen.all)
    func screens(screen: StyledScreen) {
        let theme = ThemeLibrary(BuiltInThemes.files).theme(named: "autumn-geese").theme
        let buffer = screen.buffer
        #expect(buffer.check().isEmpty)
        let text = buffer.text()
        #expect(text.contains("┌") == (screen.glyphs.borders == .unicode))
        #expect(text.contains("阿卜杜拉·") == (screen.glyphs.ambiguous == .narrow))
        GoldenFile(screen.name).expect(screen.dump(buffer, theme))
    }
}

@Suite("Looks at run time")
struct AppearanceTests {
    /// A window that knows the titles of the built-in themes.
    static func driver(_ language: Language = .chinese) -> DashboardDriver {
        let driver = DashboardDriver(language: language)
        let library = ThemeLibrary(BuiltInThemes.files)
        var titles: [String: Phrase] = [:]
        for name in library.names {
            let (chinese, english) = library.titles(of: name)
            if let chinese, let english { titles[name] = Phrase(chinese, english) }
        }
        #expect(titles.count == library.names.count)
        driver.send(.configured(Configuration(themeTitles: titles)))
        return driver
    }

    @Test("the theme menu shows titles in the language, previews under the cursor, and Esc goes back")
    func preview() {
        let driver = Self.driver()
        driver.play("t")
        #expect(driver.screen.contains("秋雁") && driver.screen.contains("日光"))
        driver.play("<Down>")
        #expect(driver.state.theme == "daylight")
        driver.play("<Down><Esc>")
        #expect(driver.state.theme == "autumn-geese" && driver.layers.isEmpty)
        driver.play("t<Down><F10>t单色")
        #expect(driver.state.theme == "monochrome")
        driver.play("<C-u><Enter>")
        #expect(driver.state.theme == "autumn-geese")
        driver.play("t<Down><Enter>")
        #expect(driver.state.theme == "daylight")
        let kept = driver.remembered
        #expect(kept == [.theme("autumn-geese"), .theme("daylight")])
        #expect(Self.driver().play("tmonochrome<Enter>").state.theme == "monochrome")
        #expect(Self.driver(.english).play("t").screen.contains("Autumn geese"))
    }

    @Test("the palette finds themes by title and pinyin, a click chooses one")
    func finding() {
        #expect(Self.driver().play(":日光<Enter>").state.theme == "daylight")
        #expect(Self.driver().play(":riguang<Enter>").state.theme == "daylight")
        let driver = Self.driver().play("t")
        driver.click("日光")
        #expect(driver.state.theme == "daylight" && driver.layers.isEmpty)
    }

    @Test("borders and widths change at once and are remembered; wide terminals have ASCII borders in any case")
    func glyphs() {
        let driver = DashboardDriver()
        driver.play(":ASCII<Enter>")
        #expect(driver.state.glyphs == GlyphPolicy(borders: .ascii))
        driver.play(":ASCII<Enter>:歧义<Enter><Down><Enter>")
        #expect(driver.state.glyphs.ambiguous == .wide && driver.state.glyphs.borders == .ascii)
        driver.play(":ASCII<Enter>")
        #expect(driver.said.contains("总是 ASCII"))
        driver.play(":歧义<Enter><Up><Enter>")
        #expect(driver.state.glyphs == GlyphPolicy())
        driver.play(":歧义<Enter><Down><Down><Enter>")
        let kept = driver.remembered
        #expect(
            kept == [
                .borders(.ascii), .borders(.unicode), .ambiguousWidth(.wide), .ambiguousWidth(.narrow),
                .ambiguousWidth(nil),
            ])
    }

    @Test("what is wrong with a theme is said in Chinese and in English", arguments: ThemeWarning.Expectation.allCases)
    func words(expected: ThemeWarning.Expectation) {
        let said = ThemeWarning(file: "mine", line: 4, fault: .wrongValue(key: "reed", expected: expected)).message
        #expect(said.chinese.hasPrefix("mine.toml 第 4 行：reed 的值不对，应为"))
        #expect(said.english == "mine.toml, line 4: reed must be \(expected.rawValue)")
        for fault in [
            ThemeWarning.Fault.unknownColour("reeds", nearest: "reed"), .unknownTheme("x", nearest: ""),
            .inheritanceLoop("mine"), .unknownAttribute("blod", nearest: "bold"), .unknownKey("a", nearest: "b"),
            .syntax("oops"),
        ] {
            let said = ThemeWarning(file: "mine", line: nil, fault: fault).message
            #expect(said.chinese.hasChinese && !said.english.hasChinese && said.english.hasPrefix("mine.toml: "))
        }
    }
}

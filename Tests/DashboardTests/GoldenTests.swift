import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Golden screens")
struct GoldenTests {
    @Test("every screen looks as it did when somebody looked at it", arguments: GoldenCase.all)
    func screens(golden: GoldenCase) {
        let buffer = golden.buffer
        #expect(buffer.check().isEmpty)
        GoldenFile(golden.name).expect(buffer.dump())
    }

    @Test("no text is kept that no test looks at")
    func claimed() {
        let claimed =
            GoldenCase.all.map(\.name) + PhraseTests.screens.map { PhraseTests.name($0, $1) }
            + StyledScreen.all.map(\.name) + ["matrix", "layouts"]
        #expect(Set(GoldenFile.names).subtracting(claimed).isEmpty)
    }
}

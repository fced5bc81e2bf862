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
}

import Testing

@testable import Domain

@Suite("The published numbers of the places")
struct PublishedNumberTests {
    @Test("a place's records give every number of its article", arguments: DemonstrationPlace.all.map(\.id))
    func numbers(_ id: String) throws {
        let place = try #require(DemonstrationPlace.named(id))
        for number in place.numbers {
            let value = number.value(in: PlaceLedgers[id], today: place.today)
            let count = value?.number
            #expect(
                count.map(number.isMet) == true,
                "\(number.id) \(number.words): \(number.exactness) \(number.number), but \(count.map(String.init) ?? "nothing")"
            )
            if number.exactness != .lessThan, number.number > 0 {
                #expect(value?.rows.isEmpty == false, "\(number.id) has no records")
            }
        }
        #expect(Set(place.numbers.map(\.id)).count == place.numbers.count)
    }
}

import Testing

@testable import Domain

@Suite("The published numbers of the places")
struct PublishedNumberTests {
    @Test(
        "exact is the number, 余 and 多 less than the next as round, 近 a twentieth below at most, percent rounded",
        arguments: [
            (50, .exactly, 50, true), (50, .exactly, 51, false),
            (1_700, .atLeast, 1_700, true), (1_700, .atLeast, 1_799, true), (1_700, .atLeast, 1_800, false),
            (2_790, .atLeast, 2_799, true), (2_790, .atLeast, 2_800, false), (20, .atLeast, 19, false),
            (4_000, .about, 3_968, true), (4_000, .about, 4_001, false), (4_000, .about, 3_799, false),
            (980, .rounded, 982, true), (980, .rounded, 985, false), (4_490, .lessThan, 3_724, true),
            (4_490, .lessThan, 4_490, false),
        ] as [(Int64, PublishedNumber.Exactness, Int64, Bool)])
    func exactness(_ number: Int64, _ exactness: PublishedNumber.Exactness, _ count: Int64, _ isMet: Bool) {
        #expect(PublishedNumber("X1", "", number, exactness, "members.all").isMet(by: count) == isMet)
    }

    @Test("a number whose figure, organisation or part is not there has no value, so a slip is found")
    func missing() {
        let ledger = PlaceLedgers["beisheng"]
        let today = DemonstrationPlace.beisheng.today
        #expect(PublishedNumber("X1", "", 0, "no.figure").value(in: ledger, today: today) == nil)
        #expect(PublishedNumber("X2", "", 0, "members.all", of: "无此支部").value(in: ledger, today: today) == nil)
        #expect(
            PublishedNumber("X3", "", 0, "members.all", by: "nothing", in: "x").value(in: ledger, today: today) == nil)
    }

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

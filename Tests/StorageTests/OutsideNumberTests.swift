// Tickets found by the number they had in the system they came from, in every store.

import Desk
import Storage
import Testing
import Tickets

@Suite struct OutsideNumberTests {
    @Test func `a number is read as people write it, and nothing else is one`() {
        let number = OutsideNumber("inc0000045")
        #expect(number?.written == "INC0000045")
        #expect(number?.origin == "servicenow:0000045")
        #expect(OutsideNumber(origin: "servicenow:0000045") == number)
        for word in ["", "inc", "incident", "0000045", "inc45x", "inc\u{0664}", "INC123456789012345678901"] {
            #expect(OutsideNumber(word) == nil)
        }
        #expect(OutsideNumber(origin: "jira:12") == nil)
    }

    /// Tickets 1 to 3 came from outside, the first as incident 45; the fourth is ours and speaks of it.
    private func fill(_ store: any TicketStore) throws {
        let openings = [
            LogContractTests.opening("printer on fire", origin: "servicenow:0000045"),
            LogContractTests.opening("printer out of paper", origin: "servicenow:0000046"),
            LogContractTests.opening("INC0000047", origin: "servicenow:0000047"),
            LogContractTests.opening("what became of INC0000045"), LogContractTests.opening("another printer"),
        ]
        for (place, opening) in openings.enumerated() {
            let at = LogContractTests.start.adding(seconds: place)
            try store.append([Append(to: nil, expecting: 0, [opening], by: "ana", at: at)])
        }
    }

    private func numbers(_ store: any TicketStore, _ filter: String, _ order: QueueQuery.Order) throws -> [Int] {
        let tests = try TicketFilter.parse(filter).tests(for: RandomFilter.seat)
        let query = QueueQuery(order: order, tests: tests)
        let rows = try store.all(query)
        #expect(try store.count(query) == rows.count)
        return rows.map(\.id.number)
    }

    @Test(arguments: StoreBackend.all)
    func `a ticket is found by its number outside, beside those that speak of it`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try fill(store)
            for order in [QueueQuery.Order.updated, .number, .due, .promise] {
                #expect(try numbers(store, "INC0000045", order) == [4, 1])
                #expect(try numbers(store, "inc0000047", order) == [3])
                #expect(try numbers(store, "inc0000045 fire", order) == [1])
                #expect(try numbers(store, "printer -inc0000045", order) == [5, 2])
                #expect(try numbers(store, "inc0000099", order) == [])
                #expect(try store.all(QueueQuery(order: order, text: "INC0000045")).map(\.id.number) == [4, 1])
                #expect(try store.all(QueueQuery(order: order, groups: [], text: "INC0000045")).isEmpty)
            }
        }
    }
}

// Seals by themselves: when one is due, what it says, and how a log that was touched differs from it.

import Chain
import Desk
import TestSupport
import Testing
import Tickets

@Suite struct SealTests {
    /// An event as a seal sees it.
    private struct Entry {
        var sequence: Int
        var at: Instant
        var hash: Digest
    }

    private static let first = CivilDate(dayNumber: 20_000)

    /// A log of a few days, some of its events dated back, with the seals it earned.
    private func log(_ random: inout SeededGenerator, events: Int) -> (entries: [Entry], seals: [Seal]) {
        var entries: [Entry] = []
        var seals: [Seal] = []
        var draft = SealDraft(after: nil)
        var day = 0
        for sequence in 1...events {
            day = max(0, day + Int.random(in: -1...1, using: &random))
            let at = Instant(day: Self.first.adding(days: day), seconds: Int.random(in: 0..<86_400, using: &random))
            if Seal.isDue(after: seals.last, past: sequence - 1, before: at.day),
                let seal = draft.seal(tickets: 3, beside: nil, before: at.day)
            {
                seals.append(seal)
                draft = SealDraft(after: seal)
            }
            let entry = Entry(sequence: sequence, at: at, hash: Digest(of: "event \(sequence)"))
            draft.take(entry.hash, at: at)
            entries.append(entry)
        }
        return (entries, seals)
    }

    private func faults(_ entries: [Entry], _ seals: [Seal], tickets: ClosedRange<Int> = 1...3) -> [SealFault] {
        var check = SealCheck(seals)
        for entry in entries { check.take(sequence: entry.sequence, at: entry.at, hash: entry.hash) }
        for ticket in tickets { check.take(ticket: TicketID(ticket)) }
        return check.faults()
    }

    @Test func `a log as it was recorded has no faults, and its sealed days never go back`() {
        for seed in 1...40 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed)
            let (entries, seals) = log(&random, events: Int.random(in: 1...60, using: &random))
            #expect(faults(entries, seals).isEmpty)
            for (seal, next) in zip(seals, seals.dropFirst()) {
                #expect(seal.day <= next.day && seal.next < next.next)
                #expect(seal.through + next.events == next.through)
            }
            for seal in seals {
                #expect(entries.prefix(seal.through).allSatisfy { $0.at.day <= seal.day })
            }
        }
    }

    @Test func `any sealed event removed or replaced is found, with its day`() {
        for seed in 1...20 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed)
            let (entries, seals) = log(&random, events: 40)
            for place in 0..<(seals.last?.through ?? 0) {
                let seal = seals.first { $0.through > place }
                var removed = entries
                removed.remove(at: place)
                #expect(faults(removed, seals) == seal.map { [.missingEvents($0.day, count: 1)] } ?? [])
                var changed = entries
                changed[place].hash = Digest(of: "forged")
                #expect(faults(changed, seals) == seal.map { [.changedEvents($0.day)] } ?? [])
            }
        }
    }

    @Test func `two sealed events in the other order are found`() throws {
        var random = SeededGenerator(seed: 4)
        var (entries, seals) = log(&random, events: 40)
        let seal = try #require(seals.first { $0.events > 1 })
        let place = seal.through - 1
        (entries[place].hash, entries[place - 1].hash) = (entries[place - 1].hash, entries[place].hash)
        #expect(faults(entries, seals) == [.changedEvents(seal.day)])
    }

    @Test func `a seal changed in any part is found`() throws {
        var random = SeededGenerator(seed: 5)
        let (entries, seals) = log(&random, events: 40)
        try #require(seals.count > 2)
        let changes: [(inout Seal) -> Void] = [
            { $0.day = $0.day.adding(days: 1) }, { $0.next = $0.next.adding(days: 1) }, { $0.tickets += 1 },
            { $0.events += 1 }, { $0.content = Digest(of: "forged") }, { $0.digest = Digest(of: "forged") },
        ]
        for change in changes {
            var forged = seals
            change(&forged[1])
            #expect(
                faults(entries, forged).contains {
                    if case .changedSeal(let number, _) = $0 { number == 2 || number == 3 } else { false }
                })
        }
    }

    @Test func `a seal removed is found wherever it stood`() throws {
        var random = SeededGenerator(seed: 6)
        let (entries, seals) = log(&random, events: 60)
        try #require(seals.count > 2)
        for place in seals.indices {
            var fewer = seals
            let gone = fewer.remove(at: place)
            #expect(faults(entries, fewer) == [.missingSeal(gone.number)])
        }
    }

    @Test func `a ticket gone altogether is named, the last one too`() {
        var random = SeededGenerator(seed: 7)
        let (entries, seals) = log(&random, events: 30)
        #expect(faults(entries, seals, tickets: 1...2) == [.missingTicket(TicketID(3))])
        #expect(faults(entries, seals, tickets: 2...3) == [.missingTicket(TicketID(1))])
    }

    @Test func `a date far ahead does not keep later events from being sealed`() {
        let far = Instant(day: Self.first.adding(days: 30_000))
        var draft = SealDraft(after: nil)
        draft.take(Digest(of: "from the future"), at: far)
        let seal = draft.seal(tickets: 1, beside: nil, before: Self.first)
        #expect(!Seal.isDue(after: seal, past: 2, before: Self.first))
        #expect(Seal.isDue(after: seal, past: 1 + Seal.most, before: Self.first))
        #expect(seal?.next == far.day)
    }

    @Test func `every fault is worded in both languages, with French spaces`() {
        let day = Self.first
        let faults: [SealFault] = [
            .changedSeal(2, day), .missingSeal(3), .missingEvents(day, count: 4), .changedEvents(day),
            .missingTicket(TicketID(5)), .shortTicket(TicketID(6), found: 1, known: 2),
        ]
        for fault in faults {
            #expect(fault.words.english != fault.words.french)
            #expect(!fault.words.french.contains(" :"))
        }
    }

    @Test func `what was beside the tickets is missed from the first seal over it on`() {
        let dossiers = (1...9).map { Digest(of: "dossier \($0)") }
        let books = ["a", "b"].map { Seal.Beside.publication($0, at: Instant(milliseconds: 1), by: nil) }
        var seals: [Seal] = []
        for (day, covered) in [nil, (2, 1), (5, 1), (9, 2)].enumerated() {
            var draft = SealDraft(after: seals.last)
            let at = Instant(day: Self.first.adding(days: day))
            draft.take(Digest(of: "event \(day)"), at: at)
            let beside = covered.map {
                Seal.Beside(dossierEvents: dossiers.prefix($0.0), publications: books.prefix($0.1))
            }
            draft.seal(tickets: 1, beside: beside, before: at.day.adding(days: 1)).map { seals.append($0) }
        }
        func fault(_ dossiers: [Digest], _ books: [Digest]) -> [SealFault] {
            var check = SealCheck(seals, newest: 0)
            check.take(dossierEvents: dossiers, publications: books)
            return check.faultsOfEvents()
        }
        func changed(_ day: Int) -> [SealFault] { [.changedBeside(Self.first.adding(days: day))] }
        #expect(fault(dossiers, books) == [] && fault(dossiers + dossiers, books + books) == [])
        #expect(fault(Array(dossiers.dropFirst()), books) == changed(1))
        #expect(fault(Array(dossiers.dropLast()), books) == changed(3))
        #expect(fault(dossiers.prefix(3) + [Digest(of: "other")] + dossiers.suffix(5), books) == changed(2))
        #expect(fault(dossiers, Array(books.dropLast())) == changed(3))
        #expect(fault(dossiers, books.reversed()) == changed(1))
        var forged = seals
        forged[2].beside = nil
        var check = SealCheck(forged, newest: 0)
        #expect(check.faultsOfEvents() == [.changedSeal(3, Self.first.adding(days: 2))])
    }
}

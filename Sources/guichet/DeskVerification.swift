// Holds a whole desk against itself: the chain of every ticket and dossier, every published book against its revision, and
// the log against its seals. Says each fault as it is found; keeps counts only.

import Chain
import Desk
import Dossiers
import Localisation
import PolicyBook
import SQLiteStorage
import Storage
import Tickets

/// What a look at the whole log found.
struct DeskVerification {
    private(set) var tickets = 0
    private(set) var events = 0
    private(set) var faults = 0
    private(set) var seals: [Seal] = []

    /// What does not hold.
    enum Kind: String { case chain, seal, book }

    /// Reads the whole log twice, by ticket and by sequence; `tell` gets each fault. For a reader who sees only some
    /// client groups, their tickets only: a seal is over every ticket and would tell of the others.
    init(_ store: SQLiteStore, seenBy reader: Agent? = nil, telling tell: (Kind, Bilingual) throws -> Void) throws {
        let all = try store.changeCount()
        var progress = ProgressLine(say("checking", "vérification"))
        try DeskLog.eachTicket(of: store, progress: &progress, of: 2 * all) { records in
            if let reader, !reader.sees(DeskVerification.group(of: records)) { return }
            for fault in records.chainFaults() {
                faults += 1
                try tell(.chain, fault.words)
            }
            tickets += 1
            events += records.count
        }
        guard reader == nil else { return }
        for dossier in Dossier.grouping(try store.dossiers(of: nil)) {
            for fault in dossier.records.chainFaults() {
                faults += 1
                try tell(.chain, fault.words)
            }
        }
        for revision in Set(try store.publications().map(\.revision)).sorted() {
            guard let book = try store.book(revision: revision), (try? BookFiles(book)) == nil else { continue }
            faults += 1
            try tell(.book, Failure.changedBook(revision).words)
        }
        seals = try store.seals()
        for fault in try store.sealFaults(progress: { done, _ in progress.show(all + done, of: 2 * all) }) {
            faults += 1
            try tell(.seal, fault.words)
        }
    }

    private static func group(of records: ArraySlice<EventRecord>) -> GroupID {
        records.first.flatMap { Ticket(id: $0.ticket, folding: records).client?.group } ?? ""
    }

    /// How many tickets and events there are, and how many faults.
    var conclusion: Bilingual {
        Self.conclusion(faults: faults, events: events, tickets: tickets)
    }

    /// How many tickets and events were looked at, and how many faults they have.
    static func conclusion(faults: Int, events: Int, tickets: Int) -> Bilingual {
        let counts = Typography.list([
            Typography.count(tickets, one: Bilingual("ticket", "billet"), many: Bilingual("tickets", "billets")),
            eventCount(events),
        ])
        let found = Typography.count(
            faults, one: Bilingual("fault", "anomalie"), many: Bilingual("faults", "anomalies"))
        return faults == 0
            ? Bilingual("\(counts.english): the chain holds", "\(counts.french)\u{00A0}: la chaîne tient")
            : Bilingual("\(counts.english): \(found.english)", "\(counts.french)\u{00A0}: \(found.french)")
    }

    /// How many seals there are, and how many events wait for the next one.
    static func tail(of seals: [Seal], events: Int) -> Bilingual {
        let waiting = eventCount(events - (seals.last?.through ?? 0))
        guard let last = seals.last else {
            return Bilingual(
                "no seal yet: \(waiting.english)", "aucun sceau encore\u{00A0}: \(waiting.french)")
        }
        let count = Typography.count(
            seals.count, one: Bilingual("seal", "sceau"), many: Bilingual("seals", "sceaux"))
        let day = last.day.words
        return Bilingual(
            "\(count.english), the last of \(day.english); \(waiting.english) since",
            "\(count.french), le dernier du \(day.french)\u{00A0}; \(waiting.french) depuis")
    }

    private static func eventCount(_ count: Int) -> Bilingual {
        Typography.count(count, one: Bilingual("event", "événement"), many: Bilingual("events", "événements"))
    }
}

extension SQLiteStore {
    /// Runs what reads the whole file; where the file turns out damaged, says in which pages first.
    func sayingDamage<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch StoreError.corrupt(let detail) {
            for line in (try? damage(thorough: true)) ?? [] { try Output.line(line) }
            throw StoreError.corrupt(detail)
        }
    }
}

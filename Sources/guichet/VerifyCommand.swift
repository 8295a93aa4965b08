// `guichet verify`: whether history is as it was recorded: one ticket, all of them, or a printed justification.

import ArgumentParser
import Desk
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say("Check that history was not changed.", "Vérifier que l’historique n’a pas été modifié."),
        discussion: say(
            "Examples:\n  guichet verify\n  guichet verify 12\n  guichet verify --code 12-7K3Q-9XWD",
            "Exemples\u{00A0}:\n  guichet verify\n  guichet verify 12\n  guichet verify --code 12-7K3Q-9XWD"))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("One ticket; all by default.", "Un billet\u{00A0}; tous par défaut."))
    var number: Int?
    @Option(help: ArgumentHelp("The code printed on a justification.", "Le code imprimé sur une justification."))
    var code: String?

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.desk.language)
        if let code { return try verify(code: code, desk) }
        guard let number else { return try verifyAll(desk) }
        let records = try desk.ticket(TicketID(number)).records
        try conclude(faults: tell(records.chainFaults()), events: records.count, tickets: 1)
    }

    /// The whole log, some thousand events at a time.
    private func verifyAll(_ desk: OpenDesk) throws {
        var last: TicketID?
        var (faults, events, tickets) = (0, 0, 0)
        let all = try desk.store.changeCount()
        var progress = ProgressLine(say("checking", "vérification"))
        while true {
            let batch = try desk.store.events(after: last, limit: 4000)
            guard let end = batch.last?.ticket else { break }
            for chain in batch.chunks(by: \.ticket) {
                faults += try tell(chain.chainFaults())
                tickets += 1
            }
            events += batch.count
            last = end
            progress.show(events, of: all)
        }
        try conclude(faults: faults, events: events, tickets: tickets)
    }

    private func tell(_ faults: [ChainFault]) throws(Failure) -> Int {
        for fault in faults { try Output.line(fault.words[options.desk.language]) }
        return faults.count
    }

    private func conclude(faults: Int, events: Int, tickets: Int) throws {
        let counts = Typography.list([
            Typography.count(tickets, one: Bilingual("ticket", "billet"), many: Bilingual("tickets", "billets")),
            Typography.count(events, one: Bilingual("event", "événement"), many: Bilingual("events", "événements")),
        ])
        let found = Typography.count(
            faults, one: Bilingual("fault", "anomalie"), many: Bilingual("faults", "anomalies"))
        let words =
            faults == 0
            ? Bilingual("\(counts.english): the chain holds", "\(counts.french)\u{00A0}: la chaîne tient")
            : Bilingual("\(counts.english): \(found.english)", "\(counts.french)\u{00A0}: \(found.french)")
        try Output.line(words[options.desk.language])
        if faults > 0 { throw Failure.no }
    }

    /// Whether a code is that of a decision on record whose chain holds.
    private func verify(code: String, _ desk: OpenDesk) throws {
        let wanted = code.uppercased()
        let language = options.desk.language
        if let number = wanted.split(separator: "-").first.flatMap({ Int($0) }),
            let found = try? desk.ticket(TicketID(number)), found.records.chainFaults().isEmpty,
            let record = found.records.first(where: { $0.isDecision(with: wanted) })
        {
            let day = desk.place.local(record.at).day.words
            return try Output.line(
                Bilingual(
                    "\(wanted): decision of ticket \(number), recorded \(day.english)",
                    "\(wanted)\u{00A0}: décision du billet \(number), inscrite le \(day.french)")[language])
        }
        try Output.line(
            Bilingual(
                "\(wanted): no decision on record has this code",
                "\(wanted)\u{00A0}: aucune décision inscrite n’a ce code")[language])
        throw Failure.no
    }
}

extension EventRecord {
    fileprivate func isDecision(with code: String) -> Bool {
        guard case .decisionRecorded = event else { return false }
        return VerificationCode(ticket: ticket, decision: hash).text == code
    }
}

extension Array {
    /// Runs of neighbours that share a key.
    fileprivate func chunks<Key: Equatable>(by key: (Element) -> Key) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for place in indices where place > start && key(self[place]) != key(self[start]) {
            chunks.append(self[start..<place])
            start = place
        }
        if start < endIndex { chunks.append(self[start...]) }
        return chunks
    }
}

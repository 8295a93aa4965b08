// What every verb about dossiers shares: reading those the agent may see, putting one act on record, saying what was
// recorded. What an act needs is checked by the room of the dossiers.

import ArgumentParser
import Desk
import Dossiers
import Localisation
import PolicyBook
import SQLiteStorage
import Storage
import Tickets

/// Which desk, who, and how the answer is given.
struct DossierOptions: ParsableArguments {
    @OptionGroup var options: SeatOptions
    @Flag(help: ArgumentHelp("JSON: an object a line.", "JSON\u{00A0}: un objet par ligne."))
    var json = false

    var language: Language { options.language }

    /// The desk, for reading; says on standard error how it was opened.
    func reading() throws -> OpenDesk {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: language)
        return desk
    }

    /// Puts one act on record in a dossier the agent may see and says so.
    func put(in id: DossierID, _ act: (Dossier, OpenDesk) throws -> DossierAct) throws {
        try put(in: { _ in id }, act)
    }

    /// The same where the dossier depends on who acts.
    func put(in id: (OpenDesk) throws -> DossierID, _ act: (Dossier, OpenDesk) throws -> DossierAct) throws {
        let desk = try OpenDesk(options.seat, mode: .open)
        desk.sayNotice(in: language)
        let id = try id(desk)
        let records = try OpenDesk.afterClashes {
            let dossier = try desk.dossier(id)
            let event = try dossier.event(for: act(dossier, desk), by: desk.agent)
            return try desk.store.append(
                to: id, expecting: dossier.version, [event], by: desk.agent.id, at: SystemClock.now())
        }
        try tell(records)
    }

    /// Begins a dossier with the next number and says which.
    func begin(_ kind: DossierKind, _ act: (OpenDesk) throws -> DossierAct) throws {
        let desk = try OpenDesk(options.seat, mode: .open)
        desk.sayNotice(in: language)
        // The store numbers it; what the act needs does not depend on the number.
        let blank = Dossier(id: .numbered(kind, 1), records: [])
        let event = try blank.event(for: act(desk), by: desk.agent)
        try tell(try desk.store.begin(kind, [event], by: desk.agent.id, at: SystemClock.now()))
    }

    private func tell(_ records: [DossierRecord]) throws {
        for record in records {
            if json {
                let object = JSON.object([
                    ("dossier", .text(record.dossier.description)), ("version", .number(record.version)),
                    ("kind", .text(record.event.kind)),
                ])
                try Output.document(object.line + "\n")
            } else {
                try Output.line("\(record.dossier) v\(record.version) \(record.event.words[language])")
            }
        }
    }

    /// A form of a file; its faults are said, each with its place.
    func form<Form>(_ path: String, _ read: ([UInt8], String) -> FormReading<Form>) throws -> Form {
        let reading = read(try FileReading.bytes(of: path, limit: FileReading.formLimit), path)
        for fault in reading.faults(in: language) { Output.complain(fault) }
        guard let form = reading.form else { throw Failure.inputHadErrors }
        return form
    }
}

extension OpenDesk {
    /// A dossier, empty where nobody has begun it. One that is not the agent's to see is as if it were not there.
    func dossier(_ id: DossierID) throws -> Dossier {
        let dossier = Dossier(id: id, records: try store.dossier(id))
        let isThere = !id.kind.isNumbered || dossier.version > 0
        guard try isThere && isVisible(dossier) else { throw Failure.noDossier(id) }
        return dossier
    }

    /// The dossiers of a kind, or of all, that the agent may see.
    func dossiers(of kind: DossierKind?) throws -> [Dossier] {
        try Dossier.grouping(store.dossiers(of: kind)).filter { try isVisible($0) }
    }

    private func isVisible(_ dossier: Dossier) throws -> Bool {
        try dossier.isVisible(to: agent) { ticket throws in try store.summary(of: ticket)?.group }
    }

    /// The day at the desk.
    var today: CivilDate { place.local(SystemClock.now()).day }

    /// A team of the desk; fails when there is none.
    func team(named id: String) throws -> Team {
        guard let team = try store.teams().first(where: { $0.id.text == id }) else { throw noTeam(id) }
        return team
    }

    /// An agent of the desk; fails when there is none.
    func agent(named id: String) throws -> Agent {
        guard let agent = try store.agents().first(where: { $0.id.text == id }) else {
            throw noAgent(id)
        }
        return agent
    }
}

/// A line of a label and its words, spaced as its language wants.
func labelled(_ label: Bilingual, _ words: String, _ language: Language) -> String {
    "\(label[language])\(language == .french ? "\u{00A0}" : ""): \(words)"
}

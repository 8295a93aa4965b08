// `guichet policy record`: what became of a clause: asked, refused, escalated, overturned, and what pressure did.

import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook
import SQLiteStorage
import Storage
import Tickets

struct PolicyRecord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: say(
            "A clause’s record: how often it was overturned, and what pressure did.",
            "Le dossier d’une clause\u{00A0}: combien de fois infirmée, et l’effet de la pression."),
        discussion: say(
            "Examples:\n  guichet policy record MOB-2.1\n  guichet policy record MOB-2.1 --group health --json",
            "Exemples\u{00A0}:\n  guichet policy record MOB-2.1\n  guichet policy record MOB-2.1 --group health --json")
    )
    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The clause.", "La clause."))
    var clause: String
    @Option(help: ArgumentHelp("Of this client group only.", "De ce groupe client seulement."))
    var group: String?
    @Flag(help: ArgumentHelp("One JSON object.", "Un objet JSON."))
    var json = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        let language = options.language
        desk.sayNotice(in: language)
        if let group {
            guard try desk.store.groups().contains(where: { $0.id.text == group }), desk.agent.sees(GroupID(group))
            else { throw desk.noGroup(group) }
        }
        let record = try desk.store.record(
            of: clause, groups: group.map { [GroupID($0)] } ?? desk.agent.groups)
        if record.asked == 0, let book = try? desk.adviser().book, book.clause(clause) == nil {
            let ids = book.policies.flatMap { $0.clauses.map(\.id) }
            throw Failure.noClause(clause, nearest: NearestWord.to(clause, among: ids))
        }
        if json { return try Output.document(object(record).line + "\n") }
        let counts = [
            Typography.count(record.asked, one: Bilingual("asked", "demande"), many: Bilingual("asked", "demandes")),
            Typography.count(record.refused, one: Bilingual("refused", "refus"), many: Bilingual("refused", "refus")),
            Typography.count(
                record.tookOffer, one: Bilingual("took an offer", "offre acceptée"),
                many: Bilingual("took an offer", "offres acceptées")),
            Typography.count(
                record.escalated, one: Bilingual("escalated", "escalade"), many: Bilingual("escalated", "escalades")),
        ]
        try Output.line(counts.map { $0[language] }.joined(separator: " · "))
        try Output.line(record.pressureLine(clause)[language])
    }

    private func object(_ record: ClauseRecord) -> JSON {
        func rate(_ rate: OverturnRate) -> JSON {
            .object([
                ("overturned", .number(rate.overturned)), ("ruled", .number(rate.ruled)),
                ("low", .decimal(rate.interval.lowerBound)), ("high", .decimal(rate.interval.upperBound)),
            ])
        }
        return .object([
            ("clause", .text(clause)), ("group", JSON(group)), ("asked", .number(record.asked)),
            ("refused", .number(record.refused)), ("took_offer", .number(record.tookOffer)),
            ("escalated", .number(record.escalated)), ("all", rate(record.overturnRate)),
            ("pressed", rate(record.pressedOverturnRate)), ("calm", rate(record.calmOverturnRate)),
            ("effect", .text(record.pressureEffect.rawValue)),
        ])
    }
}

// `guichet ticket precedents`: earlier rulings nearest in facts, what pressure did, and whether a ruling would differ.

public import ArgumentParser
import Desk
import Localisation
import SQLiteStorage
public import Tickets

struct TicketPrecedents: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precedents",
        abstract: say(
            "Show rulings on the same clause, the nearest in facts first.",
            "Montrer les décisions de révision sur la même clause, les plus proches d’abord."),
        discussion: say(
            "Example:\n  guichet ticket precedents 12 --ruling exception",
            "Exemple\u{00A0}:\n  guichet ticket precedents 12 --ruling exception"))
    /// How many rulings are looked at.
    static let reach = 500

    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Warn where this ruling would differ.", "Avertir si cette décision s’en écartait."))
    var ruling: Ruling?
    @Option(help: ArgumentHelp("How many at most.", "Combien au plus."))
    var limit = 10

    func run() throws {
        let desk = try OpenDesk(target.options.seat, mode: .readOnly)
        let language = target.options.language
        desk.sayNotice(in: language)
        let ticket = try target.ticket(at: desk).ticket
        guard let clause = ticket.openEscalation?.clause ?? ticket.decision?.clause?.id else {
            throw ActRefusal.notDecided
        }
        let all = try desk.store.precedents(on: clause, groups: desk.agent.groups, limit: TicketPrecedents.reach)
            .filter { $0.ticket != ticket.id }
        let nearest = all.nearest(to: ticket.facts).prefix(max(0, limit))
        let record = try desk.store.record(of: clause, groups: desk.agent.groups)
        let warning = ruling.flatMap { all.warning(for: $0, on: ticket.facts) }
        if target.json {
            for precedent in nearest { try Output.document(precedent.json(ticket).line + "\n") }
            return
        }
        try Output.line(record.pressureLine(clause)[language])
        for precedent in nearest {
            let day = desk.place.local(precedent.at).day
            let differences = precedent.differences(from: ticket.facts)
            let facts = Typography.count(
                differences, one: Bilingual("fact differs", "fait diffère"),
                many: Bilingual("facts differ", "faits diffèrent"))
            try Output.line(
                "\(day)  #\(precedent.ticket)  \(precedent.ruling.words[language])  \(facts[language])  \(precedent.reason)"
            )
        }
        if let warning { try Output.line(Typography.sentence(warning.words[language])) }
    }
}

extension Ruling: ExpressibleByArgument {}

extension Precedent {
    fileprivate func json(_ ticket: Ticket) -> JSON {
        .object([
            ("ticket", .number(self.ticket.number)), ("at", .text(at.description)), ("clause", .text(clause)),
            ("group", .text(group.text)), ("ruling", .text(ruling.rawValue)), ("reason", .text(reason)),
            ("until", JSON(until?.description)), ("pressed", .flag(isPressed)),
            ("differences", .number(differences(from: ticket.facts))),
        ])
    }
}

extension ClauseRecord {
    /// `MOB-2.1: overturned 2 of 8 (7 to 59%); under pressure 2 of 3, without 0 of 5; no effect of pressure is shown`.
    func pressureLine(_ clause: String) -> Bilingual {
        func share(_ rate: OverturnRate) -> Bilingual {
            Bilingual("\(rate.overturned) of \(rate.ruled)", "\(rate.overturned) fois sur \(rate.ruled)")
        }
        let (low, high) = (overturnRate.interval.lowerBound, overturnRate.interval.upperBound)
        let bounds = (Int((low * 100).rounded()), Int((high * 100).rounded()))
        let percent = Typography.percent(bounds.1)
        let (all, pressed, calm) = (share(overturnRate), share(pressedOverturnRate), share(calmOverturnRate))
        return Bilingual(
            "\(clause): overturned \(all.english) (\(bounds.0) to \(percent.english)); under pressure \(pressed.english), "
                + "without \(calm.english); \(pressureEffect.words.english)",
            "\(clause)\u{00A0}: infirmée \(all.french) (de \(bounds.0) à \(percent.french))\u{00A0}; sous pression "
                + "\(pressed.french), sans \(calm.french)\u{00A0}; \(pressureEffect.words.french)")
    }
}

// `guichet client retention`: words of tickets closed longer ago than their client group's rule keeps them.

import ArgumentParser
import Desk
import Dossiers
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct ClientRetention: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: say(
            "Take away the words of tickets kept long enough.",
            "Retirer les mots des billets conservés assez longtemps."),
        discussion: say(
            "Examples:\n  guichet client retention --dry-run\n  guichet client retention --set 5\n"
                + "  guichet client retention --set 2 --group health",
            "Exemples\u{00A0}:\n  guichet client retention --dry-run\n  guichet client retention --set 5\n"
                + "  guichet client retention --set 2 --group health"))
    @OptionGroup var options: SeatOptions
    @Flag(help: ArgumentHelp("Say what would happen and do nothing.", "Dire ce qui arriverait, sans rien faire."))
    var dryRun = false
    @Option(
        help: ArgumentHelp(
            "Keep words so many years after a ticket ends.", "Garder les mots tant d’années après la fin."))
    var set: Int?
    @Option(help: ArgumentHelp("The rule of this client group only.", "La règle de ce groupe client seulement."))
    var group: String?
    @Flag(help: ArgumentHelp("One JSON object, with the rules.", "Un objet JSON, avec les règles."))
    var json = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: dryRun ? .readOnly : .open)
        let language = options.language
        desk.sayNotice(in: language)
        try desk.require(.administrator)
        if let set { return try setRule(set, desk, language) }
        let rules = Dossier(id: .retention, records: try desk.store.dossier(.retention)).retention
        let now = SystemClock.now()
        var (tickets, events) = (0, 0)
        var last: TicketSummary?
        let query = QueueQuery(order: .number, statuses: [.closed, .resolved], groups: desk.agent.groups)
        while true {
            let rows = try desk.store.page(query, after: last, limit: 500)
            for row in rows where isPast(row, rules, desk.place.local(now).day, desk.place) {
                let count = try desk.redact(row.id, reason: reason[language], dryRun: dryRun)
                if count > 0 { tickets += 1 }
                events += count
            }
            guard rows.count == 500 else { break }
            last = rows.last
        }
        if events > 0 && !dryRun { try desk.store.scrub() }
        let count = RedactionCount(tickets: tickets, events: events, dryRun: dryRun)
        if json { return try Output.document(object(rules, at: desk, count).line + "\n") }
        for rule in Self.lines(rules, at: desk) { try Output.line(rule[language]) }
        try Output.line(count.words[language])
    }

    /// The rules that count for the client groups the agent sees, each with its years.
    private static func rules(_ rules: Retention, at desk: OpenDesk) -> [(group: GroupID?, years: Int)] {
        let own = rules.groups.filter { desk.agent.sees($0.key) }.sorted { $0.key < $1.key }
        return (rules.standard.map { [(nil, $0)] } ?? []) + own.map { ($0.key, $0.value) }
    }

    private static func lines(_ rules: Retention, at desk: OpenDesk) -> [Bilingual] {
        let all = Self.rules(rules, at: desk)
        guard !all.isEmpty else {
            return [
                Bilingual(
                    "no rule: words are kept for good (--set YEARS makes one)",
                    "aucune règle\u{00A0}: les mots se gardent toujours (--set ANS en fait une)")
            ]
        }
        return all.map { DossierEvent.retentionSet(.init(group: $0.group, years: $0.years)).words }
    }

    private func object(_ rules: Retention, at desk: OpenDesk, _ count: RedactionCount) -> JSON {
        let rules = Self.rules(rules, at: desk).map { rule in
            JSON.object([("group", JSON(rule.group?.text)), ("years", .number(rule.years))])
        }
        return .object([
            ("rules", .list(rules)), ("tickets", .number(count.tickets)), ("events", .number(count.events)),
            ("dry_run", .flag(count.dryRun)),
        ])
    }

    /// Whether a ticket's last event is older than its group's rule keeps words.
    private func isPast(_ row: TicketSummary, _ rules: Retention, _ today: CivilDate, _ place: Place) -> Bool {
        guard let years = rules.years(for: row.group) else { return false }
        let (year, month, day) = place.local(row.updatedAt).day.parts
        let end =
            CivilDate(year: year + years, month: month, day: day)
            ?? CivilDate(year: year + years, month: 3, day: 1)
        return end.map { $0 <= today } ?? false
    }

    private var reason: Bilingual { Bilingual("retention rule", "règle de conservation") }

    private func setRule(_ years: Int, _ desk: OpenDesk, _ language: Language) throws {
        if let group {
            guard desk.agent.sees(GroupID(group)), try desk.store.groups().contains(where: { $0.id.text == group })
            else {
                throw desk.noGroup(group)
            }
        } else {
            try desk.requireWholeView()
        }
        let act = DossierAct.setRetention(.init(group: group.map { GroupID($0) }, years: years))
        let dossier = Dossier(id: .retention, records: try desk.store.dossier(.retention))
        let event = try dossier.event(for: act, by: desk.agent)
        let records = try desk.store.append(
            to: .retention, expecting: dossier.version, [event], by: desk.agent.id, at: SystemClock.now())
        for record in records {
            guard json else {
                try Output.line(record.event.words[language])
                continue
            }
            let object = JSON.object([
                ("dossier", .text(record.dossier.description)), ("version", .number(record.version)),
                ("kind", .text(record.event.kind)),
            ])
            try Output.document(object.line + "\n")
        }
    }
}

// Load and change: what teams have before them, what each agent needs now, what changed and who was told. Compares
// nobody with anybody: agents stand by name, without sums.

import Desk
import Dossiers
import Localisation
import Storage
import Tickets

extension ReportDraft {
    func workloadSections() throws -> [Report.Section] {
        let spans = try months([.teamTicket, .teamEnd, .reopening, .contact, .contactTime, .ticket])
        let counts = CountTable(spans)
        return [teams(counts), loadMonths(spans), try board(), try notices()]
    }

    private func teams(_ counts: CountTable) -> Report.Section {
        let kinds: [CountKind] = [.teamTicket, .teamEnd, .reopening, .contact]
        let found = Set(kinds.flatMap { counts.values($0, \.one) }).sorted()
        let rows = found.map { team -> [Report.Value] in
            let contacts = counts.sum(.contact, team)
            return [
                names.team(team), .count(counts.sum(.teamTicket, team)), .count(counts.sum(.teamEnd, team)),
                .count(counts.sum(.reopening, team)), .count(contacts),
                .share(counts.sum(.contact, team, "demanding"), of: contacts),
                contacts == 0 ? .none : .seconds(counts.sum(.contactTime, team) / contacts),
            ]
        }
        return Report.Section(
            "teams", Bilingual("Teams", "Équipes"),
            notes: [
                Bilingual(
                    "Teams do different work: these numbers say what each needs, not which is better.",
                    "Les équipes font un travail différent\u{00A0}: ces chiffres disent ce qu’il faut à chacune, non "
                        + "laquelle est la meilleure.")
            ],
            table: Report.Table(
                [
                    Report.Column("team", Bilingual("Team", "Équipe")),
                    .number("requests", Bilingual("Requests", "Demandes")),
                    .number("ended", Bilingual("Ended", "Terminées")),
                    .number("reopened", Bilingual("Reopened", "Rouvertes")),
                    .number("contacts", Bilingual("Contacts", "Contacts")),
                    .number("demanding", Bilingual("Demanding", "Éprouvants")),
                    .number("length", Bilingual("Mean length", "Durée moyenne")),
                ], rows, shown: 40))
    }

    private func loadMonths(_ spans: [[CountKey: Int]]) -> Report.Section {
        let tables = spans.map { CountTable($0) }
        let rows = zip(monthNames, tables).map { month, counts -> [Report.Value] in
            let contacts = counts.sum(.contact)
            return [
                .words(month), .count(counts.sum(.ticket)), .count(counts.sum(.teamEnd)), .count(contacts),
                .share(counts.sum(.contact, nil, "demanding"), of: contacts),
            ]
        }
        return Report.Section(
            "load-months", Bilingual("Month by month", "Mois par mois"), notes: monthNotes,
            table: Report.Table(
                [
                    Report.Column("month", Bilingual("Month", "Mois")),
                    .number("requests", Bilingual("Requests", "Demandes")),
                    .number("ended", Bilingual("Ended", "Terminées")),
                    .number("contacts", Bilingual("Contacts", "Contacts")),
                    .number("demanding", Bilingual("Demanding", "Éprouvants")),
                ], rows),
            plots: line(
                Bilingual("What came and what ended", "Ce qui est arrivé et ce qui s’est terminé"),
                [
                    .init(name: Bilingual("requests", "demandes"), values: tables.map { $0.sum(.ticket) }),
                    .init(name: Bilingual("ended", "terminées"), values: tables.map { $0.sum(.teamEnd) }),
                ]))
    }

    /// Today's board; agents see their own line, who looks after the load sees everybody's.
    private func board() throws -> Report.Section {
        let agents = try source.store.agents().filter { source.agent.role.mayRule || $0.id == source.agent.id }
        let morning = source.place.instant(LocalTime(day: source.today, hour: 0, minute: 0))
        let board = AgentLoad.board(
            of: agents, counts: try source.store.loads(at: source.now, groups: groups),
            contacts: try source.store.contacts(since: morning, groups: groups), now: source.now)
        let rows = board.map { load -> [Report.Value] in
            [
                .named(load.agent.id.text, Bilingual(same: load.agent.name)), .count(load.count.live),
                .count(load.count.overdue), .count(load.demandingInARow),
                load.advice.map { .named($0.rawValue, $0.words) } ?? .none,
            ]
        }
        return Report.Section(
            "board", Bilingual("Today, by name", "Aujourd’hui, par nom"),
            table: Report.Table(
                [
                    Report.Column("agent", Bilingual("Agent", "Agent")),
                    .number("live", Bilingual("Before them", "En cours")),
                    .number("overdue", Bilingual("Promises past", "Promesses dépassées")),
                    .number("demanding-in-a-row", Bilingual("Demanding in a row", "Éprouvants de suite")),
                    Report.Column("advice", Bilingual("Would do good", "Ferait du bien")),
                ], rows, shown: 60))
    }

    /// The changes announced in the period, and whether those they concern have read why.
    private func notices() throws -> Report.Section {
        let agents = try source.store.agents()
        let rows = try Dossier.grouping(source.store.dossiers(of: .notice))
            .filter { try $0.isVisible(to: source.agent) { ticket throws in try group(of: ticket) } }
            .compactMap(\.notice)
            .filter { question.period.contains(source.place.local($0.publishedAt).day) }
            .map { notice -> [Report.Value] in
                let concerned = agents.filter { notice.text.concerns.includes($0) && $0.id != notice.publishedBy }
                let read = concerned.count { notice.readers[$0.id] != nil }
                return [
                    .named(notice.id.name, notice.text.title), .day(notice.text.effective),
                    .share(read, of: concerned.count),
                    .words(state(of: notice)),
                ]
            }
        return Report.Section(
            "notices", Bilingual("Changes announced", "Changements annoncés"),
            table: Report.Table(
                [
                    Report.Column("notice", Bilingual("Notice", "Avis")),
                    Report.Column("from", Bilingual("From", "À compter du")),
                    .number("read", Bilingual("Read by", "Lu par")), Report.Column("state", Bilingual("State", "État")),
                ], rows))
    }

    private func state(of notice: Notice) -> Bilingual {
        if notice.withdrawn != nil { return Bilingual("withdrawn", "retiré") }
        return notice.text.effective > source.today
            ? Bilingual("to come", "à venir") : Bilingual("stands", "en vigueur")
    }

    func group(of ticket: TicketID) throws -> GroupID? { try source.store.summary(of: ticket)?.group }
}

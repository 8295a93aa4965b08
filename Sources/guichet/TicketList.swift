// `guichet ticket list`: rows of the queue, a page at a time.

public import ArgumentParser
import Desk
import SQLiteStorage
public import Storage
public import Tickets

extension Status: ExpressibleByArgument {}
extension QueueQuery.Order: ExpressibleByArgument {}

struct TicketList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("List tickets.", "Lister les billets."),
        discussion: say(
            """
            Examples:
              guichet ticket list status:open group:health 'breach:<2h'
              guichet ticket list --sort due --filter 'owner:me,none "exact words" -word'
              guichet ticket list --json --limit 50 --after 310

            A filter is words and key:value, each perhaps after a minus; a comma means or. Keys: status group team \
            owner client clause outcome escalated breach promise handoff backup complaint disagreement tag level \
            language opened updated merged next is.
            """,
            """
            Exemples\u{00A0}:
              guichet ticket list statut:ouvert groupe:santé 'manquement:<2h'
              guichet ticket list --sort due --filter 'agent:moi "mots exacts" -mot'
              guichet ticket list --json --limit 50 --after 310

            Un filtre se compose de mots et de clé:valeur, au besoin précédés d’un moins\u{00A0}; une virgule veut \
            dire ou. Clés\u{00A0}: statut groupe équipe agent client clause issue escalade manquement promesse \
            transfert renfort plainte désaccord étiquette niveau langue ouvert modifié fusionné suite est.
            """))

    @OptionGroup var options: SeatOptions
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false
    @Option(help: ArgumentHelp("How many at most.", "Combien au plus."))
    var limit = QueueText.pageSize
    @Option(help: ArgumentHelp("Begin after this ticket.", "Commencer après ce billet."))
    var after: Int?
    @Option(help: ArgumentHelp("Only these states; repeatable.", "Seulement ces états\u{00A0}; répétable."))
    var status: [Status] = []
    @Option(
        help: ArgumentHelp(
            "Words of the request, the client’s name or the number.", "Mots de la demande, nom du client ou numéro."))
    var text = ""
    @Option(help: ArgumentHelp("Only this clause.", "Seulement cette clause."))
    var clause: String?
    @Flag(help: ArgumentHelp("Only mine.", "Seulement les miens."))
    var mine = false
    @Option(
        name: [.customLong("sort"), .customLong("order")],
        help: ArgumentHelp("What comes first.", "Ce qui vient en premier."))
    var order = QueueQuery.Order.updated
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only what this filter lets through.", "Seulement ce que ce filtre laisse passer."))
    var filter = ""
    @Argument(
        help: ArgumentHelp(
            "More of the filter; terms with a minus need --filter.",
            "Suite du filtre\u{00A0}; un terme précédé d’un moins exige --filter."))
    var words: [String] = []

    func run() throws {
        guard limit >= 1 else { throw Failure.usage(Bilingual("--limit is 1 or more", "--limit est d’au moins 1")) }
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        let query = QueueQuery(
            order: order, statuses: Set(status), assignee: mine ? desk.agent.id : nil, groups: desk.agent.groups,
            clause: clause, text: text,
            tests: try desk.tests(
                of: ([filter] + words).filter { !$0.isEmpty }.joined(separator: " "), now: SystemClock.now()))
        var last: TicketSummary?
        if let after {
            last = try desk.store.summary(of: TicketID(after))
            guard let group = last?.group, desk.agent.sees(group) else {
                throw StoreError.noSuchTicket(TicketID(after))
            }
        }
        // Pages of a bounded size: any limit takes the same memory.
        var left = limit
        while left > 0 {
            let rows = try desk.store.page(query, after: last, limit: min(left, 500))
            for row in rows {
                if json {
                    try Output.document(QueueText.json(row, at: desk).line + "\n")
                } else {
                    try Output.line(QueueText.line(row, options.language))
                }
            }
            if rows.isEmpty, left == limit, !json { Output.complain(nothing[options.language]) }
            guard rows.count == min(left, 500) else { return }
            left -= rows.count
            last = rows.last
        }
    }

    /// What is said beside an empty list.
    private var nothing: Bilingual {
        let isWhole = filter.isEmpty && words.isEmpty && text.isEmpty && status.isEmpty && clause == nil && !mine
        return isWhole && after == nil
            ? Bilingual("there is no ticket yet", "il n’y a pas encore de billet")
            : Bilingual("no ticket passes this filter", "aucun billet ne passe ce filtre")
    }
}

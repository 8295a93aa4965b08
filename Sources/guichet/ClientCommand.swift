// `guichet client`: the directory, everything the desk has of one client, and taking their words away when they ask.

import ArgumentParser
import Chain
import Desk
import Dossiers
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct ClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: say(
            "Find clients, export what the desk has of one, forget one.",
            "Trouver des clients, exporter ce que le guichet a sur l’un d’eux, l’oublier."),
        discussion: say(
            "Examples:\n  guichet client find \"trem lou\"\n  guichet client export C00012 > client.jsonl",
            "Exemples\u{00A0}:\n  guichet client find \"trem lou\"\n  guichet client export C00012 > client.jsonl"),
        subcommands: [
            ClientFind.self, ClientAdd.self, ClientExport.self, ClientForget.self, ClientRedact.self,
            ClientRetention.self,
        ])
}

struct ClientFind: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: say("Find clients by name.", "Trouver des clients par leur nom."),
        discussion: say(
            "Example:\n  guichet client find \"trem lou\"", "Exemple\u{00A0}:\n  guichet client find \"trem lou\""))
    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The beginning of each name.", "Le début de chaque nom."))
    var name: [String]
    @Option(help: ArgumentHelp("How many at most.", "Combien au plus."))
    var limit = 20
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        let found = try desk.store.clients(
            matching: name.joined(separator: " "), groups: desk.agent.groups, limit: max(0, limit))
        for client in found {
            try json
                ? Output.document(client.json.line + "\n")
                : Output.line("\(client.id)  \(client.name)  \(client.group)  \(client.language.rawValue)")
        }
        guard found.isEmpty else { return }
        let words = Bilingual("no client you see is called so", "aucun client que vous voyez ne s’appelle ainsi")
        Output.complain(words[options.language])
        throw Failure.no
    }
}

struct ClientExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            "Everything the desk has of one client, a JSON object a line.",
            "Tout ce que le guichet a sur un client, un objet JSON par ligne."),
        discussion: say(
            "Example:\n  guichet client export C00012 > client.jsonl",
            "Exemple\u{00A0}:\n  guichet client export C00012 > client.jsonl"))
    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The client’s number in the directory.", "Le numéro du client dans l’annuaire."))
    var client: String

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        try desk.require(.supervisor, .administrator)
        let client = try desk.client(ClientID(client))
        try Output.document(JSON.object([("client", client.json)]).line + "\n")
        for id in try desk.everyTicket(of: client.id).reversed() {
            let (ticket, records) = try desk.ticket(id)
            try Output.document(Self.line(ticket, records, of: client.id))
        }
        for record in try desk.records(naming: client) {
            try Output.document(
                JSON.object([("dossier", .text(record.dossier.description)), ("event", record.json)]).line + "\n")
        }
    }

    /// A ticket as far as it is this client's: others it was corrected from or to stay unnamed.
    private static func line(_ ticket: Ticket, _ records: [EventRecord], of client: ClientID) -> String {
        let isTheirs = ticket.client?.id == client
        let events = isTheirs ? records.withoutClients { $0.id != client } : records.duringTime(of: client)
        let fold = isTheirs ? ticket.json : .object([("ticket", .number(ticket.id.number))])
        return JSON.object([("ticket", fold), ("events", .list(events.map(\.json)))]).line + "\n"
    }
}

struct ClientForget: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: say(
            "Take a client’s words and name away; the record of decisions stays.",
            "Retirer les mots et le nom d’un client\u{00A0}; les décisions restent."),
        discussion: say(
            "Example:\n  guichet client forget C00012 --reason \"request 2026-118\"",
            "Exemple\u{00A0}:\n  guichet client forget C00012 --reason \"demande 2026-118\""))
    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The client’s number in the directory.", "Le numéro du client dans l’annuaire."))
    var client: String
    @Option(help: ArgumentHelp("On whose request, or under which rule.", "À la demande de qui, ou selon quelle règle."))
    var reason: String
    @Flag(help: ArgumentHelp("Say what would happen and do nothing.", "Dire ce qui arriverait, sans rien faire."))
    var dryRun = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: dryRun ? .readOnly : .open)
        let language = options.language
        desk.sayNotice(in: language)
        try desk.require(.administrator)
        guard reason.contains(where: { !$0.isWhitespace }) else { throw ActRefusal.emptyWords }
        let client = try desk.client(ClientID(client))
        let namings = try desk.namings(of: client)
        var (tickets, events) = (0, 0)
        for id in try desk.everyTicket(of: client.id) {
            let count = try desk.redact(id, reason: reason, dryRun: dryRun) { $0.versions(of: client.id) }
            if count > 0 { tickets += 1 }
            events += count
        }
        if !dryRun {
            try desk.store.forget(client.id)
            try desk.store.scrub()
        }
        try Output.line(RedactionCount(tickets: tickets, events: events, dryRun: dryRun).words[language])
        for naming in namings { Output.complain(naming[language]) }
    }
}

/// What a redaction came to, or would come to.
struct RedactionCount: Worded {
    var tickets: Int
    var events: Int
    var dryRun: Bool

    var words: Bilingual {
        let counts = Typography.list([
            Typography.count(tickets, one: Bilingual("ticket", "billet"), many: Bilingual("tickets", "billets")),
            Typography.count(events, one: Bilingual("event", "événement"), many: Bilingual("events", "événements")),
        ])
        return dryRun
            ? Bilingual("words of \(counts.english) would go", "les mots de \(counts.french) seraient retirés")
            : Bilingual("words of \(counts.english) are gone", "les mots de \(counts.french) sont retirés")
    }
}

extension OpenDesk {
    /// A client the agent may see; one the directory does not have, as of an imported ticket, as their newest ticket
    /// names them.
    func client(_ id: ClientID) throws -> Client {
        if let client = try store.client(id) {
            guard agent.sees(client.group) else { throw Failure.noClient(id) }
            return client
        }
        guard let newest = try rows(of: id).first, let client = try ticket(newest.id).ticket.client else {
            throw Failure.noClient(id)
        }
        return client
    }

    /// Every ticket that is a client's, or was before somebody corrected it, by number; those the agent may see.
    func everyTicket(of client: ClientID) throws -> [TicketID] {
        let corrected = try store.ticketsWithCorrectedClient().filter { id in
            try store.events(of: id).contains { $0.event.client == client } && (try? ticket(id)) != nil
        }
        return try Set(rows(of: client).map(\.id)).union(corrected).sorted()
    }

    /// Every ticket of a client, the newest first.
    private func rows(of client: ClientID) throws -> [TicketSummary] {
        let query = QueueQuery(order: .number, groups: agent.groups, client: client)
        var rows: [TicketSummary] = []
        while true {
            let page = try store.page(query, after: rows.last, limit: 500)
            rows += page
            if page.count < 500 { return rows }
        }
    }

    /// Takes words of a ticket away, all that can be unless said otherwise; how many events that are.
    func redact(
        _ id: TicketID, reason: String, dryRun: Bool,
        versions wanted: ([EventRecord]) -> [Int] = { $0.filter { Redaction.isPossible(for: $0.event) }.map(\.version) }
    ) throws -> Int {
        let versions = wanted(try ticket(id).records)
        if !versions.isEmpty && !dryRun {
            try store.redact(ticket: id, versions: versions, by: agent.id, at: SystemClock.now(), reason: reason)
        }
        return versions.count
    }
}

extension Client {
    var json: JSON {
        .object([
            ("id", .text(id.text)), ("name", .text(name)), ("language", .text(language.rawValue)),
            ("group", .text(group.text)), ("role", JSON(role)),
        ])
    }
}

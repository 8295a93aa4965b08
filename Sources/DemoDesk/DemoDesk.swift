// The demo desk: made whole from a seed and a moment, in any store. Reads no clock; writes nothing but to the store.

import Chain
import Decisions
public import Desk
import FoundationEssentials
import Localisation
public import PolicyBook
import Reports
public import Storage
import Tickets

/// A desk to try the program on: its people, two years of tickets, and the two cases the house is built from.
public enum DemoDesk {
    /// How many tickets are appended in one transaction.
    private static let batch = 500

    /// Makes the desk in an empty store: identity, people, dossiers, the book, then every ticket.
    ///
    /// `book` is what `files` read as. `progress` gets tickets done and all tickets after each batch. The same seed,
    /// book, charters and `now` give the same events. At least the stories always told are made, however small
    /// `tickets` is.
    public static func make(
        in store: any TicketStore, files: BookFiles, book: Book, charters: [DemoCharter] = DemoCharter.installed,
        tickets: Int = 400, seed: UInt64 = 1, now: Instant, progress: (Int, Int) -> Void = { _, _ in }
    ) throws(StoreError) {
        try store.found(identity)
        try store.register(
            agents: agents, clients: Array(DemoClients(seed: seed)), groups: groups(now: now), teams: teams)
        try store.append(dossiers: DemoDossiers.appends(now: now, charters: charters))
        let history = self.tickets(count: tickets, seed: seed, now: now, book: book)
        var appends: [Append] = []
        var done = 0
        var isPublished = false
        for append in history {
            if !isPublished, let first = append.events.first {
                try store.publish(published(files, at: first.at))
                isPublished = true
            }
            appends.append(append)
            guard appends.count == batch else { continue }
            try store.append(appends)
            done += appends.count
            appends.removeAll(keepingCapacity: true)
            progress(done, history.count)
        }
        if !appends.isEmpty { try store.append(appends) }
        progress(history.count, history.count)
    }

    /// The tickets of the demo desk, decided by a book, with justifications as they would have been handed out.
    public static func tickets(count: Int = 400, seed: UInt64 = 1, now: Instant, book: Book) -> DemoTickets {
        let place = Place(identifier: zone) ?? .universal
        let letterhead = Letterhead(
            deskName: identity.name, contact: identity.contact, escalationPath: identity.escalationPath)
        let names = Dictionary(uniqueKeysWithValues: agents.map { ($0.id, $0.name) })
        return DemoTickets(
            count: count, seed: seed, now: now, book: book,
            freeze: { try? DecisionRecorder.record($0, in: book, escalationPath: identity.escalationPath) },
            justify: { ticket, agent, moment, language in
                let source = JustificationSource(
                    ticket: ticket, letterhead: letterhead, issued: place.local(moment),
                    agentName: names[agent] ?? agent.text, place: place)
                guard let issued = try? Justification.issue(source, languages: [language]) else { return nil }
                return (issued.digest, issued.code)
            })
    }

    /// Whose book it is.
    private static let publisher = agents.first { $0.role == .policyOwner }?.id

    private static func published(_ files: BookFiles, at moment: Instant) -> PublishedBook {
        PublishedBook(
            revision: files.revision, publishedAt: moment, by: publisher, files: files.files.map { ($0.path, $0.bytes) }
        )
    }

    /// The folder of the demo's policy book; nil where the program was installed without it.
    public static var bookFolder: String? { resource("Book", holding: "book.yaml") }

    /// A folder that came with the program, known by a file it holds; nil where it is not there.
    ///
    /// Looked for beside the program, where the build puts a module's resources. `Bundle.module` would end the process
    /// instead of saying that there is none.
    static func resource(_ name: String, holding file: String) -> String? {
        let files = FileManager.default
        guard let program = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            let end = program.lastIndex(of: "/")
        else { return nil }
        let folder = String(program[..<end])
        let entries = (try? files.contentsOfDirectory(atPath: folder)) ?? []
        let built = entries.filter { $0.hasSuffix("_DemoDesk.resources") }.sorted().map { "\(folder)/\($0)/\(name)" }
        return (built + ["\(folder)/../share/guichet/\(name)"]).first { files.fileExists(atPath: "\($0)/\(file)") }
    }
}

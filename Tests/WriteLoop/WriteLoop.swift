// Writes to the desk named by its first argument until it is killed, or as many rounds as the second says, in the name
// of the third; says each version once it is acknowledged. Only for the tests that kill it or run several.

import Chain
import Desk
import Glibc
import SQLiteStorage
import Storage
import Tickets

@main
struct WriteLoop {
    private let store: SQLiteStore
    private let author: AgentID
    /// Moments pass an hour at a time, so that days end and are sealed.
    private var hour: Int64

    static func main() throws {
        let arguments = CommandLine.arguments
        let store = try SQLiteStore(path: arguments[1], mode: .open)
        let author = AgentID(arguments.count > 3 ? arguments[3] : "loop")
        var loop = WriteLoop(store: store, author: author, hour: Int64(try store.changeCount()))
        var rounds = arguments.count > 2 ? Int(arguments[2]) ?? 1 : .max
        while rounds > 0 {
            try loop.round()
            rounds -= 1
        }
    }

    /// A ticket from its first word to its end, with everything else a desk writes in between.
    private mutating func round() throws {
        let id = ClientID("C-\(author)-\(hour)")
        let client = Client(id: id, name: "Roy, Zoé \(hour)", language: .french, group: "north")
        try store.register(agents: [], clients: [client], groups: [], teams: [])
        let opened = TicketEvent.opened(.init(client: client, words: "un Palm Pilot", language: .french))
        var last = try append([opened], to: nil)
        for step in 0..<8 {
            let event: TicketEvent =
                step % 3 == 2 ? .resolved(.init(reason: "done")) : .noted(.init(text: "hour \(hour)"))
            last = try append([event, event], to: last)
        }
        if let last {
            let told = try store.redact(
                ticket: last.ticket, versions: [1, 2], by: author, at: now, reason: "asked to be forgotten")
            say([told].compactMap(\.self))
        }
        try store.keepDraft("hour \(hour)", key: "call", of: author)
        let file = ("book.yaml", Array("\(author) \(hour)".utf8))
        try store.publish(
            PublishedBook(revision: "sha256:\(author)-\(hour)", publishedAt: now, by: author, files: [file]))
    }

    private var now: Instant { Instant(milliseconds: hour * 3_600_000) }

    private mutating func append(_ events: [TicketEvent], to last: EventRecord?) throws -> EventRecord? {
        hour += 1
        let append = Append(to: last?.ticket, expecting: last?.version ?? 0, events, by: author, at: now)
        let records = try store.append([append])
        say(records)
        return records.last
    }

    private func say(_ records: [EventRecord]) {
        let lines = records.map { "\($0.ticket) \($0.version) \($0.hash)\n" }.joined()
        var bytes = Array(lines.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }
}

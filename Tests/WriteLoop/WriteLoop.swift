// Appends to the desk named by its argument until it is killed, and says each version once it is acknowledged.
// Only for the test that kills it.

import Desk
import Glibc
import SQLiteStorage
import Storage
import Tickets

@main
enum WriteLoop {
    static func main() throws {
        let store = try SQLiteStore(path: CommandLine.arguments[1], mode: .open)
        let client = Client(id: "C1", name: "Roy, Zoé", language: .french, group: "north")
        var round: Int64 = 0
        while true {
            let opened = TicketEvent.opened(.init(client: client, words: "un Palm Pilot", language: .french))
            let begun = Append(to: nil, expecting: 0, [opened], by: "loop", at: Instant(milliseconds: round))
            var records = try store.append([begun])
            say(records)
            for step in 0..<8 {
                guard let last = records.last else { return }
                round += 1
                let event: TicketEvent =
                    step % 3 == 2 ? .resolved(.init(reason: "done")) : .noted(.init(text: "round \(round)"))
                let at = Instant(milliseconds: round)
                let next = Append(to: last.ticket, expecting: last.version, [event, event], by: "loop", at: at)
                records = try store.append([next])
                say(records)
            }
        }
    }

    private static func say(_ records: [EventRecord]) {
        let lines = records.map { "\($0.ticket) \($0.version) \($0.hash)\n" }.joined()
        var bytes = Array(lines.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }
}

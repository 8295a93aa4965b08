// Who has the desk open: a small file a window, beside the desk, locked as long as its process lives. The kernel lets
// go of the lock whatever becomes of the process, so that a sign needs no heartbeat and never outlasts its window.

import Desk
import Glibc
import Tickets
import Workspace

/// This window's sign, and those of the others.
final class PresenceSigns {
    /// The folder beside the desk's file.
    let folder: String
    private let agent: AgentID
    private var descriptor: Int32 = -1
    private var path: String?

    /// Signs beside a desk; nil where the folder cannot be had.
    init?(desk: String, agent: AgentID) {
        folder = desk + "-here"
        self.agent = agent
        if mkdir(folder, 0o700) == 0 { Self.share(folder, asBeside: desk) }
        guard access(folder, W_OK | X_OK) == 0 else { return nil }
        stand(at: nil)
    }

    deinit { leave() }

    /// As the workspace wants it.
    var source: PresenceSource {
        PresenceSource(stand: { self.stand(at: $0) }, others: { self.others() })
    }

    /// Whoever may work in the desk's folder may leave a sign.
    private static func share(_ folder: String, asBeside desk: String) {
        var status = stat()
        let parent = desk.lastIndex(of: "/").map { String(desk[..<$0]) } ?? "."
        guard stat(parent.isEmpty ? "/" : parent, &status) == 0 else { return }
        _ = chown(folder, uid_t.max, status.st_gid)
        _ = chmod(folder, status.st_mode & 0o1777)
    }

    /// Moves this window's sign. The name says all: the process, the ticket or 0, the agent.
    func stand(at ticket: TicketID?) {
        let name = "\(folder)/\(getpid()).\(ticket?.number ?? 0).\(Self.written(agent))"
        guard name != path else { return }
        if let path {
            if rename(path, name) == 0 { self.path = name }
            return
        }
        put(up: name)
    }

    /// Locked under a name that is no sign's, then named: whoever saw it without its lock would take it for one left
    /// behind.
    private func put(up name: String) {
        let unnamed = "\(folder)/.\(getpid()).\(Self.written(agent))"
        descriptor = open(unnamed, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { return }
        _ = flock(descriptor, LOCK_SH | LOCK_NB)
        guard rename(unnamed, name) == 0 else {
            unlink(unnamed)
            return leave()
        }
        path = name
    }

    /// Takes the sign away.
    func leave() {
        if let path { unlink(path) }
        if descriptor >= 0 { close(descriptor) }
        path = nil
        descriptor = -1
    }

    /// The signs of living windows but this one; those nobody holds any more are removed.
    func others() -> [(agent: AgentID, ticket: TicketID?)] {
        guard let entries = opendir(folder) else { return [] }
        defer { closedir(entries) }
        var found: [(agent: AgentID, ticket: TicketID?)] = []
        while let entry = readdir(entries) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard found.count < 1000, let sign = Self.read(name), "\(folder)/\(name)" != path else { continue }
            if Self.isHeld("\(folder)/\(name)") { found.append(sign) }
        }
        return found
    }

    /// Whether a living process holds it; removes it otherwise.
    private static func isHeld(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
        unlink(path)
        return false
    }

    /// `812.4102.singh`
    private static func read(_ name: String) -> (agent: AgentID, ticket: TicketID?)? {
        let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, Int(parts[0]) != nil, let ticket = Int(parts[1]), !parts[2].isEmpty else { return nil }
        return (AgentID(String(parts[2])), ticket > 0 ? TicketID(ticket) : nil)
    }

    /// A login as a part of a file's name.
    private static func written(_ agent: AgentID) -> String {
        String(agent.text.map { $0 == "/" || $0 == "\0" ? "_" : $0 }.prefix(100))
    }
}

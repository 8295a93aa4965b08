// `guichet restore`: a backup put in a desk's place, once every page, chain and seal of it was found whole.

import ArgumentParser
import Desk
import Glibc
import Localisation
import SQLiteStorage
import Storage

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: say(
            "Put a checked backup in the desk’s place.", "Remettre une copie vérifiée à la place du guichet."),
        discussion: say(
            "Examples:\n  guichet restore desk-2026-05-01.sqlite\n  guichet restore desk-2026-05-01.sqlite --replace",
            "Exemples\u{00A0}:\n  guichet restore guichet-2026-05-01.sqlite\n  guichet restore guichet-2026-05-01.sqlite --replace"
        ))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The backup.", "La copie de sauvegarde."), completion: .file())
    var file: String
    @Flag(
        help: ArgumentHelp(
            "Replace the desk there is; it is kept beside, under a dated name.",
            "Remplacer le guichet existant\u{00A0}; il est conservé à côté, sous un nom daté."))
    var replace = false

    func run() throws {
        let path = try DeskPath.path(options.desk)
        let isThere = access(path, F_OK) == 0
        if isThere && !replace { throw StoreError.deskExists(path) }
        if isThere { try requireAdministrator(of: path) }
        guard access(file, R_OK) == 0 else { throw Failure.cannotRead(file, reason: String(cString: strerror(errno))) }
        let source = try sayingDamage { try SQLiteStore(path: file, mode: .inspect) }
        try DeskPath.makeFolder(of: path)
        let draft = "\(path).making-\(getpid())"
        try FileWriting.check(draft, for: path)
        let kept = "\(path).before-\(Self.stamp(SystemClock.now()))"
        try Unfinished.making(draft) {
            var progress = ProgressLine(say("copying", "copie"))
            try sayingDamage {
                try source.copy(to: draft) { done, all in progress.show(done, of: all) }
                try check(draft)
            }
            try SQLiteStore.place(draft, at: path, keeping: kept)
        }
        let words = Bilingual("desk restored at \(path)", "guichet rétabli à \(path)")
        try Output.line(words[options.language])
        guard isThere else { return }
        let before = Bilingual("the desk before is kept: \(kept)", "le guichet d’avant est conservé\u{00A0}: \(kept)")
        try Output.line(before[options.language])
    }

    /// Fails unless who acts administers the whole of the desk that goes. One that cannot be read has nobody left to ask:
    /// whoever may write the file may mend it.
    private func requireAdministrator(of path: String) throws {
        let store: SQLiteStore
        let (identity, agents): (DeskIdentity?, [Agent])
        do {
            store = try SQLiteStore(path: path, mode: .inspect)
            (identity, agents) = (try store.identity(), try store.agents())
        } catch {
            switch error {
            case .corrupt, .notADesk: return
            default: throw error
            }
        }
        defer { store.leave() }
        guard let identity else { return }
        let (agent, _) = try OpenDesk.agent(options.login, isDemo: identity.isDemo, among: agents)
        guard agent.role == .administrator else { throw Failure.notAllowed(agent.role, needed: [.administrator]) }
        if agent.groups != nil { throw Failure.partialView }
    }

    /// Runs `body`; what it finds damaged is the backup, not the desk.
    private func sayingDamage<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch StoreError.corrupt {
            throw Failure.badBackup(file)
        }
    }

    /// Fails unless the copy is a desk this version knows, undamaged, with every chain and seal holding.
    private func check(_ draft: String) throws {
        let store = try SQLiteStore(path: draft, mode: .inspect)
        let health = try store.health()
        if health.format > health.known { throw StoreError.newerDesk(found: health.format, known: health.known) }
        let damage = try store.damage(thorough: true)
        for line in damage { try Output.line(line) }
        if let first = damage.first { throw StoreError.corrupt(first) }
        guard try store.identity() != nil else { throw Failure.notFounded(file) }
        let found = try store.sayingDamage { try DeskVerification(store) { try Output.line($1[options.language]) } }
        try Output.line(found.conclusion[options.language])
        try Output.line(DeskVerification.tail(of: found.seals, events: found.events)[options.language])
        guard found.faults > 0 else { return }
        Departure.tell(.badBackup(file), in: options.language)
        throw Failure.no
    }

    /// A moment as part of a file's name: `2026-05-01T130509Z`.
    private static func stamp(_ moment: Instant) -> String {
        moment.description.prefix(19).filter { $0 != ":" } + "Z"
    }
}

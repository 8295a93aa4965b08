// `guichet init`: an empty desk with a policy book, and one administrator: whoever makes it.

import ArgumentParser
import Desk
import Localisation
import PolicyBook
import SQLiteStorage
import Storage

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: say("Make an empty desk with a policy book.", "Créer un guichet vide avec un recueil de politiques."),
        discussion: say(
            "Example:\n  guichet init --book book --name-en \"IT Services\" --name-fr \"Services TI\"",
            "Exemple\u{00A0}:\n  guichet init --book recueil --name-en \"IT Services\" --name-fr \"Services TI\""))

    @OptionGroup var desk: DeskOptions
    @OptionGroup var checks: BookChecks
    @Option(
        help: ArgumentHelp("The folder of the policy book.", "Le dossier du recueil de politiques."),
        completion: .directory)
    var book: String
    @Option(
        help: ArgumentHelp(
            "The desk’s name in English; the book’s title by default.",
            "Le nom anglais du guichet\u{00A0}; par défaut, le titre du recueil."))
    var nameEn: String?
    @Option(help: ArgumentHelp("The desk’s name in French.", "Le nom français du guichet."))
    var nameFr: String?
    @Option(help: ArgumentHelp("Its time zone.", "Son fuseau horaire."))
    var zone = "America/Toronto"
    @Option(help: ArgumentHelp("How clients reach it, in English.", "Comment le joindre, en anglais."))
    var contactEn: String?
    @Option(help: ArgumentHelp("How clients reach it, in French.", "Comment le joindre, en français."))
    var contactFr: String?
    @Option(help: ArgumentHelp("Who looks at a decision again, in English.", "Qui revoit une décision, en anglais."))
    var escalationEn: String?
    @Option(help: ArgumentHelp("Who looks at a decision again, in French.", "Qui revoit une décision, en français."))
    var escalationFr: String?

    func run() throws {
        for words in [nameEn, nameFr, contactEn, contactFr, escalationEn, escalationFr].compactMap(\.self)
        where words.allSatisfy(\.isWhitespace) {
            throw Failure.usage(
                Bilingual("a name or an address has words", "un nom ou une adresse comporte des mots"))
        }
        let path = try DeskPath.path(desk.desk)
        let files = try BookFiles(folder: book)
        let (read, tests) = try BookLoading.read(files)
        guard Place(identifier: zone) != nil else { throw Failure.noZone(zone) }
        guard let login = Login.current else { throw Failure.noLogin }
        try checks.pass(files, read, tests, in: desk.language)
        let now = SystemClock.now()
        try NewDesk.make(at: path) { store in
            try store.found(identity(of: read))
            try store.register(
                agents: [administrator(login, read)], clients: [], groups: groups(of: read, from: now.day),
                teams: read.teams.map { Team(id: $0.id, name: $0.name, purpose: Bilingual(same: "")) })
            try store.publish(PublishedBook(files, at: now, by: login))
        }
        let words = Bilingual(
            "desk made at \(path); \(login) is its administrator",
            "guichet créé à \(path)\u{00A0}; \(login) l’administre")
        try Output.line(words[desk.language])
    }

    private func identity(of book: Book) -> DeskIdentity {
        DeskIdentity(
            name: Bilingual(nameEn ?? book.title.english, nameFr ?? book.title.french), zone: zone, isDemo: false,
            contact: pair(contactEn, contactFr, else: book.owner),
            escalationPath: pair(
                escalationEn, escalationFr,
                else: Bilingual(
                    "the desk, for a review by a supervisor",
                    "le service d’assistance, pour une révision par une superviseure ou un superviseur")))
    }

    /// Either language alone stands for both; neither, for what is known.
    private func pair(_ english: String?, _ french: String?, else known: Bilingual) -> Bilingual {
        guard let one = english ?? french else { return known }
        return Bilingual(english ?? one, french ?? one)
    }

    private func administrator(_ login: AgentID, _ book: Book) -> Agent {
        Agent(id: login, name: login.text, role: .administrator, team: book.teams.first?.id ?? "desk")
    }

    private func groups(of book: Book, from day: CivilDate) -> [ClientGroup] {
        (book.fact("group")?.choices ?? []).map { ClientGroup(id: GroupID($0.id), name: $0.name, servedFrom: day) }
    }
}

extension PublishedBook {
    /// A book's files, published at a moment.
    init(_ files: BookFiles, at moment: Instant, by agent: AgentID) {
        self.init(
            revision: files.revision, publishedAt: moment, by: agent, files: files.files.map { ($0.path, $0.bytes) })
    }
}

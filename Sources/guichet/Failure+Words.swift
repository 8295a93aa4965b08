// What people read when a command stops: one line, and what to do next.

import Connectors
import Decisions
import Desk
import Dossiers
import Glibc
import Localisation
import PolicyBook
import Reports
import Storage
import Tickets

extension Failure: Worded {
    /// What went wrong; empty where it was said already.
    var words: Bilingual {
        switch self {
        case .no, .inputHadErrors: Bilingual(same: "")
        case .usage(let words, _): words
        case .noDesk(let path): StoreError.noSuchDesk(path).words
        case .serverDesk:
            Bilingual(
                "a desk on a PostgreSQL server cannot be opened by this version",
                "cette version n’ouvre pas de guichet sur un serveur PostgreSQL")
        case .notFounded(let path):
            Bilingual("the desk at \(path) was never set up", "le guichet à \(path) n’a jamais été mis en place")
        case .noBook: Bilingual("the desk has no policy book yet", "le guichet n’a pas encore de recueil de politiques")
        case .changedBook(let revision):
            Bilingual(
                "the policy book \(revision) was changed in the desk after it was published",
                "le recueil de politiques \(revision) a été modifié dans le guichet après sa publication")
        case .brokenBook(let faults):
            Typography.count(
                faults.count, one: Bilingual("error in the book", "erreur dans le recueil"),
                many: Bilingual("errors in the book", "erreurs dans le recueil"))
        case .failingTests(let count):
            Typography.count(
                count,
                one: Bilingual(
                    "case fails: the desk does not take the book",
                    "cas en échec\u{00A0}: le guichet ne prend pas ce recueil"),
                many: Bilingual(
                    "cases fail: the desk does not take the book",
                    "cas en échec\u{00A0}: le guichet ne prend pas ce recueil"))
        case .lintErrors(let count):
            Typography.count(
                count,
                one: Bilingual(
                    "error in what the book says: the desk does not take it",
                    "erreur dans ce que dit le recueil\u{00A0}: le guichet ne le prend pas"),
                many: Bilingual(
                    "errors in what the book says: the desk does not take it",
                    "erreurs dans ce que dit le recueil\u{00A0}: le guichet ne le prend pas"))
        case .anotherBook(let id, let desk):
            Bilingual(
                "this is book \(id), and the desk decides by \(desk): not published",
                "c’est le recueil \(id), et le guichet décide d’après \(desk)\u{00A0}: non publié")
        case .folder(.unreadable(let path, let code)):
            SystemReason.words(
                String(cString: strerror(code)),
                after: Bilingual("cannot read “\(path)”: ", "impossible de lire «\u{00A0}\(path)\u{00A0}»\u{00A0}: "))
        case .folder(let error): error.words
        case .store(let error): error.words
        case .fact(let fault): fault.words
        case .filter(let fault): fault.problem.words
        case .request(let error): error.words
        case .act(let refusal, let names): refusal.words(named: names)
        case .dossier(let refusal): refusal.words
        case .decision(let refusal): refusal.words
        case .justification(let refusal): refusal.words
        case .imports(let error): error.words
        case .pack(let fault): fault.words
        case .cannotWrite(let path, let reason):
            SystemReason.words(
                reason, after: Bilingual("cannot write \(path): ", "impossible d’écrire \(path)\u{00A0}: "))
        case .cannotRead(let path, let reason):
            SystemReason.words(
                reason, after: Bilingual("cannot read \(path): ", "impossible de lire \(path)\u{00A0}: "))
        case .lostOutput(let reason):
            SystemReason.words(
                reason,
                after: Bilingual(
                    "cannot write to standard output: ", "impossible d’écrire sur la sortie standard\u{00A0}: "))
        case .ours(let detail):
            Bilingual("our fault, not yours: \(detail)", "c’est notre faute, pas la vôtre\u{00A0}: \(detail)")
        default: placeWords
        }
    }

    private var placeWords: Bilingual {
        switch self {
        case .noLogin: Bilingual("the system does not know your login", "le système ne connaît pas votre compte")
        case .unknownAgent(let login):
            Bilingual(
                "“\(login)” is no agent of this desk", "«\u{00A0}\(login)\u{00A0}» n’est pas un agent de ce guichet")
        case .notDemo:
            Bilingual(
                "only a demo desk lets you act as somebody else",
                "seul un guichet de démonstration permet d’agir au nom d’une autre personne")
        case .notAllowed(let role, _):
            Bilingual(
                "the role “\(role.words.english)” does not allow this",
                "le rôle «\u{00A0}\(role.words.french)\u{00A0}» ne permet pas cela")
        case .partialView:
            Bilingual(
                "this is about the whole desk, and you see only some client groups",
                "cela touche tout le guichet, et vous ne voyez que certains groupes clients")
        case .givenNumber:
            Bilingual(
                "none of the clients you see has this number, and somebody new is given one by the desk",
                "aucun des clients que vous voyez n’a ce numéro, et une nouvelle personne en reçoit un du guichet")
        case .realDesk(let path):
            Bilingual("\(path) is a real desk, not a demo", "\(path) est un vrai guichet, pas une démonstration")
        case .noTicket(let number):
            Bilingual("there is no ticket \(number.written)", "il n’y a pas de billet \(number.written)")
        case .noClient(let id): Bilingual("there is no client \(id)", "il n’y a pas de client \(id)")
        case .noAgent(let id, _): Bilingual("there is no agent \(id)", "il n’y a pas d’agent \(id)")
        case .noGroup(let id, _):
            Bilingual("there is no client group \(id)", "il n’y a pas de groupe client \(id)")
        case .noLevel(let id, _):
            Bilingual(
                "the charter has no level “\(id)”", "la charte n’a pas de niveau «\u{00A0}\(id)\u{00A0}»")
        case .noCommitment(let id, _):
            Bilingual(
                "the charter has no commitment “\(id)”", "la charte n’a pas d’engagement «\u{00A0}\(id)\u{00A0}»")
        case .tooMany(let found, let limit):
            Bilingual(
                "\(found) tickets match, more than \(limit): nothing was done",
                "\(found) billets correspondent, plus que \(limit)\u{00A0}: rien n’a été fait")
        case .undecided: DecisionRefusal.undecided.words
        case .overtaken(let words, _): words
        case .noDossier(let id):
            Bilingual(
                "this desk has no \(id.words.english)", "introuvable à ce guichet\u{00A0}: \(id.words.french)")
        case .noTeam(let id, _): Bilingual("there is no team \(id)", "il n’y a pas d’équipe \(id)")
        case .noClause(let id, _):
            Bilingual("the book has no clause “\(id)”", "le recueil n’a pas de clause «\u{00A0}\(id)\u{00A0}»")
        case .noPolicy(let id, _):
            Bilingual("the book has no policy “\(id)”", "le recueil n’a pas de politique «\u{00A0}\(id)\u{00A0}»")
        case .badBackup(let path):
            Bilingual(
                "the backup \(path) is damaged: not restored", "la copie \(path) est endommagée\u{00A0}: non rétablie")
        case .noRevision(let name):
            Bilingual("the desk holds no revision \(name)", "le guichet ne conserve pas de révision \(name)")
        case .packed(let path): Bilingual("\(path) is compressed", "\(path) est comprimé")
        case .formTooLarge(let path):
            Bilingual(
                "\(path) is larger than 1 MiB, which no form is",
                "\(path) dépasse 1 Mio, ce qu’aucun formulaire n’atteint")
        case .noPDF, .noPrinting, .noPrinter, .noMail, .programRefused: paperWords
        case .noDemoBook:
            Bilingual("the demo’s policy book is not installed", "le recueil de la démonstration n’est pas installé")
        case .noZone(let zone):
            Bilingual("there is no time zone “\(zone)”", "il n’y a pas de fuseau horaire «\u{00A0}\(zone)\u{00A0}»")
        default: Bilingual(same: "")
        }
    }
}

extension Failure {
    /// What to do next; nil where the line says it.
    var next: Bilingual? {
        switch self {
        case .noDesk, .notFounded:
            Bilingual(
                "make one: guichet demo, or guichet init --book DIR",
                "créez-en un\u{00A0}: guichet demo ou guichet init --book DOSSIER")
        case .serverDesk:
            Bilingual("use a file: --desk PATH", "utilisez un fichier\u{00A0}: --desk CHEMIN")
        case .noBook:
            Bilingual(
                "publish one: guichet policy publish DIR", "publiez-en un\u{00A0}: guichet policy publish DOSSIER")
        case .changedBook:
            Bilingual(
                "decide nothing by it: restore a backup that guichet verify finds whole",
                "ne décidez rien d’après lui\u{00A0}: rétablissez une copie que guichet verify trouve intacte"
            )
        case .brokenBook: Bilingual("correct them, then try again", "corrigez-les, puis recommencez")
        case .failingTests:
            Bilingual(
                "correct the book or its cases, or insist: --despite-failing-tests",
                "corrigez le recueil ou ses cas, ou insistez\u{00A0}: --despite-failing-tests")
        case .lintErrors:
            Bilingual(
                "correct the book or accept them in accepted.yaml, or insist: --despite-lint-errors",
                "corrigez le recueil ou acceptez-les dans accepted.yaml, ou insistez\u{00A0}: --despite-lint-errors")
        case .anotherBook:
            Bilingual(
                "check the folder; to change books, say so: --another-book",
                "vérifiez le dossier\u{00A0}; pour changer de recueil, dites-le\u{00A0}: --another-book")
        case .noLogin, .unknownAgent:
            Bilingual(
                "ask an administrator of the desk to add you", "demandez à l’administration du guichet de vous ajouter")
        case .notDemo: Bilingual("leave out --as", "retirez --as")
        case .notAllowed(_, let needed):
            Bilingual(
                "it takes: \(needed.map(\.words.english).joined(separator: ", "))",
                "il faut\u{00A0}: \(needed.map(\.words.french).joined(separator: ", "))")
        case .partialView:
            Bilingual("ask an administrator who sees them all", "voyez un administrateur qui les voit tous")
        case .givenNumber: Bilingual("leave the number out", "n’indiquez pas de numéro")
        case .realDesk: Bilingual("name another file: --desk PATH", "nommez un autre fichier\u{00A0}: --desk CHEMIN")
        default: inputNext
        }
    }

    private var inputNext: Bilingual? {
        switch self {
        case .usage(_, let next): next
        case .noGroup(let id, let known): Failure.next(afterMissing: id.text, among: known)
        case .noTeam(let id, let known): Failure.next(afterMissing: id.text, among: known)
        case .noAgent(let id, let known): Failure.next(afterMissing: id.text, among: known)
        case .noClause(_, let nearest):
            nearest.map { Bilingual("did you mean \($0)?", "vouliez-vous dire \($0)\u{00A0}?") }
                ?? Bilingual(
                    "find it by its words: guichet ask \"...\"", "trouvez-la par ses mots\u{00A0}: guichet ask \"...\"")
        case .noPolicy(_, let nearest):
            nearest.map { Bilingual("did you mean \($0)?", "vouliez-vous dire \($0)\u{00A0}?") }
        case .badBackup:
            Bilingual(
                "the desk is as it was; take an earlier backup",
                "le guichet est resté tel quel\u{00A0}; prenez une copie antérieure")
        case .noRevision:
            Bilingual("list them: guichet policy show", "listez-les\u{00A0}: guichet policy show")
        case .noLevel(_, let known), .noCommitment(_, let known):
            known.isEmpty
                ? Bilingual("see it: guichet charter show GROUP", "consultez-la\u{00A0}: guichet charter show GROUPE")
                : Bilingual(
                    "it has \(known.joined(separator: ", "))", "elle comporte\u{00A0}: \(known.joined(separator: ", "))"
                )
        case .tooMany:
            Bilingual("narrow the filter, or raise --limit", "resserrez le filtre ou augmentez --limit")
        case .cannotWrite(_, let reason), .lostOutput(let reason): SystemReason.nextAfterWriting(reason)
        case .packed: Bilingual("unpack it first: xz -dk FILE", "décomprimez-le d’abord\u{00A0}: xz -dk FICHIER")
        case .noPDF, .noPrinting, .noPrinter, .noMail, .programRefused: nextAfterPaper
        case .fact(let fault): fault.next
        case .filter(let fault): Failure.next(afterMissing: "", among: fault.known.sorted())
        case .pack(let fault): fault.next
        case .store(let error): Failure.next(after: error)
        case .act(let refusal, _): Failure.next(after: refusal)
        case .dossier(let refusal): Failure.next(after: refusal)
        case .noDossier(let id): Failure.next(afterMissing: id)
        case .noTicket: Bilingual("list them: guichet ticket list", "listez-les\u{00A0}: guichet ticket list")
        case .request: Bilingual("correct the facts, then ask again", "corrigez les faits, puis reposez la question")
        case .noClient:
            Bilingual(
                "look in the directory: its number is needed", "cherchez dans l’annuaire\u{00A0}: il faut son numéro")
        case .undecided(let fact, let question):
            Bilingual(
                "ask: \(question.english) Then add --fact \(fact)=...",
                "demandez\u{00A0}: \(question.french) Puis ajoutez --fact \(fact)=...")
        case .overtaken(_, let ticket):
            Bilingual(
                "decide again: guichet ticket decide \(ticket)",
                "décidez de nouveau\u{00A0}: guichet ticket decide \(ticket)")
        case .noZone:
            Bilingual(
                "name one of the tz database: America/Toronto", "nommez-en un de la base tz\u{00A0}: America/Toronto")
        default: nil
        }
    }

    /// The name most likely meant, else those there are, as long as they can be taken in.
    static func next(afterMissing name: String, among known: [String]) -> Bilingual? {
        if let near = Nearest.word(to: name, among: known) {
            return Bilingual("did you mean \(near)?", "vouliez-vous dire \(near)\u{00A0}?")
        }
        guard (1...30).contains(known.count) else { return nil }
        let names = known.joined(separator: ", ")
        return Bilingual("there are: \(names)", "il y a\u{00A0}: \(names)")
    }

    private static func next(after error: StoreError) -> Bilingual? {
        switch error {
        case .noSuchDesk: Failure.noDesk("").next
        case .noSuchTicket: Bilingual("list them: guichet ticket list", "listez-les\u{00A0}: guichet ticket list")
        case .versionClash, .dossierClash, .busy: Bilingual("try again", "réessayez")
        case .deskExists: Bilingual("name another file: --desk PATH", "nommez un autre fichier\u{00A0}: --desk CHEMIN")
        case .readOnly:
            Bilingual(
                "ask for the right to write to the file and its folder; lists and papers can be read meanwhile",
                "demandez le droit d’écrire dans le fichier et son dossier\u{00A0}; d’ici là, tout peut se lire")
        case .full: Bilingual("free some space, then try again", "libérez de l’espace, puis réessayez")
        case .newerDesk:
            Bilingual(
                "it can be read; to write to it, use the newer guichet",
                "il peut être lu\u{00A0}; pour y écrire, utilisez le guichet plus récent")
        case .notADesk:
            Bilingual("name a file that guichet made", "nommez un fichier fait par guichet")
        case .olderDesk:
            Bilingual("copy it to a folder you may write to", "copiez-le dans un dossier où vous pouvez écrire")
        case .corrupt: Bilingual("see what is wrong: guichet doctor", "voyez ce qui ne va pas\u{00A0}: guichet doctor")
        default: nil
        }
    }
}

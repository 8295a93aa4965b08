// Why a command stops: the line people read, what to do next, and the code scripts read. Must not print.

import Connectors
import Decisions
import Desk
import Dossiers
import Localisation
import PolicyBook
import Reports
import Storage
import Tickets

/// Why a command stops.
enum Failure: Error {
    /// Said already, or nothing to say: findings, nothing found.
    case no
    /// The input had errors, each said already.
    case inputHadErrors
    /// What is wrong with the command line, and what to do about it where the line does not say.
    case usage(Bilingual, next: Bilingual? = nil)
    case noDesk(String)
    case serverDesk
    case notFounded(String)
    case store(StoreError)
    case noBook
    case brokenBook([BookDiagnostic])
    /// The desk's copy of a published book is not what was published under its revision.
    case changedBook(String)
    /// How many of a book's own cases fail, each said already.
    case failingTests(Int)
    /// How many errors the linter finds in a book that can be read, each said already.
    case lintErrors(Int)
    /// The book to be published bears another id than the one the desk decides by.
    case anotherBook(String, desk: String)
    case folder(BookFolderError)
    case formTooLarge(String)
    case noLogin
    case unknownAgent(AgentID)
    case notDemo
    /// The agent’s role, and those that may.
    case notAllowed(Role, needed: [Role])
    /// It is about the whole desk, and the agent sees only some client groups.
    case partialView
    /// A number for somebody new, by who does not see every client group.
    case givenNumber
    case realDesk(String)
    case noClient(ClientID)
    case noTicket(OutsideNumber)
    case noTeam(TeamID, known: [String])
    case noAgent(AgentID, known: [String])
    /// None that the reader may see; `known` are those they may.
    case noGroup(GroupID, known: [String])
    case noLevel(String, known: [String])
    case noCommitment(String, known: [String])
    /// More tickets than one wanted to touch.
    case tooMany(found: Int, limit: Int)
    case undecided(fact: String, question: Bilingual)
    /// The decision of a ticket was made for another client, who would be given another one.
    case overtaken(Bilingual, TicketID)
    case noClause(String, nearest: String?)
    case noPolicy(String, nearest: String?)
    /// The desk holds none that begins so.
    case noRevision(String)
    case fact(FactFault)
    case request(RequestError)
    /// With the names in which it is said.
    case act(ActRefusal, EventNames = EventNames())
    case dossier(DossierRefusal)
    case noDossier(DossierID)
    case decision(DecisionRefusal)
    case justification(JustificationRefusal)
    case imports(ImportFailure)
    case packed(String)
    case pack(PackFault)
    /// The program that makes PDFs is not installed.
    case noPDF
    /// There is no `lp`.
    case noPrinting
    case noPrinter(String, known: [String])
    /// There is no `sendmail`.
    case noMail
    /// A program of the system did not take what it was given.
    case programRefused(String, reason: String)
    case noDemoBook
    case cannotWrite(String, reason: String)
    case cannotRead(String, reason: String)
    /// Standard output is full or broken.
    case lostOutput(reason: String)
    case noZone(String)
    /// A backup that is not whole.
    case badBackup(String)
    case filter(FilterFault)
    case ours(String)

    /// An error of any module, as a reason to stop; anything unforeseen is our fault.
    init(_ error: any Error) { self = Failure(known: error) ?? .ours(String(describing: error)) }

    /// The failure an error of one of our rooms stands for; nil for any other error.
    init?(known error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self = .store(error)
        case let error as BookFolderError: self = .folder(error)
        case let error as FactFault: self = .fact(error)
        case let error as RequestError: self = .request(error)
        case let error as ActRefusal: self = .act(error)
        case let error as DossierRefusal: self = .dossier(error)
        case let error as DecisionRefusal: self = .decision(error)
        case let error as JustificationRefusal: self = .justification(error)
        case let error as ImportFailure: self = .imports(error)
        case let fault as PackFault: self = .pack(fault)
        default: return nil
        }
    }
}

extension Failure {
    /// The process’s exit code.
    var code: Int32 {
        switch self {
        case .no, .failingTests, .lintErrors, .anotherBook: 1
        case .usage, .noZone, .filter, .tooMany: 2
        case .act(let refusal, _): refusal.isAboutWho ? 77 : 65
        case .dossier(let refusal): refusal.isAboutWho ? 77 : 65
        case .inputHadErrors, .badBackup, .brokenBook, .changedBook, .fact, .request, .decision, .justification,
            .packed,
            .undecided, .overtaken, .formTooLarge:
            65
        case .noDesk, .notFounded, .noBook, .noClient, .noTeam, .noAgent, .noClause, .noPolicy, .noRevision,
            .noDossier, .noTicket, .noGroup, .noLevel, .noCommitment, .noPrinter:
            66
        case .serverDesk, .noPDF, .noPrinting, .noMail: 69
        case .noDemoBook, .ours: 70
        case .realDesk, .cannotWrite: 73
        case .cannotRead(_, let reason): SystemReason.isAbsence(reason) ? 66 : 74
        case .lostOutput, .programRefused: 74
        case .noLogin, .unknownAgent, .notDemo, .notAllowed, .partialView, .givenNumber: 77
        case .folder(let error): Failure.code(of: error)
        case .store(let error): Failure.code(of: error)
        case .imports(let error): Failure.code(of: error)
        case .pack(let fault): fault.code
        }
    }

    private static func code(of error: BookFolderError) -> Int32 {
        switch error {
        case .noFolder, .notAFolder, .noBook: 66
        case .notAFile, .tooLarge: 65
        case .unreadable: 74
        }
    }

    private static func code(of error: StoreError) -> Int32 {
        switch error {
        case .versionClash, .dossierClash, .busy: 75
        case .noSuchTicket, .noSuchDesk: 66
        case .deskExists, .readOnly, .full, .newerDesk, .olderDesk: 73
        case .notADesk, .corrupt: 65
        case .notDurable, .failed: 74
        }
    }

    private static func code(of error: ImportFailure) -> Int32 {
        switch error {
        case .cannotRead: 66
        case .isUTF16, .isEmpty, .badHeader, .missingColumns: 65
        case .store(let error): code(of: error)
        }
    }
}

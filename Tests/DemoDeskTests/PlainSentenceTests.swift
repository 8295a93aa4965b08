// What agents type all day, to the demo’s book: the policy somebody reasonable expects, or none.

import Decisions
import DemoDesk
import Desk
import Matching
import PolicyBook
import Testing

@Suite(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
struct PlainSentenceTests {
    private static let adviser = DemoBook.book.map { Adviser(book: $0) }

    private func consult(_ words: String, _ language: Language) throws -> Consultation {
        let day = try #require(CivilDate(year: 2026, month: 10, day: 1))
        return try #require(PlainSentenceTests.adviser).consult(words, language: language, on: day)
    }

    /// A policy, or a clause of it where only that one will do.
    private static let covered: [(String, Bilingual)] = [
        ("ADM", Bilingual("can I have admin rights", "Puis-je avoir les droits d’administrateur\u{A0}?")),
        ("CLD", Bilingual("can I use Dropbox to send files", "Puis-je utiliser Dropbox\u{A0}?")),
        ("MOB-4.2", Bilingual("someone swiped my phone at the gym", "on m’a volé mon téléphone au gym")),
        ("MOB-4.2", Bilingual("I left my laptop on the bus", "j’ai oublié ma tablette dans un taxi")),
        ("MOB-4.2", Bilingual("someone pinched my tablet", "je me suis fait piquer mon cellulaire")),
        ("MOB", Bilingual("I can't find my phone anywhere", "je ne trouve plus mon cellulaire")),
        ("ACC-1.1", Bilingual("I forgot my password", "j’ai oublié mon mot de passe")),
        (
            "ACC-2",
            Bilingual("I got a weird email asking for my password", "j’ai reçu un courriel bizarre d’une banque")
        ),
        ("MBX-1.2", Bilingual("my mailbox is full", "ma boîte de courriel est pleine")),
        ("VID-1.1", Bilingual("can I install Zoom", "est-ce que je peux faire une réunion Zoom")),
        ("VID-1.3", Bilingual("can I record this Teams meeting", "puis-je enregistrer la réunion\u{A0}?")),
        ("HWR-1.3", Bilingual("I need a second monitor", "il me faut un deuxième écran")),
        ("HWR-1.2", Bilingual("my laptop is too slow, I want a new one", "mon portable est trop lent")),
        ("HWR-1.5", Bilingual("my keyboard is broken", "ma souris ne fonctionne plus")),
        ("SOF-6", Bilingual("can I use ChatGPT for a briefing note", "ai-je le droit d’utiliser ChatGPT\u{A0}?")),
        ("SOF-2", Bilingual("I need Photoshop", "j’ai besoin de Photoshop")),
        ("SOF-5", Bilingual("can I add an ad blocker to Chrome", "puis-je ajouter un bloqueur de pubs")),
        ("PRN-1.1", Bilingual("I want a printer in my office", "je veux une imprimante dans mon bureau")),
        ("PRN-1.3", Bilingual("the printer is jammed", "l’imprimante est bloquée")),
        ("HIR", Bilingual("a new employee starts Monday", "une nouvelle employée commence lundi")),
        ("DEP", Bilingual("someone is leaving the department Friday", "mon employé part vendredi")),
        ("REM-1.2", Bilingual("can I work from France for two weeks", "puis-je travailler du Mexique deux semaines")),
        ("REC", Bilingual("I deleted a folder by mistake", "j’ai effacé un dossier par erreur")),
        ("USB", Bilingual("can I plug in my own USB stick", "puis-je brancher ma clé USB")),
        ("USB-2.1", Bilingual("I found a USB key in the parking lot", "j’ai trouvé une clé USB dans le stationnement")),
        ("CON-1.1", Bilingual("I want to complain about your agent", "je veux porter plainte contre un agent")),
        ("ESC", Bilingual("I want to speak to your supervisor", "je veux parler à votre superviseur")),
        ("BYO-1.1", Bilingual("can I get my work email on my iPhone", "lire mon courriel du travail sur mon iPhone")),
        ("MOB-2.2", Bilingual("can I have an Apple Watch", "puis-je avoir une montre Apple")),
        (
            "MOB-1.3",
            Bilingual("I need roaming for my trip to Japan", "il me faut l’itinérance pour mon voyage au Japon")
        ),
        ("NET-1.1", Bilingual("can our visitor get on the wifi", "notre visiteur a besoin du wifi")),
        ("VID-1.2", Bilingual("the boardroom camera is broken", "la caméra de la salle de conférence est brisée")),
        ("TRA", Bilingual("I need DeepL for translation", "puis-je utiliser DeepL")),
        ("AFT", Bilingual("does anyone answer at night", "est-ce que quelqu’un répond la nuit\u{A0}?")),
    ]

    @Test(arguments: covered, Language.allCases)
    func `a plain request finds its policy first`(expected: (String, Bilingual), language: Language) throws {
        let answer = try consult(expected.1[language], language)
        let first = answer.clauses.first?.clause ?? ""
        #expect(first.hasPrefix(expected.0) && answer.band != .none, "\(answer.words): \(answer.band) \(first)")
    }

    @Test(
        arguments: [
            Bilingual("the heating in my office is broken", "le chauffage ne marche pas dans mon bureau"),
            Bilingual("my pay is wrong this month", "ma paie est fausse ce mois-ci"),
            Bilingual("the toilet on our floor is blocked", "la toilette de l’étage est bouchée"),
        ], Language.allCases)
    func `what is somebody else’s business is covered by none`(words: Bilingual, language: Language) throws {
        let answer = try consult(words[language], language)
        #expect(answer.band == .none, "\(answer.words): \(answer.clauses.first?.clause ?? "")")
    }

    @Test(arguments: Language.allCases)
    func `two roles in one sentence bring no offer that neither can have`(language: Language) throws {
        let words = Bilingual(
            "a manager wants a smartphone for a student", "un gestionnaire veut un cellulaire pour un étudiant")
        let answer = try consult(words[language], language)
        #expect(answer.ambiguous["role"] == [.choice("manager"), .choice("student")])
        #expect(answer.offers.map(\.value) == ["loan-pool", "own-device-mail"])
        #expect(answer.offers.allSatisfy { !$0.isCertain })
    }

    @Test(
        arguments: [
            Bilingual(
                "wifi doesn't work in the meeting room", "le wifi ne marche pas dans la salle de réunion"),
            Bilingual("no wifi in the boardroom", "pas de réseau dans la salle de conférence"),
        ], Language.allCases)
    func `the room where the network is down is not what is asked for`(words: Bilingual, language: Language) throws {
        let answer = try consult(words[language], language)
        #expect(answer.band != .answer, "\(answer.words): \(answer.clauses.first?.clause ?? "")")
    }
}

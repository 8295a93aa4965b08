// Hard calls of today: three in a row for one agent, after which the load board suggests a pause, and a live call on
// which an agent asks for somebody beside them.

import Desk
import PolicyBook
import Tickets

/// The hard calls of the demo.
enum HardCallCases {
    /// Business minutes before now at which they begin, the oldest first.
    static let minutesAgo = (visits: [57, 38, 19], backup: 13)

    /// One of the three visits of an agent who had no easy one between them.
    static func writeVisit(_ number: Int) -> @Sendable (inout StoryWriter) -> Void {
        { writer in
            guard visits.indices.contains(number) else { return }
            let visit = visits[number]
            let language = writer.language
            writer.agent = "bouchard"
            writer.open(visit.words[language], by: .inPerson)
            writer.assign(to: "bouchard")
            writer.pass(minutes: 1...1)
            writer.act(.confirmNeed(visit.need[language]))
            writer.pass(minutes: 8...8)
            writer.act(
                .recordContact(
                    .init(mood: visit.mood[language], seconds: 480, said: visit.said[language], demanding: true)))
            writer.tell(visit.answer[language], next: number == 1 ? nil : writer.promise(minutes: 150 + 60 * number))
            writer.pass(minutes: 1...1)
            if number == 1 { writer.act(.resolve(reason: visit.answer[language])) }
        }
    }

    private struct Visit {
        let words, need, mood, said, answer: Bilingual
    }

    private static let visits = [
        Visit(
            words: Bilingual(
                "You moved my desk and nothing is plugged in", "Vous avez déplacé mon bureau et rien n’est branché"),
            need: Bilingual("Work at the new desk before noon", "Travailler au nouveau bureau avant midi"),
            mood: Bilingual("furious", "furieux"),
            said: Bilingual(
                "Nobody told us the movers came today. I have lost a morning because of you.",
                "Personne ne nous a annoncé les déménageurs. J’ai perdu une matinée à cause de vous."),
            answer: Bilingual(
                "The screens work; the telephone line follows, and I come back to try it with you.",
                "Les écrans fonctionnent\u{00A0}; la ligne téléphonique suit, et je reviens l’essayer avec vous.")),
        Visit(
            words: Bilingual(
                "The docking station does not see my screens any more",
                "La station d’accueil ne voit plus mes écrans"),
            need: Bilingual("Have the two screens back", "Retrouver les deux écrans"),
            mood: Bilingual("shouting", "crie"),
            said: Bilingual(
                "Every time one of you touches something, something else breaks.",
                "Chaque fois que l’un de vous touche à quelque chose, autre chose se brise."),
            answer: Bilingual(
                "The dock was replaced with the spare; both screens are on.",
                "La station a été remplacée par celle de rechange\u{00A0}; les deux écrans sont allumés.")),
        Visit(
            words: Bilingual(
                "My laptop shut down in the middle of the committee", "Mon portable s’est éteint en plein comité"),
            need: Bilingual(
                "A computer that lasts through a meeting", "Un ordinateur qui tient pendant toute une réunion"),
            mood: Bilingual("humiliated, and says so", "humiliée, et le dit"),
            said: Bilingual(
                "In front of the whole committee. Do you people check anything before you hand it out?",
                "Devant tout le comité. Est-ce que vous vérifiez quelque chose avant de le donner\u{00A0}?"),
            answer: Bilingual(
                "You have a loan laptop now; yours goes to the bench, and I tell you today what it had.",
                "Vous avez maintenant un portable de prêt\u{00A0}; le vôtre va à l’atelier, et je vous dis aujourd’hui ce "
                    + "qu’il avait.")),
    ]

    /// The agent is still on the phone and wants a supervisor beside them.
    static func writeBackup(_ writer: inout StoryWriter) {
        let language = writer.language
        writer.agent = "leblanc"
        writer.open(
            Bilingual(
                "I need my files on a key for the meeting in Québec, now",
                "Il me faut mes fichiers sur une clé pour la réunion de Québec, tout de suite")[language], by: .phone)
        writer.assign(to: "leblanc")
        writer.pass(minutes: 1...1)
        writer.act(
            .confirmNeed(
                Bilingual("Read one’s files on the train", "Lire ses fichiers dans le train")[language]))
        let decision = writer.decide(item: "usb-key", known: ["travelling": .flag(false)])
        writer.pass(minutes: 1...1)
        if let decision { writer.tell(StoryAnswers.refusal(decision, language)) }
        writer.pass(minutes: 2...2)
        writer.act(
            .recordContact(
                .init(
                    mood: Bilingual("shouting", "crie")[language], seconds: 300,
                    said: Bilingual(
                        "I do not want to hear about a transfer. I want a key, and your name.",
                        "Je ne veux pas entendre parler d’un transfert. Je veux une clé, et votre nom.")[language],
                    demanding: true)))
        writer.act(
            .askBackup(
                reason: Bilingual(
                    "Third time he asks for my name; I want somebody beside me before I go on",
                    "On me demande mon nom pour la troisième fois\u{00A0}; j’aimerais quelqu’un à côté de moi avant de "
                        + "continuer")[language]))
    }
}

// A new hire announced late: the client group gave two days of the five agreed, and the desk was not ready on the first
// morning either. Whose commitment slipped shows both ways.

import Desk
import PolicyBook
import Tickets

/// The ticket of a new hire in Health.
enum NewHireCase {
    /// Business minutes before now at which it begins.
    static let minutesAgo = 3_380

    static func write(_ writer: inout StoryWriter) {
        let language = writer.language
        writer.agent = "cardinal"
        writer.open(
            Bilingual(
                "My new analyst starts the day after tomorrow and I forgot to tell you",
                "Ma nouvelle analyste commence après-demain et j’ai oublié de vous le dire")[language], by: .mail)
        writer.assign(to: "cardinal")
        writer.pass(minutes: 6...9)
        writer.act(
            .confirmNeed(
                Bilingual(
                    "A desk, an account and a telephone for a newcomer",
                    "Un poste, un compte et un téléphone pour une nouvelle personne")[language]))
        writer.act(.setNeededBy(writer.setting.hours.day(of: writer.setting.hours.moment(2 * 570, after: writer.time))))
        let decision = writer.decide(item: "new-hire", known: ["notice": .number(2)])
        writer.act(.tag(adding: ["arrivals"], removing: []))
        writer.pass(minutes: 2...3)
        writer.act(
            .stateCommitment(
                "approver", kept: true,
                words: Bilingual("the director, named in the message", "la directrice, nommée dans le message")[
                    language]))
        if let decision { writer.tell(StoryAnswers.refusal(decision, language), next: writer.promise(minutes: 540)) }
        choose(&writer)
        if let kit = decision?.offers.first { writer.act(.takeOffer(kit.id)) }
        firstMorning(&writer)
    }

    /// The manager is asked instead of guessed at.
    private static func choose(_ writer: inout StoryWriter) {
        let options = [
            Bilingual("a loan laptop on the first morning", "un portable de prêt dès le premier matin"),
            Bilingual("the new laptop a week later, nothing before", "le nouveau portable une semaine plus tard"),
        ].map { $0[writer.language] }
        writer.act(
            .putChoice(
                Bilingual("Which would help her more?", "Qu’est-ce qui l’aiderait le plus\u{00A0}?")[writer.language],
                options: options))
        writer.wait(minutes: 30...40)
        writer.act(.answerChoice(options[0]))
    }

    private static func firstMorning(_ writer: inout StoryWriter) {
        let language = writer.language
        writer.wait(minutes: 470...480)
        writer.tell(
            Bilingual(
                "The kit is ready and the account opens on the first morning.",
                "La trousse est prête et le compte s’ouvre le premier matin.")[language],
            next: writer.promise(minutes: 900))
        writer.wait(minutes: 870...890)
        writer.act(
            .stateCommitment(
                "ready", kept: false,
                words: Bilingual(
                    "the account opened at noon and the telephone is still to come",
                    "le compte s’est ouvert à midi et le téléphone n’est pas encore là")[language]))
        writer.tell(
            Bilingual(
                "The notice was short, and we missed the first morning all the same: I am sorry. The telephone follows.",
                "Le préavis était court, et nous avons quand même manqué le premier matin\u{00A0}: je vous présente mes "
                    + "excuses. Le téléphone suit.")[language],
            next: writer.promise(minutes: 2_250))
        writer.pass(minutes: 1...2)
        writer.act(
            .wait(
                on: StoryPhrases.supplierName[language],
                reason: Bilingual("the telephone", "le téléphone")[language]))
    }
}

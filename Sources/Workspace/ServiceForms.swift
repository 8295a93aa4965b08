// The forms of the service around a call: what each act asks for, and how.

import Desk
import Localisation
import Terminal
import Tickets

extension Prompt {
    /// What parts the items of one field.
    static let separator: Character = ";"

    private static func choice(
        _ label: Bilingual, _ options: [Choices.Option], selecting id: String? = nil, isOpen: Bool = false
    ) -> Field {
        Field(
            label: label, hint: Bilingual("type a part of it", "tapez-en une partie"),
            content: .choice(Choices(options, selecting: id, isOpen: isOpen)))
    }

    private static func service(_ command: Command, _ fields: [Field]) -> Prompt {
        Prompt(purpose: .service(command), title: command.title.map { Typography.sentence($0) }, fields: fields)
    }

    private static let reason = text(Bilingual("Reason", "Raison"))
    private static let words = text(Bilingual("In a few words", "En quelques mots"))
    private static let severalHint = Bilingual(
        "several: semicolons between them", "plusieurs\u{00A0}: séparez par des points-virgules")
    private static let optionalHint = Bilingual("may be empty", "facultatif")

    static func handOff(to teams: [Choices.Option]) -> Prompt {
        service(
            .offerHandOff,
            [
                choice(Bilingual("Team", "Équipe"), teams, isOpen: true), reason,
                optional(Bilingual("Already done", "Déjà fait"), severalHint),
                optional(Bilingual("Still to do", "Reste à faire"), severalHint),
            ])
    }

    static func disagreement(with teams: [Choices.Option]) -> Prompt {
        service(
            .raiseDisagreement,
            [
                choice(Bilingual("Team", "Équipe"), teams, isOpen: true),
                text(Bilingual("About what", "À quel sujet")),
            ])
    }

    static func complaint(about agents: [Choices.Option]) -> Prompt {
        service(
            .complain,
            [
                choice(Bilingual("About whom", "Visant qui"), agents, isOpen: true),
                choice(
                    Bilingual("Who complains", "Qui se plaint"),
                    [
                        .init(id: "client", label: Bilingual("the client", "le client")),
                        .init(id: "agent", label: Bilingual("the agent", "l’agent")),
                    ], isOpen: true),
                text(Bilingual("Their words", "Ses mots")),
            ])
    }

    static var finding: Prompt {
        let findings = ComplaintFinding.allCases.map { Choices.Option(id: $0.rawValue, label: $0.words) }
        return service(
            .findComplaint,
            [choice(Bilingual("The complaint is", "La plainte est"), findings, isOpen: true), reason])
    }

    static func answer(passingTo agents: [Choices.Option]) -> Prompt {
        let stays = Choices.Option(id: "", label: Bilingual("it stays with us", "elle reste avec nous"))
        return service(
            .answerEscalation,
            [
                text(Bilingual("Answer", "Réponse")),
                choice(Bilingual("Who looks next", "Qui la verra ensuite"), [stays] + agents),
            ])
    }

    static var choicePut: Prompt {
        service(
            .putChoice,
            [
                text(Bilingual("Question, as you ask it", "Question, telle que posée")),
                text(Bilingual("Answers", "Réponses"), severalHint),
            ])
    }

    static func choiceAnswered(_ choice: Ticket.ChoiceState) -> Prompt {
        let options = choice.options.map { Choices.Option(id: $0, label: Bilingual(same: $0)) }
        return Prompt(
            purpose: .service(.answerChoice), title: Bilingual(same: choice.question),
            fields: [Prompt.choice(Bilingual("The client chose", "Choix du client"), options, isOpen: true)])
    }

    static var waiting: Prompt {
        service(.wait, [text(Bilingual("Whom we wait for", "Qui nous attendons")), reason])
    }

    /// One field of words.
    static func said(_ command: Command, remark: Bilingual? = nil) -> Prompt {
        var form = service(command, [words])
        form.remark = remark
        return form
    }

    /// The record of a hard call, begun while it lasts; `lines` are what the book says to say, in the client's words.
    static func hardCall(_ lines: Bilingual?, minutes: Int?) -> Prompt {
        var form = service(
            .hardCall,
            [
                text(Bilingual("Mood", "Humeur"), Bilingual("angry, worried…", "en colère, préoccupation…")),
                optional(Bilingual("Words used", "Mots employés"), optionalHint),
                optional(Bilingual("Minutes so far", "Minutes écoulées"), optionalHint, minutes.map(String.init) ?? ""),
                choice(
                    Bilingual("Demanding for you", "Éprouvant pour vous"),
                    [
                        .init(id: "yes", label: Bilingual("yes", "oui")),
                        .init(id: "no", label: Bilingual("no", "non")),
                        .init(id: "", label: Bilingual("not said", "sans réponse")),
                    ], selecting: ""),
            ])
        form.remark = lines
        form.remarkRows = 10
        return form
    }
}

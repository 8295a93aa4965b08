// The first case of the house: Louise Tremblay, a manager come to Health from Justice, wants her Palm Pilot, threatens to
// go over the agent's head, and waits for a ruling. Before it, the two tickets in which the desk lost her trust.

import Desk
import PolicyBook
import Tickets

/// The tickets of Louise Tremblay.
enum PalmPilotCase {
    /// Business minutes before now at which her tickets begin, the oldest first.
    static let minutesAgo = (move: 78_000, access: 71_000, request: 96)

    /// She arrives in Health; all goes well.
    static func writeMove(_ writer: inout StoryWriter) {
        writer.agent = "leblanc"
        writer.open(
            "Je suis passée de la Justice à la Santé lundi. Qu’est-ce qui me suit ?", by: .mail)
        writer.assign(to: "leblanc")
        writer.wait(minutes: 20...30)
        writer.act(.confirmNeed("Changer de groupe client sans perdre sa boîte ni son numéro"))
        _ = writer.decide(item: "group-move")
        writer.pass(minutes: 2...4)
        writer.tell(
            "Votre nom, votre boîte et votre numéro vous suivent ; vos dossiers de la Justice restent là-bas. "
                + "Les deux gestionnaires ont confirmé la date.")
        writer.wait(minutes: 300...400)
        writer.finish("Passage fait le jour même ; la personne a vérifié sa boîte et son numéro")
    }

    /// She waits nine days for remote access, and hears from us too late, twice.
    static func writeAccess(_ writer: inout StoryWriter) {
        writer.agent = "obrien"
        writer.open("Je n’ai toujours pas l’accès à distance depuis mon arrivée à la Santé", by: .phone)
        writer.assign(to: "obrien")
        writer.pass(minutes: 2...3)
        writer.act(.confirmNeed("Travailler de la maison deux jours par semaine"))
        _ = writer.decide(item: "vpn")
        writer.pass(minutes: 1...2)
        let first = writer.promise(minutes: 570)
        writer.tell("Oui, et je m’en occupe : vous l’aurez demain.", next: first)
        writer.act(.wait(on: "Réseaux et sécurité", reason: "les droits de l’ancien groupe ne sont pas fermés"))
        writer.wait(until: writer.setting.hours.moment(1700, after: first))
        writer.act(
            .recordContact(
                .init(
                    mood: "fâchée", seconds: 240,
                    said: "C’est moi qui vous appelle. Demain, c’était il y a trois jours.")))
        writer.pass(minutes: 2...4)
        let second = writer.promise(minutes: 570)
        writer.tell(
            "J’aurais dû vous appeler et je ne l’ai pas fait : je vous présente mes excuses. Demain avant midi.",
            next: second)
        writer.wait(until: writer.setting.hours.moment(1900, after: second))
        writer.tell(
            "Les droits de la Justice sont fermés ; votre accès est ouvert. Neuf jours, c’est trop long, et vous "
                + "n’avez rien su."
        )
        writer.act(.resume(reason: "anciens droits fermés"))
        writer.pass(minutes: 10...15)
        writer.finish("Accès ouvert et essayé au téléphone ; deux promesses tenues en retard")
    }

    /// She asks for a Palm Pilot; the story stops where the supervisor's begins.
    static func writeRequest(_ writer: inout StoryWriter) {
        writer.agent = "singh"
        writer.open(
            "Je veux un Palm Pilot comme celui que j’avais à la Justice. Toute ma vie est dedans.", by: .phone)
        writer.assign(to: "singh")
        writer.pass(minutes: 2...2)
        writer.act(.confirmNeed("Avoir son agenda et ses contacts sous la main entre deux réunions"))
        writer.pass(minutes: 1...1)
        let decision = writer.decide(item: "pda", known: ["has-phone": .flag(false)])
        writer.pass(minutes: 2...2)
        if let decision { writer.tell(StoryAnswers.refusal(decision, writer.language)) }
        writer.pass(minutes: 1...1)
        writer.act(
            .declineOffer(
                "managed-phone", reason: "un téléphone n’est pas un agenda : il sonne, et l’écran est trop petit"))
        writer.pass(minutes: 1...1)
        writer.act(
            .declineOffer(
                "calendar-web",
                reason: "je passe mes journées en réunion, pas devant un "
                    + "navigateur"))
        writer.act(
            .recordContact(
                .init(
                    mood: "fâchée", seconds: 690,
                    said: "À la Justice, personne ne m’a jamais refusé cela. On m’a déjà fait attendre neuf jours "
                        + "pour un accès, et maintenant ceci.", demanding: true)))
        writer.pass(minutes: 1...1)
        writer.issueJustification("mail")
        secondCall(&writer)
    }

    private static func secondCall(_ writer: inout StoryWriter) {
        writer.pass(minutes: 31...33)
        writer.act(
            .recordContact(
                .init(
                    mood: "menaçante", seconds: 180,
                    said: "J’ai lu votre document. Cela ne change rien pour "
                        + "moi.", demanding: true)))
        writer.pass(minutes: 3...3)
        writer.act(
            .escalate(
                .init(
                    by: .client, to: "Hélène Gagnon, superviseure",
                    reason: "Madame Tremblay maintient sa demande d’un Palm Pilot ; le prêt d’un appareil du parc "
                        + "n’a "
                        + "pas encore été discuté",
                    pressure: "Je vais passer par-dessus votre tête. J’appelle votre directrice tout de suite.")))
        writer.pass(minutes: 1...1)
        writer.act(
            .note(
                "Elle a raison pour les neuf jours d’attente de son accès : c’était notre faute. Le ton est monté "
                    + "quand "
                    + "j’ai nommé la clause ; je n’ai pas eu le temps de parler du prêt."))
        writer.tell(
            "La superviseure regarde votre dossier et vous rappelle, avec une réponse, d’ici deux heures ouvrables.",
            next: writer.promise(minutes: 120))
    }
}

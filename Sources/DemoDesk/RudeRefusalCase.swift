// The second case of the house: Sylvain Roy wanted a program the desk cannot support and asked for the document that says
// so. He got it, and came back: not about the answer, about the way it was given.

import Desk
import Tickets

/// The tickets of Sylvain Roy.
enum RudeRefusalCase {
    /// Business minutes before now at which his tickets begin, the oldest first.
    static let minutesAgo = (password: 24_300, request: 6_950)
    /// Business minutes before now at which he comes back.
    private static let complaintMinutesAgo = 410

    /// An ordinary call, weeks before.
    static func writePassword(_ writer: inout StoryWriter) {
        writer.agent = "tremblay-m"
        writer.open("Locked out again after a week away, sorry", by: .phone)
        writer.assign(to: "tremblay-m")
        writer.pass(minutes: 1...1)
        writer.act(.confirmNeed("Sign in and start the day"))
        _ = writer.decide(item: "password-reset")
        writer.pass(minutes: 1...1)
        writer.tell("Your password is reset; you choose the new one at the first sign-in.")
        writer.act(.recordContact(.init(mood: "cheerful", seconds: 150, said: "Fastest call of my week. Thank you!")))
        writer.finish("Signed in while on the phone")
    }

    /// The refusal, the document, the first escalation, and the complaint that waits.
    static func writeRequest(_ writer: inout StoryWriter) {
        writer.agent = "tremblay-m"
        writer.open(
            "I bought MapSmith to draw our process maps. I only need you to install it, I have the disc right here",
            by: .phone)
        writer.assign(to: "tremblay-m")
        writer.pass(minutes: 3...3)
        writer.act(.confirmNeed("Draw process maps for the audit and share them with the team"))
        writer.pass(minutes: 1...1)
        let decision = writer.decide(item: "unlisted-software")
        writer.pass(minutes: 2...2)
        if let decision { writer.tell(StoryAnswers.refusal(decision, writer.language)) }
        writer.act(
            .recordContact(
                .init(
                    mood: "incredulous", seconds: 560,
                    said: "Says who? Show me the document where it is written that you cannot support it.")))
        writer.pass(minutes: 2...2)
        writer.issueJustification("mail")
        writer.pass(minutes: 1...1)
        writer.act(.declineOffer("software-assessment", reason: "twenty days, and the audit is next week"))
        firstEscalation(&writer)
        writer.wait(until: writer.setting.hours.moment(minutesAgo: complaintMinutesAgo))
        complaint(&writer)
    }

    private static func firstEscalation(_ writer: inout StoryWriter) {
        writer.pass(minutes: 4...4)
        writer.act(
            .escalate(
                .init(
                    by: .client, to: "Hélène Gagnon, supervisor",
                    reason: "He has the clause in writing and asks for an exception: the program is paid for",
                    pressure: "Then let somebody who can decide tell me no")))
        writer.wait(minutes: 74...80)
        writer.agent = "gagnon"
        writer.act(
            .rule(
                .init(
                    ruling: .upheld,
                    reason: "Nobody here could fix MapSmith the day it fails, and the catalogue has a product that "
                        + "draws the same maps. Corporate Applications will show it on his own example this week.")))
        writer.pass(minutes: 5...5)
        writer.agent = "tremblay-m"
        writer.tell(
            "The supervisor upheld the answer. Corporate Applications will open your own map in the supported "
                + "product "
                + "tomorrow at ten.", next: writer.promise(minutes: 700))
        writer.act(.takeOffer("catalogue-equivalent"))
        writer.wait(minutes: 640...660)
        writer.tell("We redrew your first map together; the licence is on your computer.")
        writer.pass(minutes: 3...3)
        writer.act(.resolve(reason: "The supported product draws his maps; demonstration done on his own example"))
    }

    private static func complaint(_ writer: inout StoryWriter) {
        writer.agent = "obrien"
        writer.act(.reopen(reason: "The client called back: he complains about how the refusal was said"))
        writer.act(
            .recordContact(
                .init(
                    mood: "hurt", seconds: 780,
                    said: "The maps work, that is not why I call. The man who refused me was rude. He sighed, he "
                        + "said "
                        + "“it is policy”, and he read me the text as if I could not read.", demanding: true)))
        writer.act(
            .fileComplaint(
                .init(
                    about: "tremblay-m", by: .client,
                    words: "He sighed, he said “it is policy”, and he read me the text as if I could not read. I want "
                        + "to know whether that is how you speak to people.")))
        writer.pass(minutes: 4...4)
        writer.tell(
            "Thank you for telling us. A supervisor who had no part in the call will answer you within two business "
                + "days, and the agent will first be heard.",
            next: writer.promise(minutes: 1140))
        writer.wait(minutes: 58...62)
        writer.agent = "tremblay-m"
        writer.act(
            .giveAccount(
                "My account of the call. It lasted nine minutes and was my thirty-first of the day. I read him the "
                    + "clause because he asked where it was written. I did say “it is policy” once, and I know we "
                    + "are "
                    + "asked to leave it out (CON-2.2). I did not raise my voice, and I sent the document within two "
                    + "minutes. If I sighed, it was not at him. I would gladly tell him so myself."))
        writer.pass(minutes: 6...6)
        writer.agent = "obrien"
        writer.act(
            .escalate(
                .init(
                    by: .client, to: "Hélène Gagnon, supervisor",
                    reason: "Conduct, not the decision: he says the refusal was rude; the agent’s account is on file",
                    pressure: "I want your manager to hear this from me")))
    }
}

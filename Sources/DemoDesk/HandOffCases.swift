// Tickets that cross teams: one handed over and settled after a word between two teams, one that comes back again and
// again until the protocol has to be opened, one that waits for the other team's answer now.

import Desk
import Dossiers
import PolicyBook
import Tickets

/// The hand-offs of the demo.
enum HandOffCases {
    /// Business minutes before now at which they begin, the oldest first.
    static let minutesAgo = (settled: 4_900, bounced: 1_480, offered: 130)

    /// Networks and Security take it, disagree on who names the approver, settle it at the first step, and finish.
    static func writeSettled(_ writer: inout StoryWriter) {
        let words = HandOffPhrases.self
        writer.agent = "obrien"
        writer.open(words.twiceAsked[writer.language], by: .phone)
        writer.assign(to: "obrien")
        writer.pass(minutes: 2...3)
        writer.act(.confirmNeed(words.signInOnce[writer.language]))
        _ = writer.decide(item: "vpn", known: ["role": .choice("employee")])
        writer.tell(words.passedOn[writer.language], next: writer.promise(minutes: 570))
        offer(to: "infrastructure", words.loopsAtSignIn, words.checked(true, true), &writer)
        writer.wait(minutes: 35...50)
        writer.act(.acceptHandOff, by: "okafor")
        writer.pass(minutes: 10...12)
        writer.act(.raiseDisagreement(disagreement(with: "nsd", words.approverMissing[writer.language])))
        writer.wait(minutes: 55...70)
        writer.act(.settleDisagreement(words.approverSettled[writer.language]), by: "obrien")
        writer.wait(minutes: 60...90)
        writer.agent = "okafor"
        writer.tell(words.oldRightsClosed[writer.language])
        writer.pass(minutes: 10...20)
        writer.finish(words.signedInOnce[writer.language])
    }

    /// Regional and Applications give it back to each other; the disagreement stands at its second step.
    static func writeBounced(_ writer: inout StoryWriter) {
        let words = HandOffPhrases.self
        let language = writer.language
        writer.agent = "singh"
        writer.open(words.blankPages[language], by: .phone)
        writer.assign(to: "singh")
        writer.pass(minutes: 3...4)
        writer.act(.confirmNeed(words.leaveOnPaper[language]))
        _ = writer.decide(item: "shared-printer")
        writer.tell(words.passedOn[language], next: writer.promise(minutes: 570))
        writer.act(.tag(adding: ["audit", "impression"], removing: []))
        offer(to: "regional", words.printerOrProgram, words.checked(true, true), &writer)
        writer.wait(minutes: 45...60)
        writer.act(.acceptHandOff, by: "chen")
        writer.wait(minutes: 80...95)
        offer(to: "applications", words.printerIsFine, words.checked(true, false), &writer)
        writer.wait(minutes: 30...45)
        writer.act(.returnHandOff(reason: words.noErrorWords[language]), by: "nguyen")
        writer.wait(minutes: 20...30)
        writer.agent = "chen"
        offer(to: "applications", words.printerIsFine, words.checked(true, true), &writer)
        writer.wait(minutes: 60...75)
        writer.act(.acceptHandOff, by: "nguyen")
        writer.pass(minutes: 4...6)
        writer.tell(words.hasIt[language], next: writer.promise(minutes: 480))
        writer.wait(minutes: 150...180)
        offer(to: "regional", words.driverChanged, words.checked(true, true), &writer)
        writer.wait(minutes: 40...50)
        writer.act(.returnHandOff(reason: words.driverIsOld[language]), by: "bouchard")
        disagree(&writer)
    }

    private static func disagree(_ writer: inout StoryWriter) {
        let words = HandOffPhrases.self
        writer.pass(minutes: 12...15)
        writer.agent = "nguyen"
        writer.act(.raiseDisagreement(disagreement(with: "regional", words.whoseFault[writer.language])))
        writer.wait(until: writer.setting.hours.moment(minutesAgo: 165))
        writer.act(.moveDisagreement(words.talked[writer.language]), by: "chen")
        writer.pass(minutes: 5...8)
        writer.agent = "nguyen"
        writer.tell(words.stillBetweenTwo[writer.language], next: writer.promise(minutes: 420))
    }

    /// Offered to Regional, and not answered yet; the client has a choice to make meanwhile.
    static func writeOffered(_ writer: inout StoryWriter) {
        let words = HandOffPhrases.self
        let language = writer.language
        writer.agent = "tremblay-m"
        writer.open(words.blackScreen[language], by: .phone)
        writer.assign(to: "tremblay-m")
        writer.pass(minutes: 2...3)
        writer.act(.confirmNeed(words.showToEverybody[language]))
        _ = writer.decide(item: "meeting-room")
        writer.act(.setLevel("urgent", reason: words.briefing[language]))
        writer.act(.setNeededBy(writer.setting.hours.day(of: writer.promise(minutes: 300))))
        writer.tell(words.technician[language], next: writer.promise(minutes: 240))
        writer.act(.putChoice(words.otherRoom[language], options: words.rooms.map { $0[language] }))
        writer.wait(until: writer.setting.hours.moment(minutesAgo: 42))
        offer(to: "regional", words.cableOrScreen, words.checked(true, false), &writer)
    }

    private static func offer(
        to team: TeamID, _ reason: Bilingual, _ checklist: [(text: Bilingual, done: Bool)], _ writer: inout StoryWriter
    ) {
        let items = checklist.map {
            TicketEvent.HandOffOffered.Item(text: $0.text[writer.language], done: $0.done)
        }
        writer.act(.offerHandOff(to: team, reason: reason[writer.language], checklist: items))
    }

    /// The desk's protocol, frozen as it stands.
    private static func disagreement(with team: TeamID, _ about: String) -> TicketEvent.DisagreementRaised {
        let steps = DemoDossiers.conflictProtocol.steps.map {
            TicketEvent.DisagreementRaised.Step(
                name: $0.name, who: $0.who, businessHours: $0.businessHours, by: $0.party)
        }
        return TicketEvent.DisagreementRaised(with: team, about: about, steps: steps)
    }
}

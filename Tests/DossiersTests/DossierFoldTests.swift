// What dossiers say after their events: plans, notices, templates, rules of retention, and to whom they are shown.

import Chain
import Desk
import Dossiers
import TestSupport
import Testing

@Suite struct DossierFoldTests {
    @Test func `a plan knows how far it is and what is overdue`() throws {
        let dossier = try Sample.dossier(
            .numbered(.plan, 1),
            [
                (.openPlan(Sample.plan()), Sample.supervisor), (.commit(step: 1), Sample.agent),
                (.commit(step: 2), Sample.peer), (.finish(.init(step: 1, words: "signed")), Sample.agent),
                (.report(.init(step: 2, percent: 100, words: "nearly")), Sample.peer),
            ])
        let plan = try #require(dossier.plan)
        #expect(plan.steps.map(\.percent) == [100, 99, 0, 0, 0])
        #expect(plan.progress == 39)
        #expect(plan.steps.map { $0.committedAt != nil } == [true, true, false, false, false])
        #expect(plan.step(1)?.doneAt == Sample.start.adding(seconds: 180))
        #expect(plan.step(2)?.words == "nearly")
        #expect(plan.overdueSteps(on: CivilDate(dayNumber: 20_600)) == [])
        #expect(plan.overdueSteps(on: CivilDate(dayNumber: 20_602)) == [2])
        #expect(plan.overdueSteps(on: CivilDate(dayNumber: 20_700)) == [2, 3, 4, 5])
        #expect(plan.step(0) == nil && plan.step(6) == nil)
    }

    @Test func `a closed plan has nothing overdue`() throws {
        let acts: [(DossierAct, Agent)] = [
            (.openPlan(Sample.plan()), Sample.supervisor), (.closePlan(outcome: "dropped"), Sample.supervisor),
        ]
        let plan = try #require(try Sample.dossier(.numbered(.plan, 1), acts).plan)
        #expect(plan.overdueSteps(on: CivilDate(dayNumber: 30_000)) == [])
        #expect(plan.outcome == "dropped")
    }

    @Test func `steps that a strange log names do no harm`() {
        let records = [
            DossierEvent.planOpened(Sample.plan()), .stepDone(.init(step: 9, words: "x")),
            .stepProgressed(.init(step: -1, percent: 900, words: "x")),
        ]
        .enumerated().map { version, event in
            DossierRecord(
                dossier: .numbered(.plan, 1), version: version + 1, at: Sample.start, author: "x", event: event,
                payload: "", previous: .none, hash: .none)
        }
        #expect(Dossier(id: .numbered(.plan, 1), records: records).plan?.progress == 0)
        #expect(Dossier(id: .numbered(.plan, 1), records: Array(records.dropFirst())).plan == nil)
    }

    @Test func `a notice knows who has read it and who still must`() throws {
        var text = Sample.notice
        text.concerns = .teams(["nsd"])
        let dossier = try Sample.dossier(
            .numbered(.notice, 1), [(.publish(text), Sample.supervisor), (.markRead, Sample.agent)])
        let notice = try #require(dossier.notice)
        let everybody = [Sample.agent, Sample.peer, Sample.narrow, Sample.supervisor]
        #expect(notice.awaited(of: everybody) == [Sample.narrow])
        #expect(notice.readers == ["singh": Sample.start.adding(seconds: 60)])
        #expect(throws: DossierRefusal.notice(.alreadyRead)) { try dossier.event(for: .markRead, by: Sample.agent) }
    }

    @Test func `a withdrawn notice waits for nobody`() throws {
        let dossier = try Sample.dossier(
            .numbered(.notice, 1),
            [(.publish(Sample.notice), Sample.supervisor), (.withdraw(reason: "wrong day"), Sample.supervisor)])
        #expect(dossier.notice?.awaited(of: [Sample.agent]) == [])
        #expect(throws: DossierRefusal.notice(.noticeWithdrawn)) { try dossier.event(for: .markRead, by: Sample.agent) }
    }

    @Test func `a template is filled in the client's language, once`() throws {
        let dossier = try Sample.dossier(
            try #require(DossierID("template/late")), [(.setTemplate(Sample.template), Sample.supervisor)])
        let template = try #require(dossier.template)
        let french = template.filled(in: .french, [.client: "Mme {ticket}", .ticket: "12"])
        #expect(french.text == "Bonjour Mme {ticket}, billet 12")
        #expect(french.missing == [])
        let english = template.filled(in: .english, [.client: "Ms Roy"])
        #expect(english.text == "Dear Ms Roy, ticket {ticket}")
        #expect(english.missing == [.ticket])
    }

    @Test func `a template set again is in use again`() throws {
        let set = DossierAct.setTemplate(Sample.template)
        let id = try #require(DossierID("template/late"))
        let retired: [(DossierAct, Agent)] = [(set, Sample.supervisor), (.retire(reason: "old"), Sample.supervisor)]
        #expect(try Sample.dossier(id, retired).template?.isRetired == true)
        #expect(try Sample.dossier(id, retired + [(set, Sample.supervisor)]).template?.isRetired == false)
    }

    @Test func `a group's own retention goes before the default`() throws {
        let dossier = try Sample.dossier(
            .retention,
            [
                (.setRetention(.init(group: nil, years: 7)), Sample.administrator),
                (.setRetention(.init(group: "health", years: 10)), Sample.administrator),
                (.setRetention(.init(group: nil, years: 5)), Sample.administrator),
            ])
        #expect(dossier.retention.years(for: "health") == 10)
        #expect(dossier.retention.years(for: "finance") == 5)
        #expect(Dossier(id: .retention, records: []).retention.years(for: "finance") == nil)
    }

    @Test func `the latest card and charter hold`() throws {
        var card = Sample.card
        card.why.english = "Another reason"
        let team = try #require(DossierID("team/nsd"))
        let charter = try #require(DossierID("charter/health"))
        let cards = [(DossierAct.setRoleCard(Sample.card), Sample.supervisor), (.setRoleCard(card), Sample.supervisor)]
        #expect(try Sample.dossier(team, cards).roleCard == card)
        #expect(
            try Sample.dossier(charter, [(.setCharter(source: "a: 1 # é"), Sample.administrator)]).charterSource
                == "a: 1 # é")
    }
}

@Suite struct DossierVisibilityTests {
    private func isVisible(_ dossier: Dossier, to agent: Agent) -> Bool {
        dossier.isVisible(to: agent) { ticket in
            ticket == TicketID(7) ? "health" : ticket == TicketID(8) ? "finance" : nil
        }
    }

    @Test func `a plan about a client group is for those who serve it`() throws {
        let subjects: [(PlanSubject, Bool)] = [
            (.group("health"), true), (.group("finance"), false), (.ticket(TicketID(7)), true),
            (.ticket(TicketID(8)), false), (.relation("nsd", "regional"), true),
        ]
        for (about, isTheirs) in subjects {
            let plan = try Sample.dossier(.numbered(.plan, 1), [(.openPlan(Sample.plan(about)), Sample.supervisor)])
            #expect(isVisible(plan, to: Sample.narrow) == isTheirs)
            #expect(isVisible(plan, to: Sample.agent))
        }
        let lost = try Sample.dossier(
            .numbered(.plan, 1), [(.openPlan(Sample.plan(.ticket(TicketID(9)))), Sample.supervisor)])
        #expect(!isVisible(lost, to: Sample.agent))
    }

    @Test func `a charter, and a notice for client groups, too`() throws {
        for (group, isTheirs) in [("health", true), ("finance", false)] {
            let charter = try Sample.dossier(
                try #require(DossierID("charter/\(group)")), [(.setCharter(source: "a: 1"), Sample.administrator)])
            #expect(isVisible(charter, to: Sample.narrow) == isTheirs)
            var text = Sample.notice
            text.concerns = .groups([GroupID(group)])
            let notice = try Sample.dossier(.numbered(.notice, 1), [(.publish(text), Sample.supervisor)])
            #expect(isVisible(notice, to: Sample.narrow) == isTheirs)
        }
    }
}

@Suite struct PlanPropertyTests {
    /// Any sequence of tries leaves a plan whose progress only the owners' accepted acts explain.
    @Test(arguments: 0..<50)
    func `progress follows from the accepted acts alone`(_ seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        var dossier = try Sample.dossier(.numbered(.plan, 1), [(.openPlan(Sample.plan()), Sample.supervisor)])
        var percents = [0, 0, 0, 0, 0]
        var committed: Set<Int> = []
        let people = [Sample.agent, Sample.peer, Sample.supervisor]
        for _ in 0..<40 {
            let step = Int.random(in: 0...6, using: &chance)
            let percent = Int.random(in: -5...105, using: &chance)
            let agent = people.randomElement(using: &chance) ?? Sample.agent
            let acts: [DossierAct] = [
                .commit(step: step), .report(.init(step: step, percent: percent, words: "x")),
                .finish(.init(step: step, words: "x")),
            ]
            let act = acts.randomElement(using: &chance) ?? .commit(step: step)
            let owner: AgentID? = (1...5).contains(step) ? (step == 2 ? Sample.peer.id : Sample.agent.id) : nil
            let isOpen = owner == agent.id && committed.contains(step) && percents[step - 1] < 100
            let isExpected =
                switch act {
                case .commit: owner == agent.id && !committed.contains(step)
                case .report: isOpen && (0...100).contains(percent)
                default: isOpen
                }
            let event = try? dossier.event(for: act, by: agent)
            #expect((event != nil) == isExpected)
            guard let event else { continue }
            switch act {
            case .commit: committed.insert(step)
            case .report: percents[step - 1] = min(percent, 99)
            default: percents[step - 1] = 100
            }
            let record = DossierRecord(
                event, payload: "", of: dossier.id, at: Sample.start, by: agent.id, after: dossier.records.last)
            dossier = Dossier(id: dossier.id, records: dossier.records + [record])
            #expect(dossier.plan?.steps.map(\.percent) == percents)
        }
    }
}

// Who may put what on record, and what is refused.

import Desk
import Dossiers
import Localisation
import Testing

@Suite struct DossierActTests {
    private func refusal(_ id: DossierID, after acts: [(DossierAct, Agent)] = [], _ act: DossierAct, by agent: Agent)
        throws -> DossierRefusal?
    {
        let dossier = try Sample.dossier(id, acts)
        do {
            _ = try dossier.event(for: act, by: agent)
            return nil
        } catch {
            return error
        }
    }

    private let plan = DossierID.numbered(.plan, 1)
    private let notice = DossierID.numbered(.notice, 1)
    private let opened: [(DossierAct, Agent)] = [(.openPlan(Sample.plan()), Sample.supervisor)]

    @Test func `roles decide who sets what`() throws {
        let template = try #require(DossierID("template/late"))
        let team = try #require(DossierID("team/nsd"))
        let charter = try #require(DossierID("charter/health"))
        for (id, act) in [
            (plan, DossierAct.openPlan(Sample.plan())), (notice, .publish(Sample.notice)),
            (template, .setTemplate(Sample.template)), (team, .setRoleCard(Sample.card)),
            (.conflictProtocol, .setProtocol(Sample.conflict)),
        ] {
            #expect(try refusal(id, act, by: Sample.agent) == .needsSupervisor)
            #expect(try refusal(id, act, by: Sample.supervisor) == nil)
            #expect(try refusal(id, act, by: Sample.administrator) == nil)
        }
        for (id, act) in [
            (charter, DossierAct.setCharter(source: "x: 1")),
            (.retention, .setRetention(.init(group: nil, years: 7))),
        ] {
            #expect(try refusal(id, act, by: Sample.supervisor) == .needsAdministrator)
            #expect(try refusal(id, act, by: Sample.administrator) == nil)
        }
        #expect(try refusal(team, .markRead, by: Sample.agent) == .wrongDossier(team))
    }

    @Test func `an agent speaks of their own skills, a supervisor of anybody's`() throws {
        let id = try #require(DossierID("agent/singh"))
        let act = DossierAct.setSkills(.init(skills: ["mobile"], interests: ["network"]))
        #expect(try refusal(id, act, by: Sample.agent) == nil)
        #expect(try refusal(id, act, by: Sample.supervisor) == nil)
        #expect(try refusal(id, act, by: Sample.peer) == .notTheirs("singh"))
        #expect(try refusal(id, .setSkills(.init(skills: [" "], interests: [])), by: Sample.agent) == .emptyWords)
        #expect(try Sample.dossier(id, [(act, Sample.agent)]).profile.interests == ["network"])
    }

    @Test func `a plan has five steps, between two teams`() throws {
        for count in [0, 4, 6] {
            let act = DossierAct.openPlan(Sample.plan(steps: count))
            #expect(try refusal(plan, act, by: Sample.supervisor) == .plan(.stepCount(count)))
        }
        let same = DossierAct.openPlan(Sample.plan(.relation("nsd", "nsd")))
        #expect(try refusal(plan, same, by: Sample.supervisor) == .plan(.sameTeam))
        #expect(
            try refusal(plan, after: opened, .openPlan(Sample.plan()), by: Sample.supervisor) == .plan(.planExists))
        #expect(
            try refusal(plan, .openPlan(Sample.plan(.group("finance"))), by: Sample.narrowSupervisor)
                == .groupNotServed("finance"))
    }

    @Test func `only its owner commits to a step, then works it`() throws {
        #expect(try refusal(plan, after: opened, .commit(step: 1), by: Sample.supervisor) == .plan(.notOwner("singh")))
        #expect(try refusal(plan, after: opened, .commit(step: 6), by: Sample.agent) == .plan(.noSuchStep(6)))
        let done = DossierAct.finish(.init(step: 1, words: "done"))
        #expect(try refusal(plan, after: opened, done, by: Sample.agent) == .plan(.notCommitted))
        let committed = opened + [(.commit(step: 1), Sample.agent)]
        #expect(try refusal(plan, after: committed, .commit(step: 1), by: Sample.agent) == .plan(.alreadyCommitted))
        let report = DossierAct.report(.init(step: 1, percent: 101, words: "x"))
        #expect(try refusal(plan, after: committed, report, by: Sample.agent) == .plan(.badPercent(101)))
        let finished = committed + [(done, Sample.agent)]
        #expect(try refusal(plan, after: finished, done, by: Sample.agent) == .plan(.alreadyDone))
        #expect(try refusal(plan, after: finished, .closePlan(outcome: "x"), by: Sample.agent) == .needsSupervisor)
        let closed = finished + [(.closePlan(outcome: "fewer bounces"), Sample.supervisor)]
        #expect(try refusal(plan, after: closed, .commit(step: 2), by: Sample.peer) == .plan(.planClosed))
        #expect(try refusal(plan, .commit(step: 1), by: Sample.agent) == .plan(.noPlan))
    }

    @Test func `a notice says why, in both languages`() throws {
        var text = Sample.notice
        text.why = Bilingual(same: "")
        #expect(try refusal(notice, .publish(text), by: Sample.supervisor) == .emptyWords)
        text.why.english = "because"
        #expect(try refusal(notice, .publish(text), by: Sample.supervisor) == .oneLanguage(.french))
    }

    @Test func `a template in one language, or with a place nobody can fill, is refused`() throws {
        let id = try #require(DossierID("template/late"))
        var template = Sample.template
        template.text.english = " "
        #expect(try refusal(id, .setTemplate(template), by: Sample.supervisor) == .oneLanguage(.english))
        template.text = Bilingual("Dear {cleint}", "Bonjour {client}")
        #expect(
            try refusal(id, .setTemplate(template), by: Sample.supervisor) == .template(.unknownPlace("cleint")))
        #expect(try refusal(id, .retire(reason: "old"), by: Sample.supervisor) == .template(.noTemplate))
    }

    @Test func `a text that is too long is refused`() throws {
        let long = String(repeating: "x", count: 70_000)
        let template = try #require(DossierID("template/late"))
        var set = Sample.template
        set.text.french = long
        #expect(try refusal(template, .setTemplate(set), by: Sample.supervisor) == .tooLong(70_000, .prose))
        set = Sample.template
        set.title.english = String(long.prefix(301))
        #expect(try refusal(template, .setTemplate(set), by: Sample.supervisor) == .tooLong(301, .line))
        #expect(
            try refusal(plan, after: opened, .closePlan(outcome: long), by: Sample.supervisor)
                == .tooLong(70_000, .prose))
    }

    @Test func `a protocol has steps that take time`() throws {
        var conflict = Sample.conflict
        conflict.steps[0].businessHours = 0
        #expect(try refusal(.conflictProtocol, .setProtocol(conflict), by: Sample.supervisor) == .badHours(0))
        conflict.steps = []
        #expect(try refusal(.conflictProtocol, .setProtocol(conflict), by: Sample.supervisor) == .emptyProtocol)
        let years = DossierAct.setRetention(.init(group: nil, years: 0))
        #expect(try refusal(.retention, years, by: Sample.administrator) == .badYears(0))
    }

    @Test func `every refusal is worded in both languages, with the spaces of French`() {
        let refusals: [DossierRefusal] = [
            .emptyWords, .tooLong(70_000, .prose), .oneLanguage(.english), .oneLanguage(.french), .wrongDossier(plan),
            .needsSupervisor,
            .needsAdministrator, .groupNotServed("health"), .emptyProtocol, .badHours(0), .notTheirs("singh"),
            .badYears(0), .plan(.stepCount(4)), .plan(.sameTeam), .plan(.noSuchStep(9)), .plan(.notOwner("chen")),
            .plan(.notCommitted), .plan(.alreadyCommitted), .plan(.alreadyDone), .plan(.badPercent(101)),
            .plan(.noPlan), .plan(.planClosed), .plan(.planExists), .notice(.noNotice), .notice(.noticeExists),
            .notice(.noticeWithdrawn), .notice(.alreadyRead), .template(.unknownPlace("x")), .template(.noTemplate),
            .template(.alreadyRetired),
        ]
        let sentences = refusals.map(\.words) + DossierCodingTests.events.map(\.words)
        for words in sentences {
            #expect(!words.english.isEmpty && !words.french.isEmpty && words.english != words.french)
            #expect(!words.french.contains(" :") && !words.french.contains(" ;") && !words.french.contains("'"))
        }
    }
}

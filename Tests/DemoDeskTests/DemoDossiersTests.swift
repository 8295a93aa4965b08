// What the demo desk keeps beside its tickets: whole, bilingual, dated before now, and allowed by the rules.

import Chain
import DemoDesk
import Desk
import Dossiers
import Storage
import Testing

struct DemoDossiersTests {
    private let store = MemoryStore()

    private func dossiers(_ kind: DossierKind? = nil) throws -> [Dossier] {
        if try store.dossierCount() == 0 { try store.append(dossiers: DemoDossiers.appends(now: DemoBook.now)) }
        return Dossier.grouping(try store.dossiers(of: kind))
    }

    @Test func `every team has its role card, and there is a protocol of three steps`() throws {
        #expect(Set(try dossiers(.team).map(\.id.name)) == Set(DemoDesk.teams.map(\.id.text)))
        #expect(try dossiers(.team).allSatisfy { $0.roleCard != nil })
        #expect(try dossiers(.conflictProtocol).first?.conflictProtocol?.steps.count == 3)
    }

    @Test func `the plan has five steps, two committed to and one of them done`() throws {
        let plan = try #require(try dossiers(.plan).first?.plan)
        #expect(plan.steps.count { $0.committedAt != nil } == 2)
        #expect(plan.steps.count { $0.doneAt != nil } == 1)
        #expect(plan.overdueSteps(on: DemoBook.now.day).isEmpty)
        #expect(plan.steps.allSatisfy { step in DemoDesk.agents.contains { $0.id == step.owner } })
    }

    @Test func `one notice was read by all it concerns, one is new`() throws {
        let notices = try dossiers(.notice).compactMap(\.notice)
        #expect(notices.count == 2)
        #expect(notices.map { $0.awaited(of: DemoDesk.agents).count } == [0, DemoDesk.agents.count - 1])
    }

    @Test func `six templates have only places that can be filled`() throws {
        let templates = try dossiers(.template).compactMap(\.template)
        #expect(templates.count == 6)
        let values = Dictionary(uniqueKeysWithValues: MessageTemplate.Place.allCases.map { ($0, "x") })
        for template in templates {
            for language in Language.allCases { #expect(!template.filled(in: language, values).text.contains("{")) }
        }
        #expect(try dossiers(.agent).allSatisfy { !$0.profile.skills.isEmpty && !$0.profile.interests.isEmpty })
    }

    @Test func `every act would be allowed to its author, in order, before now, and the chains hold`() throws {
        for dossier in try dossiers() {
            #expect(dossier.records.chainFaults().isEmpty)
            #expect(dossier.records.allSatisfy { $0.at < DemoBook.now })
            #expect(dossier.records.map(\.at) == dossier.records.map(\.at).sorted())
            for (place, record) in dossier.records.enumerated() {
                let author = try #require(DemoDesk.agents.first { $0.id == record.author })
                let before = Dossier(id: dossier.id, records: Array(dossier.records[..<place]))
                #expect(try before.event(for: try #require(record.event.act), by: author) == record.event)
            }
        }
    }

    @Test func `the same moment gives the same bytes`() throws {
        let first = try dossiers().flatMap(\.records)
        let other = MemoryStore()
        try other.append(dossiers: DemoDossiers.appends(now: DemoBook.now))
        #expect(try other.dossiers(of: nil) == first)
    }

    @Test func `French has its spaces and its apostrophes`() throws {
        for record in try dossiers().flatMap(\.records) {
            if case .charterSet = record.event { continue }
            #expect(!record.payload.contains(" :\"") && !record.event.words.french.contains("'"))
        }
        for template in try dossiers(.template).compactMap(\.template) {
            #expect(!["'", " :", " ?", " ;"].contains { template.text.french.contains($0) })
        }
    }
}

extension DossierEvent {
    /// The act that gives this event.
    fileprivate var act: DossierAct? {
        switch self {
        case .charterSet(let set): .setCharter(source: set.source)
        case .roleCardSet(let card): .setRoleCard(card)
        case .protocolSet(let set): .setProtocol(set)
        case .planOpened(let plan): .openPlan(plan)
        case .stepCommitted(let named): .commit(step: named.step)
        case .stepProgressed(let progress): .report(progress)
        case .stepDone(let done): .finish(done)
        case .planClosed(let closed): .closePlan(outcome: closed.outcome)
        case .noticePublished(let notice): .publish(notice)
        case .noticeRead: .markRead
        case .noticeWithdrawn(let reason): .withdraw(reason: reason.reason)
        case .templateSet(let template): .setTemplate(template)
        case .templateRetired(let reason): .retire(reason: reason.reason)
        case .skillsSet(let set): .setSkills(set)
        case .retentionSet(let set): .setRetention(set)
        case .surveyAnswered(let answered): .recordSurvey(answered)
        case .wordsRedacted, .redacted, .unknown: nil
        }
    }
}

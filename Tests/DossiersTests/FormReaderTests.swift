// Forms in YAML: what is read, and where each fault stands.

import Desk
import Dossiers
import Foundation
import PolicyBook
import Testing

@Suite struct FormReaderTests {
    private func faults<Form>(
        _ text: String, _ read: ([UInt8], String) -> FormReading<Form>
    ) -> [String] {
        let reading = read(Array(text.utf8), "f.yaml")
        #expect(reading.form == nil)
        return reading.diagnostics.map { String(describing: $0.location) }
    }

    @Test func `a role card is read`() {
        let text = """
            who: {en: The desk, fr: Le service}
            why: {en: One door, fr: Une seule porte}
            offers:
              - {en: An owner, fr: Un responsable}
            expects:
              - {en: An answer, fr: Une réponse}
            """
        #expect(FormReader.roleCard(Array(text.utf8), path: "f.yaml").form == Sample.card)
    }

    @Test func `a card's faults are all told, at their places`() {
        let text = """
            who: {en: The desk}
            why: {en: One door, fr: Une seule porte}
            ofers: []
            expects: [plain]
            """
        #expect(faults(text, FormReader.roleCard) == ["f.yaml:1:1", "f.yaml:1:6", "f.yaml:3:1", "f.yaml:4:11"])
        #expect(faults("", FormReader.roleCard).count == 4)
        #expect(!faults("who: [", FormReader.roleCard).isEmpty)
    }

    @Test func `a protocol, a template and a notice are read`() {
        let steps = "steps:\n  - {name: {en: Talk, fr: Se parler}, who: {en: Both, fr: Les deux}, hours: 4}\n"
        func read(_ text: String) -> ConflictProtocol? {
            FormReader.conflictProtocol(Array(text.utf8), path: "f.yaml").form
        }
        #expect(read(steps) == Sample.conflict)
        // Without a word of who records it, whom the words mean.
        let named = steps.replacingOccurrences(of: "en: Both", with: "en: The supervisor")
        #expect(read(named)?.steps.map(\.by) == [.supervisor])
        let said = named.replacingOccurrences(of: "hours: 4", with: "hours: 4, by: teams")
        #expect(read(said)?.steps.map(\.by) == [.teams])
        #expect(
            faults(steps.replacingOccurrences(of: "hours: 4", with: "hours: 4, by: boss"), FormReader.conflictProtocol)
                == ["f.yaml:2:84"])
        #expect(
            faults(
                "steps:\n  - {name: {en: a, fr: b}, who: {en: a, fr: b}, hours: soon}\n",
                FormReader.conflictProtocol) == ["f.yaml:2:56"])
        let template = """
            title: {en: Late, fr: En retard}
            text: {en: "Dear {client}, ticket {ticket}", fr: "Bonjour {client}, billet {ticket}"}
            """
        #expect(FormReader.template(Array(template.utf8), path: "f.yaml").form == Sample.template)
        let notice = """
            title: {en: New queue, fr: Nouvelle file}
            what: {en: One queue, fr: Une file}
            why: {en: Fewer bounces, fr: Moins de renvois}
            from: \(CivilDate(dayNumber: 20_600))

            """
        #expect(FormReader.notice(Array(notice.utf8), path: "f.yaml").form == Sample.notice)
        let concerned: [(String, Audience)] = [
            ("{teams: [nsd, regional]}", .teams(["nsd", "regional"])), ("{groups: [health]}", .groups(["health"])),
            ("{roles: [agent, policy-owner]}", .roles([.agent, .policyOwner])),
        ]
        for (text, audience) in concerned {
            let form = FormReader.notice(Array((notice + "concerns: \(text)\n").utf8), path: "f.yaml").form
            #expect(form?.concerns == audience)
        }
        for text in ["{}", "{roles: [boss]}", "{teams: []}", "nsd"] {
            #expect(faults(notice + "concerns: \(text)\n", FormReader.notice).count == 1)
        }
    }

    @Test func `a plan is read, whatever it is about`() {
        func plan(_ about: String) -> String {
            var text = "about: \(about)\ntitle: Hand-offs that bounce\nsteps:\n"
            for step in Sample.plan().steps {
                text += "  - {text: \(step.text), owner: \(step.owner), due: \(step.due)}\n"
            }
            return text
        }
        let subjects: [(String, PlanSubject)] = [
            ("{teams: [regional, applications]}", .relation("regional", "applications")),
            ("{group: health}", .group("health")), ("{ticket: 7}", .ticket(TicketID(7))),
        ]
        for (text, about) in subjects {
            #expect(FormReader.plan(Array(plan(text).utf8), path: "f.yaml").form == Sample.plan(about))
        }
        for text in ["{teams: [nsd]}", "{ticket: seven}", "{}", "health"] {
            #expect(faults(plan(text)) { FormReader.plan($0, path: $1) }.count == 1)
        }
    }

    @Test func `a plan's faults are all told, those of its shape and those of its names, at their places`() {
        let text = """
            about: {teams: [nsd, nsd]}
            title: Hand-offs that bounce
            steps:
              - {text: A checklist, owner: zed, due: soon}
              - {text: Ask again, owner: chen, due: 2030-01-01}
            """
        let reading = FormReader.plan(Array(text.utf8), path: "f.yaml") { name in
            name == .owner("zed") || name == .team("nsd") ? Bilingual(same: "unknown") : nil
        }
        #expect(reading.form == nil)
        let english = reading.faults(in: .english)
        #expect(
            english.map { $0.prefix { $0 != " " } } == [
                "f.yaml:1:16:", "f.yaml:1:17:", "f.yaml:1:22:", "f.yaml:4:3:", "f.yaml:4:32:", "f.yaml:4:42:",
            ])
        #expect(english[0] == "f.yaml:1:16: a relation is between two teams")
        #expect(english[3].hasSuffix("exactly five steps, not 2"))
    }
}

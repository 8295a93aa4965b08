// Agents, texts and dossiers that the tests of this room share.

import Desk
import Dossiers

enum Sample {
    static let start = Instant(milliseconds: 1_777_640_709_123)
    static let agent = Agent(id: "singh", name: "Priya Singh", role: .agent, team: "nsd")
    static let peer = Agent(id: "chen", name: "Grace Chen", role: .agent, team: "regional")
    static let narrow = Agent(id: "cardinal", name: "Dawn Cardinal", role: .agent, team: "nsd", groups: ["health"])
    static let supervisor = Agent(id: "gagnon", name: "Hélène Gagnon", role: .supervisor, team: "nsd")
    static let narrowSupervisor = Agent(
        id: "roy", name: "Paul Roy", role: .supervisor, team: "nsd", groups: ["health"])
    static let administrator = Agent(id: "kowalski", name: "Adam Kowalski", role: .administrator, team: "nsd")

    static let card = RoleCard(
        who: Bilingual("The desk", "Le service"), why: Bilingual("One door", "Une seule porte"),
        offers: [Bilingual("An owner", "Un responsable")], expects: [Bilingual("An answer", "Une réponse")])
    static let conflict = ConflictProtocol(steps: [
        .init(name: Bilingual("Talk", "Se parler"), who: Bilingual("Both", "Les deux"), businessHours: 4, by: .teams)
    ])
    static let notice = DossierEvent.NoticePublished(
        title: Bilingual("New queue", "Nouvelle file"), what: Bilingual("One queue", "Une file"),
        why: Bilingual("Fewer bounces", "Moins de renvois"), effective: CivilDate(dayNumber: 20_600))
    static let template = DossierEvent.TemplateSet(
        title: Bilingual("Late", "En retard"),
        text: Bilingual("Dear {client}, ticket {ticket}", "Bonjour {client}, billet {ticket}"))

    static func plan(
        _ about: PlanSubject = .relation("regional", "applications"), steps: Int = ActionPlan.stepCount
    ) -> DossierEvent.PlanOpened {
        .init(
            about: about, title: "Hand-offs that bounce",
            steps: (0..<steps).map {
                .init(
                    text: "step \($0 + 1)", owner: $0 == 1 ? peer.id : agent.id,
                    due: CivilDate(dayNumber: 20_600 + $0))
            })
    }

    /// A dossier that took some acts one after the other, a minute apart.
    static func dossier(
        _ id: DossierID, _ acts: [(DossierAct, Agent)]
    ) throws -> Dossier {
        let coding = DossierCoding()
        var dossier = Dossier(id: id, records: [])
        for (act, agent) in acts {
            let event = try dossier.event(for: act, by: agent)
            let record = DossierRecord(
                event, payload: try coding.payload(of: event), of: id,
                at: start.adding(seconds: 60 * dossier.version), by: agent.id, after: dossier.records.last)
            dossier = Dossier(id: id, records: dossier.records + [record])
        }
        return dossier
    }
}

// Words about somebody's conduct, and clients of groups one does not serve, kept from readers they do not concern. A
// record without its words still states their hash, so that its chain can be checked. Must not change what is stored.

import Chain
public import Desk

extension TicketEvent {
    /// The kinds whose words are only for those they concern.
    static let conductKinds: Set<String> = ["complaint-filed", "account-given", "complaint-found"]
}

extension Sequence<EventRecord> {
    /// A ticket's history as an agent may read it. Complaints, accounts and findings keep their words only for whoever
    /// wrote them, for the agent a complaint is about, for supervisors and administrators; a client the ticket was
    /// corrected from is known only to who serves their group. Others see that they are there. In the order given, which
    /// is that of versions.
    public func shown(to agent: Agent) -> [EventRecord] {
        let known = withoutClients { !agent.sees($0.group) }
        if agent.role.mayRule { return known }
        var about: AgentID?
        return known.map { record in
            guard TicketEvent.conductKinds.contains(record.event.kind) else { return record }
            if case .complaintFiled(let filed) = record.event { about = filed.about }
            let isTheirs = record.author == agent.id || about == agent.id
            if record.event.kind == "complaint-found" { about = nil }
            return isTheirs ? record : record.withheld
        }
    }

    /// The same history without the clients `isHidden` says so of; what they asked for stays.
    public func withoutClients(where isHidden: (Client) -> Bool) -> [EventRecord] {
        map { record in
            switch record.event {
            case .opened(var opened) where isHidden(opened.client):
                opened.client = Client(id: "", name: "", language: opened.client.language, group: "")
                var known = record.withheld
                known.event = .opened(opened)
                return known
            case .clientCorrected(let corrected) where isHidden(corrected.client): return record.withheld
            default: return record
            }
        }
    }

    /// The history for a client who had the ticket for a time only: without the words of any other time.
    public func duringTime(of client: ClientID) -> [EventRecord] {
        var holder: ClientID?
        return map { record in
            switch record.event {
            case .redacted("opened", _), .redacted("client-corrected", _): holder = nil
            default: holder = record.event.client ?? holder
            }
            return holder == client ? record : record.withheld
        }
    }
}

extension EventRecord {
    /// Whether its payload is kept from who reads.
    public var isWithheld: Bool {
        if case .redacted = event { return false }
        return Redaction.digest(in: payload) != nil
    }

    /// The record without its words; one whose words are gone for everybody stays as it is.
    fileprivate var withheld: EventRecord {
        if case .redacted = event { return self }
        var record = self
        record.payload = Redaction.form(of: payload)
        record.event = .withheld(kind: event.kind, payload: record.payload)
        return record
    }
}

extension TicketEvent {
    /// That something about conduct was said, and that it is not for everybody.
    static func withheldWords(_ kind: String) -> Bilingual {
        let what =
            switch kind {
            case "complaint-filed": Bilingual("complaint about conduct", "plainte sur la conduite")
            case "account-given": Bilingual("agent’s account", "version de l’agent")
            case "complaint-found": Bilingual("complaint concluded", "plainte conclue")
            case "client-corrected": Bilingual("client corrected", "client corrigé")
            default: Bilingual("“\(kind)”", "«\u{00A0}\(kind)\u{00A0}»")
            }
        return Bilingual(
            "\(what.english) (words for those concerned)", "\(what.french) (mots réservés aux personnes concernées)")
    }
}

extension Ticket {
    /// What is left of an event whose words are for others: that it happened.
    mutating func takeWithheld(_ kind: String, _ record: EventRecord) {
        switch kind {
        case "complaint-filed":
            complaints.append(
                ComplaintState(at: record.at, by: record.author, filed: .init(about: "", by: .client, words: "")))
        case "account-given": accounts.append(AccountState(at: record.at, by: record.author, words: ""))
        case "complaint-found":
            guard let last = complaints.indices.last else { return }
            complaints[last].foundAt = record.at
        case "client-corrected": clientVersion = record.version
        default: break
        }
    }
}

// The words of a ticket's history, one line an event, in both languages.

import Decisions
public import Desk
import Localisation

extension TicketEvent {
    /// What happened, in one line; people's own words stand as they said them.
    public var words: Bilingual {
        switch self {
        case .opened(let opened): said(Bilingual("asked", "a demandé"), opened.words, by: opened.channel)
        case .needConfirmed(let confirmed): said(Bilingual("need agreed", "besoin convenu"), confirmed.need)
        case .factsSet(let set): facts(set)
        case .decisionRecorded(let decision): decided(decision)
        case .offerMade(let offer): said(Bilingual("offered", "offert"), offer.title)
        case .offerTaken(let offer): said(Bilingual("offer taken", "offre acceptée"), offer.title)
        case .offerDeclined(let offer): declined(offer)
        case .clientInformed(let informed):
            said(Bilingual("client told", "client informé"), informed.said, by: informed.channel)
        case .contactRecorded(let contact):
            said(Bilingual("contact, \(contact.mood)", "contact, \(contact.mood)"), contact.said)
        case .assigned(let assigned): assignment(assigned)
        case .waiting(let waiting):
            said(Bilingual("waiting for \(waiting.on)", "en attente (\(waiting.on))"), waiting.reason)
        case .resumed(let resumed): said(Bilingual("resumed", "repris"), resumed.reason)
        case .noted(let note): said(Bilingual("note", "note"), note.text)
        case .escalated(let escalated): escalation(escalated)
        case .ruled(let ruled): ruling(ruled)
        case .justificationIssued(let issued):
            said(
                Bilingual("justification issued", "justification remise"),
                "\(issued.language), \(issued.format), \(issued.code)")
        case .imported(let imported): importing(imported)
        case .resolved(let resolved): said(Bilingual("resolved", "résolu"), resolved.reason)
        case .reopened(let reopened): said(Bilingual("reopened", "rouvert"), reopened.reason)
        case .closed(let closed): said(Bilingual("closed", "fermé"), closed.reason)
        case .unknown(let kind, _):
            Bilingual("“\(kind)”, from a newer version", "« \(kind) », d’une version plus récente")
        }
    }

    private func said(_ label: Bilingual, _ text: String, by channel: Channel? = nil) -> Bilingual {
        said(label, Bilingual(same: text), by: channel)
    }

    private func said(_ label: Bilingual, _ text: Bilingual, by channel: Channel? = nil) -> Bilingual {
        let way = channel.map { Bilingual(" (\($0.words.english))", " (\($0.words.french))") } ?? Bilingual("", "")
        if text.english.isEmpty { return Bilingual(label.english + way.english, label.french + way.french) }
        return Bilingual(
            "\(label.english)\(way.english): \(text.english)",
            "\(label.french)\(way.french)\u{00A0}: \(text.french)")
    }

    private func facts(_ set: FactsSet) -> Bilingual {
        let values = set.facts.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
        return said(Bilingual("facts", "faits"), values.joined(separator: ", "))
    }

    private func decided(_ decision: RecordedDecision) -> Bilingual {
        let answer = decision.answer.words
        let clause = decision.clause.map { ", \($0.id)" } ?? ""
        return said(Bilingual("decided", "décidé"), answer.map { $0 + clause })
    }

    private func declined(_ offer: OfferDeclined) -> Bilingual {
        let reason = offer.reason.isEmpty ? Bilingual("", "") : Typography.quoted(offer.reason).map { " " + $0 }
        return said(
            Bilingual("offer declined", "offre refusée"),
            Bilingual(offer.title.english + reason.english, offer.title.french + reason.french))
    }

    private func assignment(_ assigned: Assigned) -> Bilingual {
        let owners = [assigned.agent?.text, assigned.team?.text].compactMap { $0 }
        return said(Bilingual("assigned", "attribué"), owners.joined(separator: ", "))
    }

    private func escalation(_ escalated: Escalated) -> Bilingual {
        let to = Role(rawValue: escalated.to)?.words ?? Bilingual(same: escalated.to)
        let label =
            escalated.by == .client
            ? Bilingual("escalated by the client (\(to.english))", "escalade par le client (\(to.french))")
            : Bilingual("escalated by the agent (\(to.english))", "escalade par l’agent (\(to.french))")
        let pressure = escalated.pressure.map { Typography.quoted($0).map { ", " + $0 } } ?? Bilingual("", "")
        return said(
            label, Bilingual(escalated.reason + pressure.english, escalated.reason + pressure.french))
    }

    private func ruling(_ ruled: Ruled) -> Bilingual {
        let until = ruled.until.map {
            Bilingual(" until \($0.words.english)", " jusqu’au \($0.words.french)")
        }
        let label = Bilingual(
            "ruled, \(ruled.ruling.words.english)\(until?.english ?? "")",
            "décision revue, \(ruled.ruling.words.french)\(until?.french ?? "")")
        return said(label, ruled.reason)
    }

    private func importing(_ imported: Imported) -> Bilingual {
        let changes = imported.changed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return said(Bilingual(same: imported.source), changes.joined(separator: ", "))
    }
}

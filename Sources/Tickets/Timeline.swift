// The words of a ticket's history, one line an event, in both languages.

import Decisions
public import Desk
import Localisation

extension TicketEvent {
    /// What happened, in one line, with ids; people's own words stand as they said them.
    public var words: Bilingual { words(named: EventNames()) }

    /// The same in the names people know.
    public func words(named names: EventNames) -> Bilingual {
        switch self {
        case .opened(let opened): said(Bilingual("asked", "a demandé"), opened.words, by: opened.channel)
        case .needConfirmed(let confirmed): said(Bilingual("need agreed", "besoin convenu"), confirmed.need)
        case .factsSet(let set): facts(set, names)
        case .decisionRecorded(let decision): decided(decision)
        case .offerMade(let offer): said(Bilingual("offered", "offert"), offer.title)
        case .offerTaken(let offer): said(Bilingual("offer taken", "offre acceptée"), offer.title)
        case .offerDeclined(let offer): declined(offer)
        case .clientInformed(let informed): told(informed, names)
        case .contactRecorded(let contact): met(contact)
        case .assigned(let assigned): assignment(assigned, names)
        case .waiting(let waiting):
            said(Bilingual("waiting for \(waiting.on)", "en attente (\(waiting.on))"), waiting.reason)
        case .resumed(let resumed): said(Bilingual("resumed", "repris"), resumed.reason)
        case .noted(let note): said(Bilingual("note", "note"), note.text)
        case .escalated(let escalated): escalation(escalated, names)
        case .ruled(let ruled): ruling(ruled)
        case .justificationIssued(let issued):
            said(
                Bilingual("justification issued", "justification remise"),
                issued.words)
        case .justificationReturned(let returned):
            said(
                Bilingual(
                    "justification did not leave by \(returned.way)", "justification non partie (\(returned.way))"),
                returned.reason)
        case .imported(let imported): importing(imported)
        case .resolved(let resolved): said(Bilingual("resolved", "résolu"), resolved.reason)
        case .reopened(let reopened): said(Bilingual("reopened", "rouvert"), reopened.reason)
        case .closed(let closed): said(Bilingual("closed", "fermé"), closed.reason)
        case .redacted(let kind, _):
            Typography.quoted(TicketEvent.words(ofKind: kind)).suffixed(", words taken away", ", mots retirés")
        case .withheld(let kind, _): TicketEvent.withheldWords(kind)
        case .unknown(let kind, _):
            Bilingual("“\(kind)”, from a newer version", "« \(kind) », d’une version plus récente")
        case .clientCorrected(let corrected):
            said(Bilingual("client corrected", "client corrigé"), "\(corrected.client.name) — \(corrected.reason)")
        case .levelSet(let set):
            said(names.level(set.level).prefixed("level ", "niveau "), set.reason)
        case .neededBySet(let set):
            set.day.map {
                Bilingual("needed by \($0.words.english)", "nécessaire pour le \($0.words.french)")
            } ?? Bilingual("no day needed", "aucune date requise")
        case .commitmentStated(let stated):
            commitment(stated, names.commitment(stated.commitment))
        case .choicePut(let put):
            said(
                Bilingual("choice put to the client", "choix proposé au client"),
                "\(put.question) (\(put.options.joined(separator: " / ")))")
        case .choiceAnswered(let answered):
            said(Bilingual("client chose", "choix du client"), answered.answer)
        case .handOffOffered(let offer):
            said(
                names.team(offer.to).prefixed("offered to ", "offert à l’équipe "), offer.reason + checklist(offer))
        case .handOffAccepted(let accepted): acceptance(accepted, names)
        case .handOffReturned(let returned):
            said(Bilingual("hand-off returned", "transfert retourné"), returned.reason)
        case .handOffWithdrawn(let withdrawn):
            said(Bilingual("hand-off withdrawn", "transfert retiré"), withdrawn.reason)
        case .disagreementRaised(let raised):
            said(
                names.team(raised.with).prefixed("disagreement with ", "désaccord avec l’équipe "), raised.about)
        case .disagreementMoved(let moved):
            said(
                Bilingual("disagreement at step \(moved.step)", "désaccord à l’étape \(moved.step)"), moved.words)
        case .disagreementSettled(let settled):
            said(Bilingual("disagreement settled", "désaccord réglé"), settled.settlement)
        case .escalationAnswered(let answered):
            said(
                answered.to.map {
                    names.recipient($0).prefixed(
                        "escalation answered, passed to ", "réponse à l’escalade, transmise à ")
                } ?? Bilingual("escalation answered", "réponse à l’escalade"), answered.answer)
        case .exceptionEnded(let ended): said(Bilingual("exception ended", "dérogation terminée"), ended.reason)
        case .complaintFiled(let filed):
            said(
                Bilingual(same: names.agent(filed.about)).prefixed("complaint about ", "plainte visant "), filed.words)
        case .accountGiven(let given): said(Bilingual("agent’s account", "version de l’agent"), given.words)
        case .complaintFound(let found):
            said(
                Bilingual("complaint \(found.finding.words.english)", "plainte \(found.finding.words.french)"),
                found.words)
        case .backupAsked(let asked): said(Bilingual("backup asked for", "renfort demandé"), asked.reason)
        case .backupGiven(let given): said(Bilingual("backup given", "renfort donné"), given.text)
        case .linked(let link): link.relation.words.map { "\($0) #\(link.ticket)" }
        case .unlinked(let link):
            Bilingual(
                "no longer: \(link.relation.words.english) #\(link.ticket)",
                "lien retiré\u{00A0}: \(link.relation.words.french) #\(link.ticket)")
        case .merged(let merged):
            said(Bilingual("merged into #\(merged.ticket)", "fusionné avec le billet #\(merged.ticket)"), merged.reason)
        case .absorbed(let merged):
            said(Bilingual("#\(merged.ticket) merged in", "billet #\(merged.ticket) fusionné ici"), merged.reason)
        case .unmerged(let merged):
            said(
                Bilingual("unmerged from #\(merged.ticket)", "fusion avec le billet #\(merged.ticket) défaite"),
                merged.reason)
        case .released(let merged):
            said(
                Bilingual("#\(merged.ticket) stands for itself again", "billet #\(merged.ticket) de nouveau autonome"),
                merged.reason)
        case .tagged(let tagged):
            Bilingual(same: (tagged.added.map { "+\($0)" } + tagged.removed.map { "-\($0)" }).joined(separator: " "))
        case .undone(let undone):
            undone.from == undone.through
                ? Bilingual("event \(undone.from) taken back", "événement \(undone.from) annulé")
                : Bilingual(
                    "events \(undone.from) to \(undone.through) taken back",
                    "événements \(undone.from) à \(undone.through) annulés")
        case .wordsRedacted(let redacted):
            said(Bilingual("words taken away for privacy", "mots retirés par confidentialité"), redacted.reason)
        }
    }
}

extension TicketEvent {
    fileprivate func said(_ label: Bilingual, _ text: String, by channel: Channel? = nil) -> Bilingual {
        said(label, Bilingual(same: text), by: channel)
    }

    fileprivate func said(_ label: Bilingual, _ text: Bilingual, by channel: Channel? = nil) -> Bilingual {
        let way = channel.map { Bilingual(" (\($0.words.english))", " (\($0.words.french))") } ?? Bilingual("", "")
        if text.english.isEmpty { return Bilingual(label.english + way.english, label.french + way.french) }
        return Bilingual(
            "\(label.english)\(way.english): \(text.english)",
            "\(label.french)\(way.french)\u{00A0}: \(text.french)")
    }

    fileprivate func told(_ informed: ClientInformed, _ names: EventNames) -> Bilingual {
        let (label, way) = (Bilingual("client told", "client informé"), informed.channel.words)
        let next = informed.nextUpdate.map(names.moment)
        return said(
            Bilingual(
                "\(label.english) (\(way.english))\(next.map { ", next update on \($0.english)" } ?? "")",
                "\(label.french) (\(way.french))\(next.map { ", prochaines nouvelles \($0.french)" } ?? "")"),
            informed.said)
    }

    fileprivate func met(_ contact: ContactRecorded) -> Bilingual {
        var label = [Bilingual("contact", "contact")]
        if contact.mood.contains(where: { !$0.isWhitespace }) { label.append(Bilingual(same: contact.mood)) }
        if let seconds = contact.seconds, seconds > 0 {
            label.append(Bilingual(same: "\((seconds + 59) / 60)\u{00A0}min"))
        }
        if contact.demanding == true { label.append(Bilingual("demanding", "éprouvant")) }
        let parts = Bilingual(
            label.map(\.english).joined(separator: ", "), label.map(\.french).joined(separator: ", "))
        let told = said(parts, contact.said)
        guard let script = contact.script, script.contains(where: { !$0.isWhitespace }) else { return told }
        let offered = Typography.quoted(Bilingual(same: script))
        return Bilingual(
            "\(told.english) (words offered: \(offered.english))",
            "\(told.french) (mots proposés\u{00A0}: \(offered.french))")
    }

    fileprivate func facts(_ set: FactsSet, _ names: EventNames) -> Bilingual {
        let values = set.facts.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
        let known = names.facts(set.facts) ?? Bilingual(same: values.joined(separator: ", "))
        return said(Bilingual("facts", "faits"), known)
    }

    fileprivate func commitment(_ stated: CommitmentStated, _ name: Bilingual) -> Bilingual {
        said(
            stated.kept
                ? Bilingual("commitment \(name.english) kept", "engagement \(name.french) tenu")
                : Bilingual("commitment \(name.english) not kept", "engagement \(name.french) non tenu"),
            stated.words)
    }

    fileprivate func decided(_ decision: RecordedDecision) -> Bilingual {
        let answer = decision.answer.words
        let clause = decision.clause.map { ", \($0.id)" } ?? ""
        let exception = decision.exception.map {
            Bilingual(", by the exception of #\($0.ticket)", ", par la dérogation du nº\u{00A0}\($0.ticket)")
        }
        return said(Bilingual("decided", "décidé"), answer.map { $0 + clause } + (exception ?? Bilingual(same: "")))
    }

    fileprivate func declined(_ offer: OfferDeclined) -> Bilingual {
        let reason = offer.reason.isEmpty ? Bilingual("", "") : Typography.quoted(offer.reason).map { " " + $0 }
        return said(
            Bilingual("offer declined", "offre refusée"),
            Bilingual(offer.title.english + reason.english, offer.title.french + reason.french))
    }

    fileprivate func acceptance(_ accepted: HandOffAccepted, _ names: EventNames) -> Bilingual {
        let team = names.team(accepted.team)
        if accepted.agent.text.isEmpty {
            return team.prefixed("hand-off accepted for ", "transfert accepté au nom de l’équipe ")
        }
        let agent = names.agent(accepted.agent)
        return team.prefixed("hand-off accepted by \(agent), ", "transfert accepté par \(agent), ")
    }

    fileprivate func assignment(_ assigned: Assigned, _ names: EventNames) -> Bilingual {
        let owner = assigned.isRelease ? nil : assigned.agent.map { Bilingual(same: names.agent($0)) }
        let owners = [owner, assigned.team.map(names.team)].compactMap { $0 }
        return said(
            assigned.label,
            Bilingual(
                owners.map(\.english).joined(separator: ", "), owners.map(\.french).joined(separator: ", ")))
    }

    fileprivate func escalation(_ escalated: Escalated, _ names: EventNames) -> Bilingual {
        let to = names.recipient(escalated.to)
        let label =
            escalated.by == .client
            ? Bilingual("escalated by the client (\(to.english))", "escalade par le client (\(to.french))")
            : Bilingual("escalated by the agent (\(to.english))", "escalade par l’agent (\(to.french))")
        let pressure = escalated.pressure.map { Typography.quoted($0).map { ", " + $0 } } ?? Bilingual("", "")
        return said(
            label, Bilingual(escalated.reason + pressure.english, escalated.reason + pressure.french))
    }

    fileprivate func ruling(_ ruled: Ruled) -> Bilingual {
        let until = ruled.until.map {
            Bilingual(" until \($0.words.english)", " jusqu’au \($0.words.french)")
        }
        let whom = ruled.forWhom.map { Bilingual(" \($0.english)", " \($0.french)") }
        let label = Bilingual(
            "ruled, \(ruled.ruling.words.english)\(whom?.english ?? "")\(until?.english ?? "")",
            "décision revue, \(ruled.ruling.words.french)\(whom?.french ?? "")\(until?.french ?? "")")
        return said(label, ruled.reason)
    }

    fileprivate func importing(_ imported: Imported) -> Bilingual {
        let changes = imported.changed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return said(Bilingual(same: imported.source), changes.joined(separator: ", "))
    }

    fileprivate func checklist(_ offer: HandOffOffered) -> String {
        offer.checklist.map { " [\($0.done ? "x" : " ")] \($0.text)" }.joined()
    }
}

extension TicketEvent.JustificationIssued {
    /// `English, text, A1B2`: the language of the paper, its form and its code.
    fileprivate var words: Bilingual {
        let languages = [
            "en": Bilingual("English", "anglais"), "fr": Bilingual("French", "français"),
            "both": Bilingual("both languages", "les deux langues"),
        ]
        let formats = ["text": Bilingual("text", "texte"), "mail": Bilingual("mail", "courriel")]
        let (one, two) = (languages[language] ?? Bilingual(same: language), formats[format] ?? Bilingual(same: format))
        return Bilingual("\(one.english), \(two.english), \(code)", "\(one.french), \(two.french), \(code)")
    }
}

extension Ticket {
    /// How often other teams gave it back; nil where none did.
    public var bouncedWords: Bilingual? {
        guard bounces > 0 else { return nil }
        let times = bounces == 1 ? "time" : "times"
        return Bilingual("returned \(bounces)\u{00A0}\(times)", "retourné \(bounces)\u{00A0}fois")
    }
}

extension EventNames {
    /// Whom an escalation goes to: a role, or a colleague.
    fileprivate func recipient(_ id: String) -> Bilingual {
        Role(rawValue: id)?.words ?? Bilingual(same: agent(AgentID(id)))
    }
}

extension Bilingual {
    fileprivate func suffixed(_ english: String, _ french: String) -> Bilingual {
        Bilingual(self.english + english, self.french + french)
    }

    fileprivate func prefixed(_ english: String, _ french: String) -> Bilingual {
        Bilingual(english + self.english, french + self.french)
    }
}

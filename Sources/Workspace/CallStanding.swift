// What waits for somebody on a ticket, a line each, under the client's words: a call for backup, an escalation, a
// complaint, a hand-off.

import Desk
import Localisation
import Terminal
import Tickets

extension Workspace {
    /// The lines, the most pressing first.
    func standing(of ticket: Ticket) -> [(words: Bilingual, style: Style)] {
        var lines: [(words: Bilingual, style: Style)] = []
        if let other = ticket.mergedInto {
            lines.append((Bilingual("Merged into #\(other)", "Fusionné avec le nº\u{00A0}\(other)"), .warning))
        }
        if let others = othersHere(ticket.id) { lines.append((others, .accent)) }
        if let backup = ticket.backup {
            lines.append((backup.words(now, by: setting.name(of: backup.by)), Style.breach))
        }
        if ticket.openEscalation != nil, !ticket.status.isLive { lines.append((Label.endedUnruled, .warning)) }
        if let escalation = ticket.openEscalation, !saysEscalationAbove {
            lines.append((escalation.words(now), .warning))
        }
        if let escalation = ticket.openEscalation, saysEscalationAbove {
            let reason = escalation.escalation.reason
            lines.append((Bilingual("Reason: \(reason)", "Raison\u{00A0}: \(reason)"), .warning))
        }
        if let complaint = ticket.openComplaint {
            let hasAccount = ticket.accounts.contains { $0.at >= complaint.at && $0.by == complaint.filed.about }
            lines.append(
                (
                    complaint.words(now, about: setting.name(of: complaint.filed.about), hasAccount: hasAccount),
                    .warning
                ))
        }
        if let handOff = ticket.openHandOff {
            let team = setting.teamNames[handOff.offer.to] ?? Bilingual(same: handOff.offer.to.text)
            let isOurs = handOff.offer.to == setting.agent.team
            let words = handOff.words(now, to: team, by: setting.name(of: handOff.by), returned: ticket.bouncedWords)
            lines.append((words, isOurs ? .accent : .plain))
        } else if let returned = ticket.bouncedWords, ticket.status.isLive {
            lines.append((Bilingual("Hand-offs: \(returned.english)", "Transferts\u{00A0}: \(returned.french)"), .dim))
        }
        return lines
    }
}

/// How long ago, never in the future.
func elapsed(_ moment: Instant, _ now: Instant) -> Bilingual {
    let span = Span.short(seconds: max(0, now.seconds(since: moment)))
    return Bilingual("\(span.english) ago", "il y a \(span.french)")
}

extension Ticket.BackupState {
    fileprivate func words(_ now: Instant, by name: String) -> Bilingual {
        let ago = elapsed(at, now)
        return Bilingual(
            "Backup asked by \(name), \(ago.english): \(reason)",
            "Renfort demandé par \(name), \(ago.french)\u{00A0}: \(reason)")
    }
}

extension Ticket.ComplaintState {
    /// Without the words and the name where they are not for this reader.
    fileprivate func words(_ now: Instant, about name: String, hasAccount: Bool) -> Bilingual {
        let ago = elapsed(at, now)
        if filed.words.isEmpty {
            return Bilingual(
                "Complaint about conduct, \(ago.english) (words for those concerned)",
                "Plainte sur la conduite, \(ago.french) (mots réservés aux personnes concernées)")
        }
        let account =
            hasAccount
            ? Bilingual("account given", "version donnée") : Bilingual("no account yet", "version à venir")
        return Bilingual(
            "Complaint about \(name), \(ago.english), \(account.english): \(filed.words)",
            "Plainte visant \(name), \(ago.french), \(account.french)\u{00A0}: \(filed.words)")
    }
}

extension Ticket.HandOffState {
    fileprivate func words(_ now: Instant, to team: Bilingual, by name: String, returned: Bilingual?) -> Bilingual {
        let ago = elapsed(at, now)
        let count = returned?.map { ", " + $0 } ?? Bilingual("", "")
        return Bilingual(
            "Offered to \(team.english) by \(name), \(ago.english)\(count.english): \(offer.reason)",
            "Transfert offert par \(name), \(ago.french), équipe \(team.french)\(count.french)\u{00A0}: \(offer.reason)"
        )
    }
}

extension Ticket.EscalationState {
    /// Who pressed, how long ago, why, and in what words.
    fileprivate func words(_ now: Instant) -> Bilingual {
        let ago = elapsed(at, now)
        let who =
            escalation.by == .client
            ? Bilingual("Escalated by the client", "Escalade du client")
            : Bilingual("Escalated by the agent", "Escalade de l’agent")
        let pressure = escalation.pressure.map { Typography.quoted($0).map { " · " + $0 } } ?? Bilingual("", "")
        return Bilingual(
            "\(who.english), \(ago.english): \(escalation.reason)\(pressure.english)",
            "\(who.french), \(ago.french)\u{00A0}: \(escalation.reason)\(pressure.french)")
    }
}

// What waits for somebody on a ticket, a line each, under the client's words: a call for backup, an escalation, a
// complaint, a choice put to the client, a disagreement between teams, a hand-off.

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
            let reason = Blank.words(escalation.escalation.reason)
            lines.append((Bilingual("Reason: \(reason.english)", "Raison\u{00A0}: \(reason.french)"), .warning))
        }
        if let complaint = ticket.openComplaint { lines += standing(of: complaint, accounts: ticket.accounts) }
        if let wait = ticket.waits.last, wait.to == nil, !wait.on.isEmpty, ticket.status.isLive {
            lines.append((wait.words(now), .plain))
        }
        if let choice = ticket.openChoice, ticket.status.isLive { lines.append((choice.words(now), .plain)) }
        if let disagreement = ticket.openDisagreement { lines.append((words(of: disagreement), .warning)) }
        if let handOff = ticket.openHandOff {
            lines += standing(of: handOff, returned: ticket.bouncedWords)
        } else if let returned = ticket.bouncedWords, ticket.status.isLive {
            lines.append((Bilingual("Hand-offs: \(returned.english)", "Transferts\u{00A0}: \(returned.french)"), .dim))
        }
        return lines
    }

    /// The complaint in the words of who complains, then the account of whom it is about: two people's words.
    private func standing(
        of complaint: Ticket.ComplaintState, accounts: [Ticket.AccountState]
    ) -> [(words: Bilingual, style: Style)] {
        let name = setting.name(of: complaint.filed.about)
        let line = (words: complaint.words(now, about: name), style: Style.warning)
        guard !complaint.filed.words.isEmpty else { return [line] }
        let account = accounts.last { $0.at >= complaint.at && $0.by == complaint.filed.about && !$0.words.isEmpty }
        guard let account else {
            return [line, (Bilingual("No account by \(name) yet", "\(name) n’a pas encore donné sa version"), .dim)]
        }
        return [
            line,
            (
                Bilingual("Account by \(name): \(account.words)", "Version de \(name)\u{00A0}: \(account.words)"),
                .plain
            ),
        ]
    }

    /// With which team, the step it stands at and about what; between which two for an agent of neither.
    func words(of disagreement: Ticket.DisagreementState) -> Bilingual {
        let others = disagreement.teams.filter { $0 != setting.agent.team }
        let names = others.map { setting.teamNames[$0] ?? Bilingual(same: $0.text) }
            .sorted { $0[language] < $1[language] }
        let with = Typography.list(names)
        let head =
            switch names.count {
            case 0: Bilingual("Disagreement", "Désaccord")
            case 1: Bilingual("Disagreement with \(with.english)", "Désaccord avec \(with.french)")
            default: Bilingual("Disagreement between \(with.english)", "Désaccord entre \(with.french)")
            }
        let (step, about) = (disagreement.stepWords, disagreement.raised.about)
        return Bilingual(
            "\(head.english), \(step.english) · \(about)", "\(head.french), \(step.french) · \(about)")
    }

    /// What is offered to whom; to the agent's own team with the reason and the checklist on a line of their own.
    private func standing(
        of handOff: Ticket.HandOffState, returned: Bilingual?
    ) -> [(words: Bilingual, style: Style)] {
        let team = setting.teamNames[handOff.offer.to] ?? Bilingual(same: handOff.offer.to.text)
        let words = handOff.words(now, to: team, by: setting.name(of: handOff.by), returned: returned)
        let reason = handOff.offer.reason
        guard handOff.offer.to == setting.agent.team else {
            return [(Bilingual("\(words.english): \(reason)", "\(words.french)\u{00A0}: \(reason)"), .plain)]
        }
        let tally = handOff.offer.tally?.map { " · " + $0 } ?? Bilingual("", "")
        return [
            (words, .accent),
            (
                Bilingual("Why: \(reason)\(tally.english)", "Pourquoi\u{00A0}: \(reason)\(tally.french)"), .accent
            ),
        ]
    }
}

extension Workspace {
    /// Whether the complaint on the ticket shown is about the agent.
    var isComplainedOf: Bool { call?.ticket?.openComplaint?.filed.about == setting.agent.id }
}

/// How long ago, never in the future.
func elapsed(_ moment: Instant, _ now: Instant) -> Bilingual {
    let seconds = now.seconds(since: moment)
    guard seconds >= 60 else { return Bilingual("just now", "à l’instant") }
    let span = Span.short(seconds: seconds)
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
    fileprivate func words(_ now: Instant, about name: String) -> Bilingual {
        let ago = elapsed(at, now)
        if filed.words.isEmpty {
            return Bilingual(
                "Complaint about conduct, \(ago.english) (words for those concerned)",
                "Plainte sur la conduite, \(ago.french) (mots réservés aux personnes concernées)")
        }
        return Bilingual(
            "Complaint about \(name), \(ago.english): \(filed.words)",
            "Plainte visant \(name), \(ago.french)\u{00A0}: \(filed.words)")
    }
}

extension Ticket.WaitState {
    fileprivate func words(_ now: Instant) -> Bilingual {
        let span = Span.short(seconds: max(0, now.seconds(since: from)))
        return Bilingual(
            "Waiting for \(on), \(span.english) so far: \(reason)",
            "En attente depuis \(span.french) (\(on))\u{00A0}: \(reason)")
    }
}

extension Ticket.ChoiceState {
    fileprivate func words(_ now: Instant) -> Bilingual {
        let (ago, answers) = (elapsed(at, now), options.joined(separator: " · "))
        return Bilingual(
            "Choice put to the client, \(ago.english): \(question) (\(answers))",
            "Choix proposé au client, \(ago.french)\u{00A0}: \(question) (\(answers))")
    }
}

extension Ticket.DisagreementState {
    /// `step 2 of 3: The two cards side by side`.
    var stepWords: Bilingual {
        let name = current.map { Bilingual(": \($0.name.english)", "\u{00A0}: \($0.name.french)") }
        let all = raised.steps.count
        return Bilingual(
            "step \(step) of \(all)\(name?.english ?? "")", "étape \(step) de \(all)\(name?.french ?? "")")
    }
}

extension Ticket.HandOffState {
    fileprivate func words(_ now: Instant, to team: Bilingual, by name: String, returned: Bilingual?) -> Bilingual {
        let ago = elapsed(at, now)
        let count = returned?.map { ", " + $0 } ?? Bilingual("", "")
        return Bilingual(
            "Offered to \(team.english) by \(name), \(ago.english)\(count.english)",
            "Transfert offert par \(name), \(ago.french), à l’équipe \(team.french)\(count.french)")
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
        guard !escalation.reason.isEmpty else {
            return Bilingual(
                "\(who.english), \(ago.english) \(Blank.words.english)",
                "\(who.french), \(ago.french) \(Blank.words.french)")
        }
        return Bilingual(
            "\(who.english), \(ago.english): \(escalation.reason)\(pressure.english)",
            "\(who.french), \(ago.french)\u{00A0}: \(escalation.reason)\(pressure.french)")
    }
}

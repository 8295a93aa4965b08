// What the commands of a ticket's upkeep do: the form of each, and the act its answers make.

import Desk
import Localisation
import ServiceLevels
import Storage
import Terminal
import Tickets

extension Workspace {
    /// What was promised to a ticket's group; nil until the charters are read.
    func charter(of ticket: Ticket) -> Charter? {
        setting.charters?.charter(of: ticket.client?.group ?? "")
    }

    /// The form of a command of a ticket's upkeep; nil for any other.
    func upkeepForm(of command: Command) -> Prompt? {
        guard let ticket = call?.ticket else { return nil }
        return switch command {
        case .assign: .assign(to: setting.owners(of: ticket))
        case .setLevel: charter(of: ticket).map { .level($0.levels, now: ticket.level) }
        case .setNeededBy: .neededBy(ticket.neededBy, today: today)
        case .stateCommitment: charter(of: ticket).map { .commitment(among: $0.commitments) }
        case .tag: .tags(ticket.tags)
        case .correctClient: .correctClient
        case .tie: .tie(ticket.links)
        case .merge: .merge
        case .unmerge: .unmerge
        default: nil
        }
    }

    /// The act a filled form makes on this ticket; nil, with the fault said in the form, where it makes none.
    mutating func upkeepAct(_ command: Command, _ form: Prompt) -> TicketAct? {
        switch command {
        case .assign:
            form.text(0) == Prompt.team
                ? .release(to: setting.agent.team)
                : setting.colleague(form.text(0)).map { .assign(to: $0) }
        case .setLevel: form.text(0).isEmpty ? nil : .setLevel(form.text(0), reason: form.text(1))
        case .setNeededBy: neededBy(form.text(0))
        case .stateCommitment:
            form.text(0).isEmpty || form.text(1).isEmpty
                ? nil : .stateCommitment(form.text(0), kept: form.text(1) == "kept", words: form.text(2))
        case .tag: tagging(form.text(0))
        case .correctClient:
            foundClients.first { $0.id.text == form.text(0) }.map {
                .correctClient(
                    $0, owner: call?.ticket?.assignee.flatMap { setting.colleague($0.text) }, reason: form.text(1))
            }
        case .close: .close(reason: form.text(0))
        default: nil
        }
    }

    private mutating func neededBy(_ text: String) -> TicketAct? {
        guard text.contains(where: { !$0.isWhitespace }) else { return .setNeededBy(nil) }
        guard let day = Promise.day(text, from: now, at: setting.place) else {
            let coming = today.adding(days: 14)
            prompt?.error = Bilingual(
                "not a day: \(coming), Friday, tomorrow or 3d",
                "ce n’est pas un jour\u{00A0}: \(coming), vendredi, demain ou 3j")
            return nil
        }
        return .setNeededBy(day)
    }

    /// Words parted by commas, semicolons or spaces: tags to put on, those after a hyphen to take off.
    private func tagging(_ text: String) -> TicketAct {
        let words = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }
        let removed = words.filter { $0.hasPrefix("-") }.map { worn(String($0.dropFirst())) }
        let added = words.filter { !$0.hasPrefix("-") }.map { worn(String($0.drop { $0 == "+" })) }
        return .tag(adding: Set(added), removing: Set(removed))
    }

    /// A tag as the ticket wears it, whatever its case.
    private func worn(_ tag: String) -> String {
        call?.ticket?.tags.first { Folded.text($0) == Folded.text(tag) } ?? tag
    }

    /// Hands an act on two tickets to the store, which knows the other one; nil for a form that makes none of this kind.
    mutating func pair(_ form: Prompt) -> [Effect]? {
        guard case .service(let command) = form.purpose, let ticket = call?.ticket else { return nil }
        let act: PairAct
        switch command {
        case .tie:
            let isEnd = form.text(1).hasPrefix("-")
            guard let relation = LinkRelation(rawValue: String(form.text(1).drop { $0 == "-" })) else { return [] }
            act = isEnd ? .unlink(relation) : .link(relation)
        case .merge: act = .merge(reason: form.text(1))
        case .unmerge: act = .unmerge(reason: form.text(0))
        default: return nil
        }
        guard let other = command == .unmerge ? ticket.mergedInto : number(form.text(0)) else {
            prompt?.refuse(Bilingual("not the number of a ticket", "ce n’est pas un numéro de billet"), at: 0)
            return []
        }
        if let reason = form.fields.firstIndex(where: \.isMissing), reason > 0 || command == .unmerge {
            prompt?.refuse(ActRefusal.emptyWords.words, at: reason)
            return []
        }
        guard call?.isPending == false else { return [] }
        call?.isPending = true
        prompt?.isSubmitted = true
        return [.pair(act, ticket.id, expecting: ticket.version, with: other, at: now)]
    }

    private func number(_ text: String) -> TicketID? {
        Int(text.filter { $0 != "#" && !$0.isWhitespace }).flatMap { $0 > 0 ? TicketID($0) : nil }
    }

    /// Asks for the ticket named in a form that ties or merges.
    func peek(for form: Prompt) -> [Effect] {
        guard form.namesTicket, let other = number(form.text(0)) else { return [] }
        return [.peek(other)]
    }

    /// Says whose ticket a form names, before anything is done to it.
    mutating func peeked(_ id: TicketID, _ row: TicketSummary?) {
        guard let form = prompt, form.namesTicket, number(form.text(0)) == id else { return }
        guard let row else {
            prompt?.remark = Bilingual("there is no ticket \(id) here", "il n’y a pas de billet \(id) ici")
            return
        }
        let (group, state) = (setting.name(of: row.group), row.status.words)
        let named = Bilingual(
            "#\(id) · \(row.nameWords.english) · \(group.english) · \(state.english): \(row.whatWords.english)",
            "nº\u{00A0}\(id) · \(row.nameWords.french) · \(group.french) · \(state.french)\u{00A0}: "
                + row.whatWords.french)
        let isOther = form.purpose == .service(.merge) && row.client != call?.client?.id
        prompt?.remark =
            isOther
            ? Bilingual("ANOTHER CLIENT: \(named.english)", "AUTRE CLIENT\u{00A0}: \(named.french)") : named
    }

    /// An act was refused where the other ticket is known: what was typed stays.
    ///
    /// `field`: the form's field at fault, where one is.
    mutating func refused(_ words: Bilingual, at field: Int? = nil) {
        call?.isPending = false
        prompt?.refuse(words, at: field)
        if prompt == nil { notice = Notice(words: words, isProblem: true) }
    }
}

extension Prompt {
    /// Whether its first field is the number of another ticket.
    var namesTicket: Bool { purpose == .service(.tie) || purpose == .service(.merge) }
}

extension EffectRunner {
    /// Does an act on two tickets the agent may see.
    func pair(
        _ act: PairAct, _ id: TicketID, expecting version: Int, with other: TicketID, at moment: Instant
    ) throws(StoreError) -> Message {
        let newest = try records(of: id)
        let here = Ticket(id: id, folding: newest)
        guard here.version == version else {
            return .notRecorded(.versionClash(id, expected: version, found: here.version), .pair(other), newest: newest)
        }
        do {
            let there = Ticket(id: other, folding: try records(of: other))
            let events = try here.events(for: act, with: there, by: agent)
            let records = try store.append([
                Append(to: id, expecting: version, events.here, by: agent.id, at: moment),
                Append(to: other, expecting: there.version, events.there, by: agent.id, at: moment),
            ])
            return .recorded(id, records.filter { $0.ticket == id }, .pair(other))
        } catch let problem as any Worded {
            return .refused(problem.words)
        } catch {
            return .refused(Bilingual(same: "\(error)"))
        }
    }
}

// What the events of the service around a decision do to a ticket: levels, hand-offs, conduct, ties, tags.

import Desk

extension Ticket {
    mutating func takeService(_ record: EventRecord) {
        switch record.event {
        case .clientCorrected(let corrected):
            client = corrected.client.id.text.isEmpty ? nil : corrected.client
            clientVersion = record.version
            language = corrected.client.language
        case .levelSet(let set): level = set.level
        case .neededBySet(let set): neededBy = set.day
        case .commitmentStated(let stated): statements[stated.commitment] = stated.kept
        case .choicePut(let put):
            choices.append(ChoiceState(at: record.at, question: put.question, options: put.options))
        case .choiceAnswered(let answered):
            let asked = choices.lastIndex { $0.question == answered.question && $0.answer == nil }
            guard let place = asked ?? choices.lastIndex(where: { $0.question == answered.question }) else { return }
            choices[place].answer = answered.answer
        case .handOffOffered(let offer):
            handOffs.append(HandOffState(at: record.at, by: record.author, offer: offer))
        case .handOffAccepted(let accepted):
            answerHandOff(.accepted(accepted.agent), at: record.at)
            assign(accepted.agent, accepted.team, at: record.at)
        case .handOffReturned(let returned): answerHandOff(.returned(returned.reason), at: record.at)
        case .handOffWithdrawn(let withdrawn): answerHandOff(.withdrawn(withdrawn.reason), at: record.at)
        case .disagreementRaised(let raised):
            disagreements.append(
                DisagreementState(
                    at: record.at, by: record.author, raised: raised,
                    teams: Set([raised.with, raised.from ?? team].compactMap(\.self)), stepAt: record.at))
        case .disagreementMoved(let moved):
            guard let last = disagreements.indices.last else { return }
            disagreements[last].step = moved.step
            disagreements[last].stepAt = record.at
        case .disagreementSettled(let settled):
            guard let last = disagreements.indices.last else { return }
            disagreements[last].settlement = settled.settlement
            disagreements[last].settledAt = record.at
        default: break
        }
    }

    mutating func answerHandOff(_ reply: HandOffState.Reply, at instant: Instant) {
        guard let last = handOffs.indices.last, handOffs[last].reply == .open else { return }
        handOffs[last].reply = reply
        handOffs[last].repliedAt = instant
    }

    mutating func takeConduct(_ record: EventRecord) {
        switch record.event {
        case .escalationAnswered(let answered):
            guard let last = escalations.indices.last else { return }
            escalations[last].answers.append(
                .init(at: record.at, by: record.author, words: answered.answer, to: answered.to))
        case .exceptionEnded:
            guard let place = escalations.lastIndex(where: { $0.ruling?.ruling == .exception }) else { return }
            escalations[place].exceptionEndedAt = record.at
        case .complaintFiled(let filed):
            complaints.append(ComplaintState(at: record.at, by: record.author, filed: filed))
        case .accountGiven(let given):
            accounts.append(AccountState(at: record.at, by: record.author, words: given.words))
        case .complaintFound(let found):
            guard let last = complaints.indices.last else { return }
            complaints[last].found = found
            complaints[last].foundAt = record.at
        case .backupAsked(let asked): backup = BackupState(at: record.at, by: record.author, reason: asked.reason)
        case .backupGiven: backup = nil
        default: break
        }
    }

    mutating func takeBond(_ record: EventRecord) {
        switch record.event {
        case .linked(let link): links.insert(link)
        case .unlinked(let link): links.remove(link)
        case .merged(let merged):
            mergedInto = merged.ticket
            statusBeforeMerge = statusBeforeMerge ?? status
            status = .closed
        case .unmerged:
            mergedInto = nil
            status = statusBeforeMerge ?? status
            statusBeforeMerge = nil
        case .absorbed(let merged): absorbed.insert(merged.ticket)
        case .released(let merged): absorbed.remove(merged.ticket)
        case .tagged(let tagged):
            tags.subtract(tagged.removed)
            tags.formUnion(tagged.added)
        case .wordsRedacted(let redacted):
            checkpoints = []
            guard redacted.versions.contains(clientVersion) else { return }
            decisionGround?.client = nil
            client = Client(id: "", name: "", language: redacted.language, group: redacted.group)
            language = redacted.language
        default: break
        }
    }
}

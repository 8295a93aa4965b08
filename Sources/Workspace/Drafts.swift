// What is typed and not yet done, kept in the store: it outlives the window, however the window ends.

import Desk
import Storage
import Tickets

extension Workspace {
    /// The words of a call that has no number yet; nil where there is no such call.
    var unopenedWords: String? {
        guard let call, call.ticket == nil else { return nil }
        return call.words.text
    }

    /// Keeps what is being typed, where it is not kept as it is.
    mutating func keepTyped() -> [Effect] {
        (unopenedWords.map { keep($0, under: callDraft) } ?? []) + (prompt.map { keepForm($0) } ?? [])
    }

    /// Keeps what was typed in a form on a ticket.
    mutating func keepForm(_ form: Prompt) -> [Effect] {
        guard form.isTouched, let key = draftKey(of: form.purpose) else { return [] }
        return keep(form.isWritten ? form.draft : "", under: key)
    }

    /// The act of a form is on record: nothing of it is left to be done.
    mutating func forgetForm(_ form: Prompt) -> [Effect] {
        leftForms[form.purpose] = nil
        return draftKey(of: form.purpose).map { keep("", under: $0) } ?? []
    }

    /// A form with what was typed in it before, in this window or another.
    func takenUp(_ form: Prompt) -> Prompt {
        var taken = form
        if let left = leftForms[form.purpose] {
            taken = left
            taken.remark = form.remark
            taken.isTakenUp = true
        } else if let draft = draftKey(of: form.purpose).flatMap({ drafts[$0] }) {
            taken.takeUp(draft)
            taken.isTakenUp = true
        }
        return taken
    }

    /// Where a form on the ticket shown is kept; its number is one of the key's parts, by which a redaction finds it.
    private func draftKey(of purpose: Prompt.Purpose) -> String? {
        if case .step(let command, let plan, let number) = purpose { return "step:\(plan):\(number):\(command.name)" }
        guard let ticket = call?.ticket?.id, let name = purpose.draftName else { return nil }
        return "form:\(ticket):\(name)"
    }

    /// Keeps a draft, or drops it where it is empty; nothing where the store has it so.
    mutating func keep(_ text: String, under key: String) -> [Effect] {
        let text = text.isEmpty ? nil : text
        guard drafts[key] != text else { return [] }
        drafts[key] = text
        return [.keepDraft(text, key: key)]
    }
}

extension Prompt.Purpose {
    /// What a form's draft is called; nil where it is no act on a ticket.
    fileprivate var draftName: String? {
        switch self {
        case .confirmNeed: "need"
        case .declineOffer(let offer): "decline:\(offer)"
        case .inform: "inform"
        case .escalate: "escalate"
        case .rule(let ruling): "rule:\(ruling.rawValue)"
        case .note: "note"
        case .resolve: "resolve"
        case .reopen: "reopen"
        case .service(let command): command.rawValue
        case .client, .fact, .value, .print, .mail, .filter, .step, .view, .sort, .saveView, .bulk, .backup, .period:
            nil
        }
    }
}

extension Prompt {
    /// What is in the fields, a line each: words, the id of a choice, or what the directory is searched for.
    fileprivate var draft: String {
        let lines = fields.map { field in
            guard case .choice(let choices) = field.content, choices.isSearchedElsewhere else { return field.text }
            return choices.filter.text
        }
        return lines.map { line in
            line.split(whereSeparator: \.isNewline).joined(separator: " ")
        }.joined(separator: "\n")
    }

    /// Fills the fields from a draft, as many as it has.
    fileprivate mutating func takeUp(_ draft: String) {
        let lines = draft.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() where fields.indices.contains(place) {
            switch fields[place].content {
            case .text: fields[place].content = .text(TextField(String(line)))
            case .choice(var choices):
                if choices.isSearchedElsewhere {
                    choices.filter = TextField(String(line))
                    choices.selected = line.isEmpty ? nil : 0
                } else {
                    choices.selected = choices.options.firstIndex { $0.id == line } ?? choices.selected
                }
                fields[place].content = .choice(choices)
            }
        }
    }
}

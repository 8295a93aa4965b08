// What is copied where the agent stands, and the editor for what they write. Whether a terminal accepts a copy is not
// known, and not claimed.

import Desk
import PolicyBook
import Reports
import Terminal
import Tickets

extension Workspace {
    /// Something worth copying, by where the agent is.
    enum Copied {
        case page, clause, saying, number
    }

    /// What would be copied here; nil where there is nothing.
    var copied: Copied? {
        switch spot {
        case .paper: return .page
        case .list: return queue.selected == nil ? nil : .number
        case .room, .bulk: return nil
        case .call: break
        }
        guard let call else { return nil }
        switch call.pane {
        case .policy where !call.clauses.isEmpty: return .clause
        case .instead where chosenOffer != nil: return .saying
        default: return call.ticket == nil ? nil : .number
        }
    }

    /// Sends the text to the terminal's clipboard; a paper only once it is on record.
    mutating func copy() -> [Effect] {
        guard let copied, let text = text(of: copied), !text.isEmpty else { return [] }
        let what: Bilingual
        switch copied {
        case .page: return copyPaper()
        case .clause: what = Bilingual("the clause", "la clause")
        case .saying: what = Bilingual("the words to say", "les mots à dire")
        case .number: what = Bilingual("the number", "le numéro")
        }
        tellCopied(what)
        return [.copy(text)]
    }

    mutating func tellCopied(_ what: Bilingual) {
        report(
            Bilingual(
                "\(what.english): sent to the terminal; it may not accept it",
                "\(what.french)\u{00A0}: envoyé au terminal, qui peut le refuser"))
    }

    private func text(of copied: Copied) -> String? {
        switch copied {
        case .page: paper?.text
        case .clause: clauseText
        case .saying: sayingText
        case .number: (call?.ticket?.id ?? queue.selected).map { "#\($0)" }
        }
    }

    /// The clause shown, word for word in the client's language, with where it stands.
    private var clauseText: String? {
        guard let call else { return nil }
        if let clause = call.decision?.clause {
            return "\(clause.id) \(clause.title[call.language])\n\(clause.text[call.language])\n"
                + clause.source[call.language]
        }
        guard call.clauses.indices.contains(call.shownClause),
            let (policy, clause) = setting.book.clause(call.clauses[call.shownClause])
        else { return nil }
        let frozen = FrozenClause(clause, of: policy, from: policy.from, to: policy.to)
        return "\(frozen.id) \(frozen.title[call.language])\n\(frozen.text[call.language])\n"
            + frozen.source[call.language]
    }

    private var sayingText: String? {
        guard let call, let id = chosenOffer else { return nil }
        let recorded = call.ticket?.decision?.offers.first { $0.id == id }?.say
        return (recorded ?? setting.book.offers.first { $0.id == id }?.say)?[call.language]
    }

    /// Whether a text is being written that an editor could hold.
    var isWriting: Bool {
        if let prompt {
            guard case .text = prompt.fields[prompt.focus].content else { return false }
            return !prompt.isSubmitted && prompt.purpose != .filter
        }
        return spot == .call && call?.isTyping == true && help == nil && palette == nil
    }

    /// Whether letters go into a text.
    var takesText: Bool {
        guard help == nil, palette == nil, !isGoing, let prompt else { return isWriting }
        return !prompt.isSubmitted
    }

    /// Hands what is being written to the editor.
    func edit() -> [Effect] {
        guard isWriting else { return [] }
        if let prompt { return [.edit(prompt.text(prompt.focus))] }
        return call.map { [.edit($0.words.text)] } ?? []
    }

    /// Takes back what the editor left; nil where it left nothing usable, and nothing changes.
    mutating func edited(_ text: String?) -> [Effect] {
        let written = text.map { String($0.trimmed) } ?? ""
        guard isWriting, !written.isEmpty else {
            report(Bilingual("nothing changed", "rien n’est changé"))
            return []
        }
        if let focus = prompt?.focus {
            let field = TextField(written)
            prompt?.fields[focus].content = .text(field)
            prompt?.error = field.overflowWords
            prompt?.isTouched = true
            return keepTyped()
        }
        let words = TextField(written)
        call?.words = words
        call?.consult(setting, now: now)
        let kept = keepWords()
        if let lost = words.overflowWords { notice = Notice(words: lost, isProblem: true) }
        return kept + loadHistory() + compareWords()
    }
}

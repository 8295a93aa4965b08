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
        unopenedWords.map { keep($0, under: callDraft) } ?? []
    }

    /// Keeps a draft, or drops it where it is empty; nothing where the store has it so.
    mutating func keep(_ text: String, under key: String) -> [Effect] {
        let text = text.isEmpty ? nil : text
        guard drafts[key] != text else { return [] }
        drafts[key] = text
        return [.keepDraft(text, key: key)]
    }
}

// What a line is taken for where something is asked: the client's words, the fields of a form. Nothing is chosen or
// thrown away without a word, and the way out is told.

import Desk
import Terminal

extension LinearSession {
    /// The client's words; where some are kept, what becomes of them is asked first.
    mutating func takeWords(_ text: String) {
        guard !text.isEmpty else { return press(.enter) }
        let kept = workspace.call?.words.text ?? ""
        if kept.contains(where: { !$0.isWhitespace }), kept != text {
            newWords = text
            let words = Bilingual("kept: \(kept)", "conservés\u{00A0}: \(kept)")
            return write(words[workspace.language])
        }
        replaceWords(with: text)
    }

    /// What the agent said of words typed where others are kept.
    mutating func settleWords(_ words: String, _ text: String) {
        let kept = workspace.call?.words.text ?? ""
        switch text.lowercased() {
        case "y": replaceWords(with: words)
        case "a": replaceWords(with: "\(kept) \(words)")
        case "n":
            newWords = nil
            press(.enter)
        default: if Label.isWayOut(text) { newWords = nil }
        }
    }

    private mutating func replaceWords(with text: String) {
        newWords = nil
        press(.end)
        press(.control("u"))
        press(.paste(text))
        press(.enter)
    }

    /// A text for the field, or one of the options by number or by a part of it.
    mutating func takeInForm(_ text: String) {
        guard let form = workspace.prompt else { return }
        guard case .choice(let choices) = form.fields[form.focus].content else { return takeInField(text, of: form) }
        // A directory's first finding is nobody's choice.
        if text.isEmpty { return choices.isSearchedElsewhere ? refuse(Label.linearChoose) : press(.enter) }
        if let number = Int(text), choices.shown.indices.contains(number - 1) { return choose(number - 1) }
        // One letter in the middle of a name is no answer.
        if text.count == 1, !choices.isSearchedElsewhere {
            let wanted = Folded.text(text)
            let begun = choices.shown.indices.filter {
                Folded.text(choices.shown[$0].label[workspace.language]).hasPrefix(wanted)
            }
            return begun.count == 1 ? choose(begun[0]) : refuse(Label.linearChoose)
        }
        press(.control("u"))
        press(.paste(text))
        guard case .choice(let found)? = workspace.prompt?.fields[form.focus].content, found.shown.count == 1 else {
            return
        }
        choose(0)
    }

    /// An empty line keeps what is there; what was refused and can be left out is left out.
    private mutating func takeInField(_ text: String, of form: Prompt) {
        let field = form.fields[form.focus]
        if text.isEmpty, form.needsWords, field.isMissing {
            let name = field.label
            return refuse(
                Bilingual("“\(name.english)” is needed", "«\u{00A0}\(name.french)\u{00A0}» est nécessaire"))
        }
        if !text.isEmpty || form.error != nil && field.isOptional {
            press(.end)
            press(.control("u"))
            if !text.isEmpty { press(.paste(text)) }
        }
        press(.enter)
    }

    private mutating func refuse(_ words: Bilingual) { workspace.prompt?.refuse(words) }

    private mutating func choose(_ place: Int) {
        guard var form = workspace.prompt, case .choice(var choices) = form.fields[form.focus].content else { return }
        choices.selected = place
        form.fields[form.focus].content = .choice(choices)
        workspace.prompt = form
        press(.enter)
    }
}

extension Prompt {
    /// Whether its empty fields have no meaning of their own.
    fileprivate var needsWords: Bool {
        switch purpose {
        case .filter, .period, .bulk, .value, .step: false
        default: true
        }
    }
}

extension Label {
    /// What leaves a form or a search, in the words of either language; a colon begins no answer.
    static func isWayOut(_ text: String) -> Bool {
        [":back", ":retour", ":esc", ":échap", ":echap"].contains(text.lowercased())
    }

    static let linearWayOut = Bilingual(":back leaves", ":retour quitte")
    static let linearChoose = Bilingual(
        "choose by number, or type a part of the name", "choisissez par numéro ou tapez une partie du nom")
    static let keepOrReplace = Bilingual(
        "y: replace the kept words, n: keep them, a: add to them",
        "y\u{00A0}: remplacer les mots conservés, n\u{00A0}: les garder, a\u{00A0}: y ajouter")
}

// The keys at the foot of the screen: what works here and now. Where a form, a search or the client's words take the
// keys for themselves, those of the list or the ticket under them are not shown.

import Desk
import Terminal

/// A key and what it does, as the bar says them.
struct BarKey: Sendable, Hashable {
    let name: Bilingual
    let words: Bilingual

    init(_ name: Bilingual, _ words: Bilingual) {
        self.name = name
        self.words = words
    }

    init(_ key: Key, _ words: Bilingual) {
        self.init(Bilingual(key.barName(.english), key.barName(.french)), words)
    }

    fileprivate static let choosing = BarKey(Bilingual("arrows", "flèches"), Bilingual("choose", "choisir"))
    fileprivate static let back = BarKey(.escape, Command.back.title)
}

extension Workspace {
    /// What works while something takes the keys for itself; nil where keys are commands.
    var takenKeys: [BarKey]? {
        if help != nil, prompt != nil { return [BarKey(.enter, Bilingual("back to the form", "retour au formulaire"))] }
        if help != nil || palette != nil {
            return [BarKey(.enter, Bilingual("go there, or run it", "y aller ou l’exécuter")), .choosing, .back]
        }
        if isGoing { return [.back] }
        if let prompt { return keys(in: prompt) }
        if room?.isSearching == true {
            return [
                BarKey(.enter, Bilingual("keep the search", "garder la recherche")), .choosing,
                BarKey(.escape, Bilingual("see everything", "tout revoir")),
            ]
        }
        return isTypingWords ? keysWhileTyping : nil
    }

    /// Whether letters are the client's words.
    private var isTypingWords: Bool {
        spot == .call && call?.isTyping == true && help == nil && palette == nil && !isGoing && prompt == nil
    }

    /// Whether a key does a command without leaving a letter where one is typed.
    func isUntyped(_ key: Key, of command: Command) -> Bool {
        if case .character = key { return false }
        return keys(of: command).contains(key)
    }

    /// What works in a form.
    func keys(in form: Prompt) -> [BarKey] {
        guard !form.isSubmitted else { return [BarKey(.control("c"), Command.quit.title)] }
        let isLast = form.focus == form.fields.count - 1
        var keys = [BarKey(.enter, isLast ? form.submission : Bilingual("next field", "champ suivant"))]
        if form.fields.count > 1 { keys.append(BarKey(.tab, Bilingual("other field", "autre champ"))) }
        if case .choice = form.fields[form.focus].content { keys.append(.choosing) }
        return keys + editorKey + [BarKey(.escape, form.departure)] + untyped(.help, Command.help.title)
            + untyped(.switchLanguage, Command.switchLanguage.title)
    }

    private var keysWhileTyping: [BarKey] {
        let enter =
            call?.client == nil
            ? Bilingual("who is calling", "qui appelle") : Bilingual("open the ticket", "ouvrir le billet")
        let isEmpty = call?.words.isEmpty ?? true
        let escape = isEmpty ? Command.back.title : Bilingual("done typing", "fin de saisie")
        return [BarKey(.enter, enter), BarKey(.escape, escape)] + untyped(.help, Command.help.title)
            + untyped(.switchLanguage, Command.switchLanguage.title) + editorKey
            + untyped(.palette, Bilingual("find", "chercher"))
    }

    private var editorKey: [BarKey] { isWriting ? untyped(.edit, Bilingual("editor", "éditeur")) : [] }

    /// The first key of a command that leaves no letter in a text.
    private func untyped(_ command: Command, _ words: Bilingual) -> [BarKey] {
        let key = keys(of: command).first { key in
            if case .character = key { false } else { true }
        }
        return key.map { [BarKey($0, words)] } ?? []
    }

    /// The commands with a place on the bar that work here.
    private var commandKeys: [BarKey] {
        var shown = preferences.keyMap.barred.filter { barred in
            barred.command.isAvailable(in: self) && (barred.command != .newCall || spot == .list)
        }
        // A complaint waits for the account of whom it is about.
        if spot == .call, isComplainedOf, let place = shown.firstIndex(where: { $0.command == .giveAccount }) {
            shown.insert(shown.remove(at: place), at: 0)
        }
        return shown.map(\.key)
    }

    func drawKeys(on canvas: inout Canvas) {
        let width = canvas.size.columns
        let taken = takenKeys
        let keys = taken ?? commandKeys
        // The way to all the others stands last and is never left out, nor is the way back where there is room.
        let kept = taken == nil ? keys.suffix(isWide && spot != .list ? 2 : 1) : []
        let reserved = kept.reduce(1) { $0 + 3 + DisplayText.width(of: $1.name[language] + $1.words[language]) }
        var column = 1
        for (place, key) in keys.enumerated() {
            let name = key.name[language]
            let words = key.words[language]
            let needed = DisplayText.width(of: name) + 1 + DisplayText.width(of: words)
            let limit = place >= keys.count - kept.count ? width : width - reserved
            guard column + needed <= limit else { continue }
            column = canvas.draw(name, at: Point(column: column, row: 0), style: Style.accent.bold)
            column = canvas.draw(" " + words, at: Point(column: column, row: 0), style: .dim) + 2
        }
        if taken == nil { drawOtherLanguage(from: column, on: &canvas) }
    }

    private func drawOtherLanguage(from column: Int, on canvas: inout Canvas) {
        let words = keyName(of: .switchLanguage)[language] + " " + Command.switchLanguage.title[language]
        let start = canvas.size.columns - DisplayText.width(of: words) - 1
        if column <= start { canvas.draw(words, at: Point(column: start, row: 0), style: .dim) }
    }
}

extension Prompt {
    /// The first field, where it is a list.
    private var openList: Choices? {
        if case .choice(let choices)? = fields.first?.content { choices } else { nil }
    }

    /// What Enter does in the last field.
    fileprivate var submission: Bilingual {
        switch purpose {
        case .value where openList == nil: Bilingual("record it", "inscrire")
        case .client, .fact, .value, .view, .sort, .print, .backup: Bilingual("choose", "choisir")
        case .filter, .saveView: Bilingual("keep it", "garder")
        case .bulk: Bilingual("try it", "mettre à l’essai")
        case .period: Bilingual("show it", "montrer")
        case .mail: Bilingual("mail it", "envoyer")
        default: Bilingual("record it", "inscrire")
        }
    }

    /// What Escape does.
    fileprivate var departure: Bilingual {
        if purpose == .filter { return Bilingual("as before", "comme avant") }
        return isLeftBehind ? Bilingual("set aside", "mettre de côté") : Bilingual("cancel", "annuler")
    }
}

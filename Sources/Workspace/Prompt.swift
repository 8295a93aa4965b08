// A small form at the foot of the screen: what an act needs to know before it can be done. Escape keeps its text.

import Desk
import Terminal
import Tickets

/// A form being filled in.
struct Prompt: Sendable {
    /// What is done with the answers.
    enum Purpose: Sendable, Hashable {
        case client
        case confirmNeed
        case fact
        case value(String)
        case declineOffer(String)
        case inform
        case escalate
        case rule(Ruling)
        case note
        case resolve
        case reopen
        case print
        /// The address a justification is mailed to.
        case mail
        case filter
        /// An act of the service around a call: `ServiceForms.swift`.
        case service(Command)
        /// A step of an action plan: `PlanUpdate.swift`.
        case step(Command, plan: String, number: Int)
        case view, sort, saveView, bulk
        /// Which of the calls for backup is taken.
        case backup
        /// The days reports are asked over.
        case period
    }

    struct Field: Sendable {
        enum Content: Sendable {
            case text(TextField)
            case choice(Choices)
        }

        let label: Bilingual
        var hint = Bilingual("", "")
        /// Whether an act is done without it.
        var isOptional = false
        /// What is understood of its text.
        var echo: Bilingual?
        var content: Content

        var text: String {
            switch content {
            case .text(let field): field.text
            case .choice(let choices): choices.current?.id ?? ""
            }
        }

        /// Whether words that no act does without are not there.
        var isMissing: Bool {
            guard case .text(let field) = content else { return false }
            return !isOptional && field.characters.allSatisfy(\.isWhitespace)
        }
    }

    let purpose: Purpose
    let title: Bilingual
    var fields: [Field]
    var focus = 0
    var error: Bilingual?
    /// The place in the first field where the error is, in scalars.
    var caret: Int?
    /// What to think of before it is done; it forbids nothing.
    var remark: Bilingual?
    /// Rows of the remark shown at most.
    var remarkRows = 3
    /// What others did to the ticket since the form was opened.
    var meanwhile: Meanwhile?
    /// What the filter was before, which Escape puts back.
    var before = ""
    /// Whether a key has changed it.
    var isTouched = false
    /// Whether it came back with what was typed in it before.
    var isTakenUp = false
    /// Handed to the store; kept until the store has answered.
    var isSubmitted = false

    /// Whether it holds words of an act, which Escape keeps; a choice is made again faster than it is remembered.
    var isWritten: Bool {
        fields.contains { field in
            if case .text(let text) = field.content { !text.isEmpty && isKept } else { false }
        }
    }

    /// Whether Escape leaves something behind that comes back.
    var isLeftBehind: Bool { isWritten && (isTouched || isTakenUp) }

    private var isKept: Bool {
        switch purpose {
        case .filter, .saveView, .bulk, .period, .value: false
        default: true
        }
    }

    /// What is looked for in the directory; nil where the first field does not ask for a client.
    var clientWords: String? {
        guard case .choice(let choices)? = fields.first?.content, choices.isSearchedElsewhere else { return nil }
        return choices.filter.text
    }

    /// The first list in which nothing is chosen.
    var openChoice: Int? {
        fields.firstIndex { field in
            if case .choice(let choices) = field.content { choices.current == nil } else { false }
        }
    }

    func text(_ field: Int) -> String {
        fields.indices.contains(field) ? fields[field].text : ""
    }

    /// Says what is wrong, the cursor in the field that is at fault where one is.
    mutating func refuse(_ words: Bilingual, at field: Int? = nil) {
        isSubmitted = false
        error = words
        if let field, fields.indices.contains(field) { focus = field }
    }

    /// The field for which an act was refused; nil where it is the fault of none.
    func field(refusedFor refusal: ActRefusal) -> Int? {
        switch refusal {
        case .emptyWords: fields.firstIndex(where: \.isMissing)
        case .choiceNeedsOptions, .optionTwice: 1
        case .handOffToSelf, .disagreementWithSelf, .nothingChanges, .badTag, .ownTicket, .otherGroup: 0
        default: nil
        }
    }

    enum Reply {
        case stay, changed, submit, cancel
    }

    mutating func take(_ key: Key) -> Reply {
        switch key {
        case .escape: return .cancel
        case .enter:
            if openChoice == focus {
                error = Label.choose
            } else if focus == fields.count - 1 {
                return .submit
            } else {
                focus += 1
            }
        case .tab: focus = (focus + 1) % fields.count
        case .backTab: focus = (focus + fields.count - 1) % fields.count
        default: return takeInField(key)
        }
        return .stay
    }

    private mutating func takeInField(_ key: Key) -> Reply {
        error = nil
        caret = nil
        switch fields[focus].content {
        case .text(var field):
            guard field.take(key) else { return .stay }
            fields[focus].content = .text(field)
            error = field.overflowWords
        case .choice(var choices):
            guard choices.take(key) else { return .stay }
            fields[focus].content = .choice(choices)
        }
        isTouched = true
        return .changed
    }
}

/// A list to choose from by arrows or by typing a part of a name.
struct Choices: Sendable {
    struct Option: Sendable, Hashable {
        let id: String
        let label: Bilingual
    }

    var options: [Option]
    var filter = TextField()
    /// The place of the chosen one among those shown; nil until somebody chooses.
    var selected: Int?
    /// The most a directory gives.
    static let directoryLimit = 50

    /// The language whose names come first among those that pass; nil where the order stays.
    var preferred: Language?

    /// Whether somebody else filters the options, a directory for one.
    var isSearchedElsewhere = false
    private var isOpen = false

    /// `isOpen`: nothing is chosen beforehand, where a wrong choice would put words on record.
    init(
        _ options: [Option], selecting id: String? = nil, isSearchedElsewhere: Bool = false, isOpen: Bool = false
    ) {
        self.options = options
        self.isSearchedElsewhere = isSearchedElsewhere
        self.isOpen = isOpen || isSearchedElsewhere
        selected = self.isOpen ? nil : options.firstIndex { $0.id == id } ?? 0
    }

    /// The options that pass what was typed.
    var shown: [Option] {
        guard !filter.isEmpty, !isSearchedElsewhere else { return options }
        let wanted = Folded.text(filter.text)
        func isFound(_ option: Option, _ language: Language) -> Bool {
            Folded.text(option.label[language]).contains(wanted)
        }
        let found = options.filter { isFound($0, .english) || isFound($0, .french) }
        guard let preferred else { return found }
        return found.filter { isFound($0, preferred) } + found.filter { !isFound($0, preferred) }
    }

    var current: Option? {
        let shown = shown
        guard let selected, !shown.isEmpty else { return nil }
        return shown[min(selected, shown.count - 1)]
    }

    mutating func take(_ key: Key) -> Bool {
        switch key {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: move(by: 8)
        case .pageUp: move(by: -8)
        default:
            guard filter.take(key) else { return false }
            // Nobody is meant by no word at all.
            selected = isOpen && filter.isEmpty ? nil : 0
        }
        return true
    }

    private mutating func move(by distance: Int) {
        let start = selected ?? (distance > 0 ? -1 : shown.count)
        selected = min(max(0, start + distance), max(0, shown.count - 1))
    }
}

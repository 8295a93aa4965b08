// What the agent chose for themselves: views, keys, colours, a few options. Read from text, so that it needs no disk.

public import Desk
import Localisation
public import Terminal

/// An agent's own choices.
public struct Preferences: Sendable {
    var views: [SavedView] = []
    /// The views' file as it stands.
    private(set) var viewsText = ""
    var keyMap = KeyMap()
    /// The colours of the theme file.
    public private(set) var theme = Theme()
    /// What the options file says.
    public private(set) var options = Options()
    /// What could not be read, in order of file and line.
    public private(set) var faults: [PreferenceFault] = []

    /// The names of the files, in the folder of the agent's configuration.
    public static let files = [ViewFile.name, KeyMap.file, Theme.file, Options.file]

    /// The choices nobody made.
    public init() {}

    /// The choices of texts by file name; a file that is no text is nil.
    public init(texts: [String: String?]) {
        for (name, text) in texts where text == nil {
            faults.append(PreferenceFault(file: name, line: nil, reason: .notText))
        }
        func text(_ name: String) -> String { (texts[name] ?? "") ?? "" }
        viewsText = text(ViewFile.name)
        let read = ViewFile.read(viewsText)
        views = read.views
        let keys = KeyMap.read(text(KeyMap.file))
        keyMap = keys.map
        let colours = Theme.read(text(Theme.file))
        theme = colours.theme
        let chosen = Options.read(text(Options.file))
        options = chosen.options
        let found = [read.faults, keys.faults, colours.faults, chosen.faults]
        faults += found.flatMap { $0.sorted { ($0.line ?? 0) < ($1.line ?? 0) } }
    }

    /// Keeps a view, in the file's text too.
    mutating func keep(_ view: SavedView) {
        views.removeAll { $0.name == view.name }
        views.append(view)
        viewsText = ViewFile.text(viewsText, keeping: view)
    }

    /// Every view as the file writes it, those of the program first.
    public var viewLines: [String] { (SavedView.builtIn + views).map(ViewFile.line) }

    /// The theme as its file writes it, with the colours nobody chose.
    public var themeLines: [String] {
        Theme.roles.map { name, role in
            let colour = theme.colours[role] ?? role.usualColour
            let word = colour.map { Theme.names.indices.contains($0) ? Theme.names[$0] : String($0) }
            return "\(name) = \(word ?? "none")"
        }
    }

    /// The options as their file writes them.
    public var optionLines: [String] {
        let values = [
            "lines": options.drawsASCII ? "ascii" : "auto", "mouse": options.usesMouse ? "on" : "off",
            "bell": options.rings ? "on" : "off", "panes": options.panesRest ? "rest" : "follow",
            "colour": options.colourLimit.map { $0 == 0 ? "none" : String($0) } ?? "auto",
        ]
        return values.keys.sorted().map { "\($0) = \(values[$0] ?? "")" }
    }

    /// The first fault, and how many more; nil where all could be read.
    public var faultWords: Bilingual? {
        guard let first = faults.first?.words else { return nil }
        guard faults.count > 1 else { return first }
        let more = faults.count - 1
        return Bilingual(
            "\(first.english) (and \(more) more: guichet config)",
            "\(first.french) (et \(more) de plus\u{00A0}: guichet config)")
    }
}

/// Colours by role.
public struct Theme: Sendable, Hashable {
    static let file = "theme"

    /// Palette indexes; only what the agent changed. A role without a colour is shown in the terminal's own.
    public private(set) var colours: [Terminal.Role: Int?] = [:]

    static let roles: [(name: String, role: Terminal.Role)] = [
        ("plain", .plain), ("dim", .dim), ("title", .title), ("accent", .accent), ("warning", .warning),
        ("breach", .breach), ("good", .good), ("policy", .policy),
    ]
    static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
        "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// The theme of a text, and what is wrong in it.
    static func read(_ text: String) -> (theme: Theme, faults: [PreferenceFault]) {
        let read = PreferenceLines(text, file: file)
        var theme = Theme()
        var faults = read.faults
        for line in read.lines {
            guard let role = roles.first(where: { $0.name == line.name.lowercased() })?.role else {
                let nearest = Nearest.word(to: line.name, among: roles.map(\.name))
                faults.append(
                    PreferenceFault(file: file, line: line.number, reason: .unknownName(line.name, nearest: nearest)))
                continue
            }
            let value = line.value.lowercased()
            if value == "none" || value == "default" {
                theme.colours[role] = .some(nil)
            } else if let index = names.firstIndex(of: value) ?? Int(value), (0...255).contains(index) {
                theme.colours[role] = index
            } else {
                let allowed = "none, " + names.prefix(8).joined(separator: ", ") + ", bright-…, 0…255"
                faults.append(
                    PreferenceFault(file: file, line: line.number, reason: .badValue(line.value, allowed: allowed)))
            }
        }
        return (theme, faults)
    }
}

/// What the options file may say.
public struct Options: Sendable, Hashable {
    static let file = "options"

    /// Whether lines are drawn with `+ - |`.
    public var drawsASCII = false
    /// Whether the terminal's mouse is taken.
    public var usesMouse = false
    /// Whether a new escalation rings.
    public var rings = true
    /// Colours at most; nil for as many as the terminal has.
    public var colourLimit: Int?

    /// Whether the panes beside the list come only once the keys rest: over a slow line they would trail behind.
    public var panesRest = false

    /// Nothing chosen.
    public init() {}

    static let allowed = [
        "lines": ["auto", "ascii"], "mouse": ["off", "on"], "bell": ["on", "off"],
        "colour": ["auto", "none", "16", "256"], "panes": ["follow", "rest"],
    ]

    /// The options of a text, and what is wrong in it.
    static func read(_ text: String) -> (options: Options, faults: [PreferenceFault]) {
        let read = PreferenceLines(text, file: file)
        var options = Options()
        var faults = read.faults
        for line in read.lines {
            let name = line.name.lowercased() == "color" ? "colour" : line.name.lowercased()
            guard let values = allowed[name] else {
                let nearest = Nearest.word(to: name, among: allowed.keys.sorted())
                faults.append(
                    PreferenceFault(file: file, line: line.number, reason: .unknownName(line.name, nearest: nearest)))
                continue
            }
            let value = line.value.lowercased()
            guard values.contains(value) else {
                let list = values.joined(separator: ", ")
                faults.append(
                    PreferenceFault(file: file, line: line.number, reason: .badValue(line.value, allowed: list)))
                continue
            }
            options.take(name, value)
        }
        return (options, faults)
    }

    private mutating func take(_ name: String, _ value: String) {
        switch name {
        case "lines": drawsASCII = value == "ascii"
        case "mouse": usesMouse = value == "on"
        case "bell": rings = value == "on"
        case "panes": panesRest = value == "rest"
        default: colourLimit = value == "none" ? 0 : Int(value)
        }
    }
}

// Which keys do what, once the agent's own file is read. The table of commands gives the keys nobody changed.

import Desk
import Terminal

/// The keys of commands.
struct KeyMap: Sendable, Hashable {
    static let file = "keys"

    /// The keys that do each command: looked up at every key and frame, so not made anew.
    private var table: [Command: [Key]]
    private var commands: [Key: [Command]]
    /// What the key bar says of the commands that have a place on it and a key, in its order.
    private(set) var barred: [Barred] = []

    struct Barred: Sendable, Hashable {
        let command: Command
        let key: BarKey
    }

    private static let usual = Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0, $0.keys) })

    /// The map with what the agent changed.
    init(_ changed: [Command: [Key]] = [:]) {
        table = KeyMap.usual.merging(changed) { $1 }
        commands = [:]
        for command in Command.allCases {
            for key in table[command] ?? [] { commands[key, default: []].append(command) }
        }
        barred = Command.barred.compactMap { command, words in
            table[command]?.first.map { Barred(command: command, key: BarKey($0, words)) }
        }
    }

    /// The keys that do a command, the one shown first; empty where it has none.
    func keys(of command: Command) -> [Key] { table[command] ?? [] }

    /// The commands a key may mean, by where the agent is.
    func commands(of key: Key) -> [Command] { commands[key] ?? [] }

    /// The map of a text, and what is wrong in it.
    static func read(_ text: String) -> (map: KeyMap, faults: [PreferenceFault]) {
        let read = PreferenceLines(text, file: file)
        var changed: [Command: [Key]] = [:]
        var faults = read.faults
        var lines: [(number: Int, command: Command)] = []
        for line in read.lines {
            guard let command = Command(name: line.name) else {
                let nearest = Nearest.word(to: line.name, among: Command.allCases.map(\.name))
                faults.append(
                    PreferenceFault(file: file, line: line.number, reason: .unknownName(line.name, nearest: nearest)))
                continue
            }
            let names = line.value == "none" ? [] : line.value.split(whereSeparator: \.isWhitespace).map(String.init)
            if let bad = names.first(where: { Key(name: $0).map(isTypeable) != true }) {
                faults.append(PreferenceFault(file: file, line: line.number, reason: .badKey(bad)))
                continue
            }
            changed[command] = names.compactMap(Key.init(name:))
            lines.append((line.number, command))
        }
        return settled(changed, lines, faults)
    }

    /// Whether a person can press it: a paste or a new size is no key of a command.
    private static func isTypeable(_ key: Key) -> Bool {
        switch key {
        case .paste, .resize, .resumed, .woken, .closing, .click: false
        default: true
        }
    }

    /// Without the lines that give one key to two commands of one place; those keep the keys they had.
    private static func settled(
        _ wanted: [Command: [Key]], _ lines: [(number: Int, command: Command)], _ known: [PreferenceFault]
    ) -> (map: KeyMap, faults: [PreferenceFault]) {
        var changed = wanted
        var map = KeyMap(changed)
        var faults = known
        for (number, command) in lines {
            guard let clash = map.clash(of: command) else { continue }
            changed[command] = nil
            map = KeyMap(changed)
            faults.append(
                PreferenceFault(
                    file: KeyMap.file, line: number, reason: .takenKey(clash.key.name, by: clash.command.name)))
        }
        return (map, faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }

    /// Another command of the same place with one of a command's keys; those that share it by design are none.
    private func clash(of command: Command) -> (key: Key, command: Command)? {
        for key in keys(of: command) {
            for other in Command.allCases
            where other != command && other.meets(command) && keys(of: other).contains(key)
                && !(other.keys.contains(key) && command.keys.contains(key))
            {
                return (key, other)
            }
        }
        return nil
    }
}

extension Command {
    /// Its name in the keys file and the manual: `take-offer`.
    var name: String {
        rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
    }

    /// The command of a name.
    init?(name: String) {
        guard let command = Command.allCases.first(where: { $0.name == name.lowercased() }) else { return nil }
        self = command
    }

    /// Where a key may mean it.
    enum Place: CaseIterable, Sendable {
        case list, call, room, paper, bulk, writing, everywhere

        var title: Bilingual {
            switch self {
            case .list: Bilingual("In the list", "Dans la liste")
            case .call: Bilingual("On a ticket", "Sur un billet")
            case .room: Bilingual("In the other rooms", "Dans les autres vues")
            case .paper: Bilingual("On a page to print", "Sur une page à imprimer")
            case .bulk: Bilingual("Before a bulk act", "Avant un geste groupé")
            case .writing: Bilingual("While writing", "Pendant la saisie")
            case .everywhere: Bilingual("Everywhere", "Partout")
            }
        }
    }

    /// Where it works.
    var place: Place {
        switch self {
        case .newCall, .open, .filter, .mine, .all, .escalations, .views, .saveView, .sort, .mark, .markAll, .bulk:
            .list
        case .openRow, .searchRoom, .commitStep, .reportStep, .finishStep, .reportPeriod: .room
        case .issue, .paperForm, .paperWay: .paper
        case .performBulk: .bulk
        case .edit: .writing
        case .takeBackup, .copy, .lineDown, .lineUp, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last, .goTo,
            .palette, .help, .switchLanguage, .redraw, .suspend, .back, .quit:
            .everywhere
        default: .call
        }
    }

    /// Whether both can be meant in one place.
    func meets(_ other: Command) -> Bool {
        if place == .writing || other.place == .writing { return place == other.place }
        return place == other.place || place == .everywhere || other.place == .everywhere
    }
}

extension Workspace {
    /// That nobody is named yet, with the key that names them.
    var noClientWords: Bilingual {
        let key = keyName(of: .client)
        return Bilingual("\(Label.noClient.english) (\(key.english))", "\(Label.noClient.french) (\(key.french))")
    }

    func keys(of command: Command) -> [Key] { preferences.keyMap.keys(of: command) }

    /// The key shown for a command, as people read it; its title's place is taken by a dash where it has none.
    func keyName(of command: Command) -> Bilingual {
        let key = keys(of: command).first
        return Bilingual(key?.barName(.english) ?? "—", key?.barName(.french) ?? "—")
    }
}

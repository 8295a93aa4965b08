// One table of commands makes the help, the bar, the manual and the README's page of keys: none can say something else.

import Desk
import Foundation
import Terminal
import Testing

@testable import Workspace

@Suite struct `The table of keys` {
    @Test func `is the README's page of keys`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.contains(KeyTable().markdown(.english)), "write it again: guichet manual --keys --lang en")
    }

    @Test(arguments: Language.allCases)
    func `has every command once, each with a key, in words of its own`(_ language: Language) {
        let entries = KeyTable().sections.flatMap(\.entries)
        #expect(entries.map(\.name).sorted() == Command.allCases.map(\.name).sorted())
        #expect(entries.allSatisfy { !$0.keys.isEmpty && !$0.title[language].isEmpty })
    }

    /// AltGr on French keyboards, shifted digits: nothing essential stands there.
    @Test func `needs no digit and no character of AltGr`() {
        let hard: Set<Character> = ["[", "]", "{", "}", "\\", "~", "@", "#", "|", "`", "^"]
        for command in Command.allCases {
            let easy = command.keys.contains { key in
                guard case .character(let character) = key else { return true }
                return !hard.contains(character) && !character.isNumber
            }
            #expect(easy, "\(command.name)")
        }
    }

    /// Keys that terminals, multiplexers and shells take for themselves.
    @Test func `leaves alone the keys of tmux and screen`() {
        // A page up has a key of its own beside the pagers'.
        for command in Command.allCases where command != .pageUp {
            #expect(!command.keys.contains(.control("a")) && !command.keys.contains(.control("b")), "\(command.name)")
            #expect(!command.keys.contains(.control("s")) && !command.keys.contains(.control("q")), "\(command.name)")
        }
    }
}

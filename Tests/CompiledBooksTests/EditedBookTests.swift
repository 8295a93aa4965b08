// A policy edited: whatever was edited, the book is the one read anew, and only what has to be is read again.

import CompiledBooks
import Decisions
import Desk
import Foundation
import PolicyBook
import TestSupport
import Testing

/// An edit of a policy of the demo book.
private struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    var path = "policies/usb.md"
    /// Whether no other file can tell the difference.
    var isAlone = true

    var testDescription: String { name }

    func apply(to files: BookFiles) -> BookFiles {
        BookFiles(
            files.files.map { file in
                guard file.path == path else { return (file.path, file.bytes) }
                let text = String(decoding: file.bytes, as: UTF8.self).replacingOccurrences(of: old, with: new)
                return (file.path, Array(text.utf8))
            })
    }
}

private let edits = [
    Edit(name: "a sentence", old: "lost more often", new: "lost in corridors more often"),
    Edit(name: "a title", old: "A key for a trip", new: "A key for a conference"),
    Edit(name: "what clients say", old: "I found a memory stick", new: "I found a palm pilot"),
    Edit(name: "a condition", old: "travelling: true", new: "travelling: false"),
    Edit(name: "what a rule is about", old: "{item: usb-key, group", new: "{item: [usb-key, pda], group"),
    Edit(name: "an outcome", old: "outcome: allowed_with_conditions", new: "outcome: allowed"),
    Edit(name: "the offers", old: "[encrypted-key, secure-transfer, team-space]", new: "[team-space]"),
    Edit(name: "its dates", old: "from: 2025-11-01", new: "from: 2026-05-30\nto: 2026-07-01"),
    Edit(name: "its owner", old: "Networks and Security", new: "Networks"),
    Edit(name: "a line more", old: "## USB-1.2", new: "\n\n## USB-1.2"),
    Edit(name: "all and nothing", old: "never found here", new: ""),
    Edit(name: "a clause’s id", old: "USB-2.1", new: "USB-3.1", isAlone: false),
    Edit(name: "the policy’s id", old: "policy: USB", new: "policy: KEYS", isAlone: false),
    Edit(
        name: "a rule more", old: "```rule\nwhen: {item: usb-key, group",
        new: "```rule\noutcome: allowed\nwhen: {item: pda, role: manager}\n```\n```rule\nwhen: {item: usb-key, group",
        isAlone: false),
    Edit(
        name: "whom it overrides", old: "data: [public, internal], travelling: true}",
        new: "data: [public, internal]}\noverrides: [USB-1.3]", isAlone: false),
    Edit(
        name: "whom it overrides, in a circle", old: "overrides: [ADM-1.2]", new: "overrides: [ADM-1.3]",
        path: "policies/administrator-rights.md", isAlone: false),
    Edit(name: "a fact that is none", old: "travelling: true", new: "traveling: true", isAlone: false),
    Edit(name: "an offer that is none", old: "team-space]", new: "team-places]", isAlone: false),
    Edit(name: "a policy that was no policy", old: "source: NCR-USB-2025, section 1\n", new: "", isAlone: false),
    Edit(name: "the terms", old: "\n", new: "\n\n", path: "terms.yaml", isAlone: false),
]

@Test(arguments: edits)
private func `an edited book is the book read anew, and answers alike`(edit: Edit) throws {
    let folder = try CountedFolder()
    _ = try folder.open()
    _ = folder.readFiles()
    let edited = edit.apply(to: folder.files)
    try folder.write(try #require(edited[edit.path]), to: edit.path)
    let expected = BookReader.read(edited, tests: false)
    do {
        // Once edited, and once from what was kept of the edited book.
        for _ in 0..<2 {
            let adviser = try folder.open()
            #expect(adviser.book == expected.book)
            #expect(try answers(of: adviser) == answers(of: anew(folder)))
        }
        #expect(folder.readFiles() == [edit.path])
    } catch let error as BookOpeningError {
        guard case .broken(let diagnostics) = error else { throw error }
        #expect(diagnostics == expected.diagnostics && expected.book == nil)
    }
}

@Test(arguments: edits)
private func `a policy is read alone where no other file can tell the difference`(edit: Edit) throws {
    let files = try #require(CountedFolder.demo)
    let book = try #require(BookReader.read(files, tests: false).book)
    let edited = edit.apply(to: files)
    let again = BookReader.read(edited, changed: [edit.path], since: book)
    #expect((again != nil) == edit.isAlone)
    if edit.isAlone { #expect(again == BookReader.read(edited, tests: false).book) }
}

@Test func `two policies edited one after the other and both at once make one book`() throws {
    let folder = try CountedFolder()
    _ = try folder.open()
    try folder.replace("lost more often", by: "lost oftener", in: "policies/usb.md")
    _ = try folder.open()
    try folder.replace("travelling: true", by: "travelling: false", in: "policies/usb.md")
    try folder.replace("Screen readers", by: "Readers of screens", in: "policies/accessibility.md")
    let adviser = try folder.open()
    let source = try anew(folder)
    #expect(adviser.book == source.book)
    #expect(try answers(of: adviser) == answers(of: source))
}

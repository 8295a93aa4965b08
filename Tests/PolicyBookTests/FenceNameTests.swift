// A fence whose info string is nearly one of ours is a fault, not text; honest code fences are text.

import Desk
import PolicyBook
import Testing

private func reading(_ fence: String) -> BookReading {
    var texts = GoodBook.texts
    texts["policies/mob.md"] = texts["policies/mob.md"]?
        .replacing("After the rule.", with: fence + "\n\nAfter the rule.")
    return BookReader.read(BookFiles(texts: texts))
}

@Test(arguments: [
    "```rules\noutcome: allowed\n```", "~~~rule\noutcome: allowed\n~~~", "```Rule\noutcome: allowed\n```",
    "```rule yaml\noutcome: allowed\n```", "```rlue\noutcome: allowed\n```", "```{rule}\noutcome: allowed\n```",
    "```offers\nteam: x\n```", "```ASKED\nen: [a]\n```",
])
func `a fence that is nearly one of ours is told, with what to write`(fence: String) throws {
    let reading = reading(fence)
    #expect(reading.book == nil)
    #expect(reading.diagnostics.count == 1)
    let words = try #require(reading.diagnostics.first).problem.words
    #expect(words.english.contains("write ```"))
    #expect(words.french.contains("écrivez ```"))
}

@Test(arguments: ["", "yaml", "text", "ruby", "rust", "sh", "json", "askama", "office", "règle", "mermaid"])
func `an honest code fence is text`(info: String) {
    let reading = reading("```\(info)\nwhen: {item: pda}\n```")
    #expect(reading.book != nil, "\(reading.diagnostics.map(\.problem.words.english))")
}

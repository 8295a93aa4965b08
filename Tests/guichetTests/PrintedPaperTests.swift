// What is found in a paper that somebody hands back, whatever became of it on the way.

import Chain
import Foundation
import Testing

@testable import guichet

@Suite struct PrintedPaperTests {
    private func codes(_ text: String) -> [String] { PrintedPaper(Array(text.utf8)).codes }

    @Test func `a code is found in any text, each once, in order`() {
        #expect(
            codes("Code : 4127-7K3Q-9XWD. Again 4127-7K3Q-9XWD, then 5-0000-ZZZZ!") == [
                "4127-7K3Q-9XWD", "5-0000-ZZZZ",
            ])
    }

    @Test func `what only looks like a code is left`() {
        for text in [
            "", "4127-7K3Q", "-7K3Q-9XWD", "a-7K3Q-9XWD", "4127-7K3Q-9XW", "4127-7K3I-9XWD", "4127-7k3q-9xwd", "1-",
        ] {
            #expect(codes(text).isEmpty, "\(text)")
        }
    }

    @Test func `a code cut by a soft line end of mail is whole again`() {
        #expect(codes("x 41=\r\n27-7K3=\r\nQ-9XWD y") == ["4127-7K3Q-9XWD"])
    }

    @Test func `bytes that are no text are looked through`() {
        let bytes: [UInt8] = [0xFF, 0x00, 0x2D] + Array("12-7K3Q-9XWD".utf8) + [0xC3, 0x2D]
        #expect(PrintedPaper(bytes).codes == ["12-7K3Q-9XWD"])
    }

    @Test func `a thousand codes end the search`() {
        let text = (0..<1_000).map { "\($0)-7K3Q-9XWD" }.joined(separator: " ")
        #expect(codes(text).count == 100)
    }

    @Test func `a message is known by its body, with headers added and the line ends of another system`() {
        let body = "--=_x\r\n12-7K3Q-9XWD\r\n"
        let sent = "From: a@b.c\r\nMessage-ID: <x@y>\r\n\r\n" + body
        let kept = "Received: by z\nFrom: a@b.c\nMessage-ID: <x@y>\n\n--=_x\n12-7K3Q-9XWD\n"
        for message in [sent, kept] {
            #expect(PrintedPaper(Array(message.utf8)).digests.contains(Digest(of: body)))
        }
        #expect(PrintedPaper(Array(body.utf8)).digests == [Digest(of: body)])
    }
}

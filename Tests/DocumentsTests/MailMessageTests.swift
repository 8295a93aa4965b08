import Desk
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct MailMessageTests {
    private func message(
        subject: String = "Billet 41", name: String = "Lévesque, Zoë", text: String = "Bonjour.\n",
        html: String = "<p>x</p>\n"
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(MailAddress("desk@example.ca", name: "National Service Desk")),
            to: try #require(MailAddress("zoe@example.ca", name: name)), subject: subject,
            date: "Fri, 01 May 2026 10:05:00 -0400", id: "41.2@example.ca", languages: [.french, .english], text: text,
            html: html)
    }

    @Test func `headers are in ASCII and say who, what, when and in which language`() throws {
        #expect(
            try message(subject: "Les raisons de notre décision").headers == """
                From: National Service Desk <desk@example.ca>\r
                To: =?utf-8?Q?L=C3=A9vesque=2C_Zo=C3=AB?= <zoe@example.ca>\r
                Subject: =?utf-8?Q?Les_raisons_de_notre_d=C3=A9cision?=\r
                Date: Fri, 01 May 2026 10:05:00 -0400\r
                Message-ID: <41.2@example.ca>\r
                Content-Language: fr-CA, en-CA\r
                MIME-Version: 1.0\r
                Content-Type: multipart/alternative; boundary="=_guichet_412exampleca"\r
                Auto-Submitted: no\r
                \r

                """)
    }

    @Test func `no header can be put into a subject or a name`() throws {
        let headers = try message(subject: "a\r\nBcc: b@c.d", name: "n\u{0}\nX: y").headers
        #expect(headers.components(separatedBy: "\r\n").count == 11)
        #expect(!headers.contains("\nBcc") && !headers.contains("\nX:"))
    }

    @Test(arguments: [
        "", "x", "a@", "@b", "a@b@c", "a b@c.d", "-a@b.c", "a@b,c@d", "a@b\r\nBcc:c@d", "é@b.c", "a..b@c.d", "<a@b.c>",
        "a@b_c",
    ])
    func `what is no address is refused`(text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `the desk’s address is found where it says how to reach it`() {
        #expect(MailAddress(in: "call 555-1234, or write to aide@example.ca.")?.address == "aide@example.ca")
        #expect(MailAddress(in: "call 555-1234") == nil)
    }

    @Test(arguments: 1...100) func `any text comes back whole from lines that mail can carry`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = (random.text(pieces: 60) + "\n.\nFrom x \n= \n" + String(repeating: "é", count: seed))
            .replacingOccurrences(of: "\r", with: "")
        let subject = random.text(pieces: 40)
        let message = try message(subject: subject, text: text)
        let lines = message.source.components(separatedBy: "\r\n")
        #expect(
            lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D && $0 != 0x0A } })
        #expect(!lines.contains("."))
        let part = message.body.components(separatedBy: "\r\n--=_")[0].components(separatedBy: "\r\n\r\n")
            .dropFirst().joined(separator: "\r\n\r\n")
        #expect(
            try decoded(part.replacingOccurrences(of: "=\r\n", with: "").replacingOccurrences(of: "\r\n", with: "\n"))
                == text)
    }

    private func decoded(_ quoted: String) throws -> String {
        var bytes: [UInt8] = []
        var rest = Array(quoted.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "=") {
                bytes.append(try #require(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

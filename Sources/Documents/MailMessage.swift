// A message as it goes to a mail system: headers any reader understands, the words as text and as HTML. Pure: who sends,
// when and under which name are given.
// SOURCE: RFC 5322 (headers), RFC 2045 (quoted-printable), RFC 2046 (multipart/alternative), RFC 2047 (encoded words).

public import Desk

/// A message with the same content as text and as HTML.
public struct MailMessage: Sendable, Hashable {
    public var from: MailAddress
    public var to: MailAddress
    public var subject: String
    /// As RFC 5322 writes it: `Fri, 01 May 2026 10:05:00 -0400`.
    public var date: String
    /// Unique, without its angle brackets.
    public var id: String
    public var languages: [Language]
    public var text: String
    public var html: String

    /// A message.
    public init(
        from: MailAddress, to: MailAddress, subject: String, date: String, id: String, languages: [Language],
        text: String, html: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.id = id
        self.languages = languages
        self.text = text
        self.html = html
    }

    /// The headers, each line ended by CRLF, with the empty line after them.
    public var headers: String {
        [
            "From: \(from.header)", "To: \(to.header)", "Subject: \(MailWords.encoded(subject, after: 9))",
            "Date: \(date)", "Message-ID: <\(id)>",
            "Content-Language: \(languages.map(\.tag).joined(separator: ", "))", "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "Auto-Submitted: no", "", "",
        ].joined(separator: "\r\n")
    }

    /// What follows the headers: no mail system on the way changes it.
    public var body: String {
        part("plain", text) + part("html", html) + "--\(boundary)--\r\n"
    }

    /// The whole message.
    public var source: String { headers + body }

    /// No line of quoted-printable can begin so: `=_` is not a code.
    private var boundary: String { "=_guichet_\(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40))" }

    private func part(_ kind: String, _ content: String) -> String {
        "--\(boundary)\r\nContent-Type: text/\(kind); charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n\(MailWords.quotedPrintable(content))\r\n"
    }
}

/// Where mail goes, with the name of who is there.
public struct MailAddress: Sendable, Hashable {
    public var name: String
    /// `somebody@example.ca`.
    public let address: String

    /// An address; nil for anything that could be another header, an option or two addresses.
    public init?(_ address: String, name: String = "") {
        let halves = address.split(separator: "@", omittingEmptySubsequences: false)
        let allowed = Set("!#$%&'*+-/=?^_`{|}~.@")
        let isPlain =
            address.utf8.count <= 254
            && address.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || allowed.contains($0)) }
        guard halves.count == 2, isPlain, !address.hasPrefix("-"), halves.allSatisfy({ !$0.isEmpty }),
            halves.allSatisfy({ $0.first != "." && $0.last != "." && !$0.contains("..") }),
            halves[1].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        else { return nil }
        self.address = address
        self.name = name
    }

    /// The first address that stands in a text.
    public init?(in text: String) {
        let words = text.split { $0.isWhitespace || "<>(),;\"".contains($0) }
        let found = words.lazy.compactMap { word -> MailAddress? in
            var word = word
            while let last = word.last, ".:".contains(last) { word.removeLast() }
            return MailAddress(String(word))
        }.first
        guard let found else { return nil }
        self = found
    }

    var header: String {
        name.isEmpty ? address : "\(MailWords.encoded(name, after: 6)) <\(address)>"
    }
}

/// Words in the letters mail has.
enum MailWords {
    /// A header's words: as they are in ASCII, else as encoded words of at most 75 characters, folded.
    static func encoded(_ words: String, after used: Int) -> String {
        let safe = String(words.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
        let isPlain = safe.utf8.allSatisfy {
            $0 == 0x20 || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        if isPlain && safe.utf8.count + used <= 76 { return safe }
        var pieces = [""]
        for scalar in safe.unicodeScalars {
            let encoded = String(scalar).utf8.map(code).joined()
            if pieces[pieces.count - 1].utf8.count + encoded.utf8.count > 54 { pieces.append("") }
            pieces[pieces.count - 1] += encoded
        }
        return pieces.filter { !$0.isEmpty }.map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\r\n ")
    }

    /// A byte within an encoded word.
    private static func code(_ byte: UInt8) -> String {
        let isPlain =
            byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
        return isPlain ? String(UnicodeScalar(byte)) : byte == 0x20 ? "_" : "=" + hexadecimal(byte)
    }

    /// Lines of at most 76 characters, in ASCII, ended by CRLF.
    static func quotedPrintable(_ text: String) -> String {
        var out: [UInt8] = []
        var used = 0
        let bytes = Array(text.utf8)
        func isLineEnd(_ place: Int) -> Bool { place >= bytes.count || bytes[place] == 0x0A }
        func add(_ code: [UInt8], endsLine: Bool) {
            if used + code.count > (endsLine ? 76 : 75) {
                out += "=\r\n".utf8
                used = 0
            }
            out += code
            used += code.count
        }
        for (place, byte) in bytes.enumerated() {
            if byte == 0x0A {
                out += "\r\n".utf8
                used = 0
            } else {
                let endsLine = isLineEnd(place + 1)
                let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D || byte == 0x20 && !endsLine
                // A dot alone on a line would end a message on its way, and "From " would be changed.
                let isRisky = used == 0 && (byte == 0x2E || byte == 0x46)
                add(isPlain && !isRisky ? [byte] : Array(("=" + hexadecimal(byte)).utf8), endsLine: endsLine)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
}

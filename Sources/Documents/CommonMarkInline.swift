// The text within a block: emphasis, code, links and escapes. A link is written out, `text (address)`; a mark that
// closes nothing stays the character it is.

/// Reads the inline part of CommonMark, line feeds included: one alone is a space, one after `\` or two blanks stays.
struct CommonMarkInline {
    /// A run of text, or of `*` or `_` that may open or close emphasis.
    private struct Piece {
        var text: String
        var style = Span.Style.plain
        var mark: Character?
        var count = 0
        var opens = false
        var closes = false
    }

    private let characters: [Character]
    private var position = 0
    private var pieces: [Piece] = []

    static func read(_ text: some StringProtocol) -> Inline {
        var reader = CommonMarkInline(Array(text))
        return reader.inline()
    }

    private init(_ characters: [Character]) {
        self.characters = characters
    }

    private mutating func inline() -> Inline {
        while position < characters.count { step() }
        pairMarks()
        return Inline(
            pieces.flatMap { piece in
                let marks = piece.mark.map { String(repeating: $0, count: piece.count) }
                return [Span(marks ?? piece.text, piece.style)]
            })
    }

    private mutating func step() {
        let character = characters[position]
        switch character {
        case "\\": escape()
        case "`": code()
        case "*", "_": marks(character)
        case "[": if !link(from: position) { plain("[") }
        case "!":
            if position + 1 < characters.count, characters[position + 1] == "[", link(from: position + 1) { break }
            plain("!")
        case "<": if !autolink() { plain("<") }
        case "&": entity()
        case _ where character.isNewline: lineEnd()
        default: plain(character)
        }
    }

    private mutating func plain(_ character: Character) {
        add(String(character))
        position += 1
    }

    private mutating func add(_ text: String, _ style: Span.Style = .plain) {
        if let last = pieces.indices.last, pieces[last].mark == nil, pieces[last].style == style {
            pieces[last].text += text
        } else {
            pieces.append(Piece(text: text, style: style))
        }
    }

    private mutating func escape() {
        guard position + 1 < characters.count else { return plain("\\") }
        let following = characters[position + 1]
        if following.isNewline {
            add("\n")
        } else if following.isASCII && (following.isPunctuation || following.isSymbol) {
            add(String(following))
        } else {
            return plain("\\")
        }
        position += 2
    }

    private mutating func lineEnd() {
        position += 1
        guard let last = pieces.indices.last, pieces[last].mark == nil, pieces[last].style == .plain else {
            return add(" ")
        }
        let blanks = pieces[last].text.reversed().prefix { $0 == " " }.count
        pieces[last].text.removeLast(blanks)
        add(blanks >= 2 ? "\n" : " ")
    }

    private mutating func code() {
        let count = run(of: "`", at: position)
        var end = position + count
        while end < characters.count {
            let closing = run(of: "`", at: end)
            if closing == count {
                let inner = characters[(position + count)..<end].map { $0.isNewline ? " " : $0 }
                let isPadded = inner.count > 2 && inner.first == " " && inner.last == " "
                add(String(isPadded ? Array(inner.dropFirst().dropLast()) : inner), .code)
                position = end + closing
                return
            }
            end += max(1, closing)
        }
        add(String(repeating: "`", count: count))
        position += count
    }

    private mutating func marks(_ mark: Character) {
        let count = run(of: mark, at: position)
        let before = position > 0 ? characters[position - 1] : " "
        let after = position + count < characters.count ? characters[position + count] : " "
        let isLeft = !after.isWhitespace && (!after.isMark || before.isWhitespace || before.isMark)
        let isRight = !before.isWhitespace && (!before.isMark || after.isWhitespace || after.isMark)
        let isWithin = mark == "_" && isLeft && isRight
        pieces.append(
            Piece(
                text: "", mark: mark, count: count, opens: isLeft && (!isWithin || before.isMark),
                closes: isRight && (!isWithin || after.isMark)))
        position += count
    }

    private mutating func link(from open: Int) -> Bool {
        guard let close = closing(open, "[", "]"), close + 1 < characters.count, characters[close + 1] == "(",
            let end = closing(close + 1, "(", ")")
        else { return false }
        let text = CommonMarkInline.read(String(characters[(open + 1)..<close]))
        let target = String(characters[(close + 2)..<end].filter { $0 != "<" && $0 != ">" })
        for span in text.spans { add(span.text, span.style) }
        let isSame = target == text.text || target == "mailto:" + text.text
        if !isSame && !target.isEmpty { add(text.text.isEmpty ? target : " (\(target))") }
        position = end + 1
        return true
    }

    private mutating func autolink() -> Bool {
        guard let end = characters[position...].firstIndex(of: ">") else { return false }
        let target = characters[(position + 1)..<end]
        let isAddress = target.contains(":") || target.contains("@")
        guard isAddress, !target.contains(where: \.isWhitespace) else { return false }
        add(String(target))
        position = end + 1
        return true
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}",
    ]

    private mutating func entity() {
        guard let end = characters[position...].prefix(8).firstIndex(of: ";"),
            let text = CommonMarkInline.entities[String(characters[(position + 1)..<end])]
        else { return plain("&") }
        add(text)
        position = end + 1
    }

    private func run(of mark: Character, at start: Int) -> Int {
        characters[start...].prefix { $0 == mark }.count
    }

    /// Where what opens at `start` closes; escapes are stepped over.
    private func closing(_ start: Int, _ open: Character, _ close: Character) -> Int? {
        var depth = 0
        var place = start
        while place < characters.count {
            switch characters[place] {
            case "\\": place += 1
            case open: depth += 1
            case close:
                depth -= 1
                if depth == 0 { return place }
            default: break
            }
            place += 1
        }
        return nil
    }
}

extension CommonMarkInline {
    // SOURCE: CommonMark 0.31.2, "An algorithm for parsing nested emphasis and links", process emphasis.
    private mutating func pairMarks() {
        for closer in pieces.indices where pieces[closer].closes {
            var opener = closer - 1
            while opener >= 0, pieces[closer].count > 0 {
                if isPair(opener, closer) {
                    let count = min(pieces[opener].count, pieces[closer].count) >= 2 ? 2 : 1
                    emphasise((opener + 1)..<closer, count == 2 ? .strong : .emphasis)
                    pieces[opener].count -= count
                    pieces[closer].count -= count
                    if pieces[opener].count > 0 { continue }
                }
                opener -= 1
            }
        }
    }

    private func isPair(_ opener: Int, _ closer: Int) -> Bool {
        let (one, other) = (pieces[opener], pieces[closer])
        guard one.opens, one.count > 0, one.mark == other.mark else { return false }
        guard one.closes || other.opens else { return true }
        return (one.count + other.count) % 3 != 0 || (one.count % 3 == 0 && other.count % 3 == 0)
    }

    /// Marks left between a pair can pair no more.
    private mutating func emphasise(_ range: Range<Int>, _ style: Span.Style) {
        for place in range {
            pieces[place].opens = false
            if pieces[place].style == .plain || pieces[place].style == .emphasis { pieces[place].style = style }
        }
    }
}

extension Character {
    /// Punctuation for the rules of emphasis.
    fileprivate var isMark: Bool { isPunctuation || isSymbol }
}

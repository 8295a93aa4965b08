// Cuts a text into words and numbers and remembers where each stood, counted in Unicode scalars.
// Undoes elision (l', d', qu'), clitics ('s) and number grouping; knows no meaning and no index.

/// A word or a number of a text.
struct TextToken: Sendable {
    /// As typed, in lower case, accents kept and composed.
    var lower: String
    /// Nothing in it folds further.
    var isPlain: Bool
    /// Unicode scalars from the start of the text; `end` is exclusive.
    var start: Int
    var end: Int
    /// Starts with a digit.
    var isNumber = false
    /// The value of a whole number that is no part of a date, version, fraction or name.
    var number: Int?
    /// Nothing but a hyphen, or nothing at all, stands before it.
    var isGlued = false
    /// Two letters or more, all capitals.
    var isUpper = false

    /// Without accents, ligatures and apostrophes; digits without their grouping. Folded anew each time: most words
    /// of a long text were met before and are never folded at all.
    var folded: String { isPlain ? lower : TextFolding.folded(lower) }

    /// Cuts a text.
    static func all(in text: String) -> [TextToken] {
        var cutter = TokenCutter(text)
        cutter.run()
        return cutter.tokens
    }
}

struct TokenCutter {
    let scalars: [UInt32]
    private(set) var tokens: [TextToken] = []
    private var bytes: [UInt8] = []

    init(_ text: String) {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { scalars.append(scalar.value) }
        self.scalars = scalars
    }

    mutating func run() {
        tokens.reserveCapacity(scalars.count / 6 + 1)
        var position = 0
        while position < scalars.count {
            if TextFolding.isLetter(scalars[position]) {
                position = word(from: position)
            } else if TextFolding.isDigit(scalars[position]) {
                position = number(from: position)
            } else {
                position += 1
            }
        }
    }

    /// The text as typed between two positions.
    func slice(_ start: Int, _ end: Int) -> String {
        var view = String.UnicodeScalarView()
        for value in scalars[start..<end] {
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        return String(view)
    }

    // MARK: Words

    private func endOfLetters(_ start: Int) -> Int {
        var end = start
        while end < scalars.count, TextFolding.isLetter(scalars[end]) || TextFolding.isMark(scalars[end]) { end += 1 }
        return end
    }

    private mutating func word(from start: Int) -> Int {
        var end = endOfLetters(start)
        while end + 1 < scalars.count, TextFolding.isApostrophe(scalars[end]) {
            let next = scalars[end + 1]
            let isLetter = TextFolding.isLetter(next)
            guard isLetter || TextFolding.isDigit(next) else { break }
            if end - start <= Self.longestElision, Self.elisions.contains(TextFolding.folded(slice(start, end))) {
                return end + 1
            }
            guard isLetter else { break }
            let rightEnd = endOfLetters(end + 1)
            if Self.clitics.contains(TextFolding.folded(slice(end + 1, rightEnd))) {
                emitWord(start, end)
                return rightEnd
            }
            end = rightEnd
        }
        // C++, C#, Notepad++
        var tail = end
        while tail < scalars.count, scalars[tail] == 0x2B || scalars[tail] == 0x23 { tail += 1 }
        if tail < scalars.count, TextFolding.isLetter(scalars[tail]) || TextFolding.isDigit(scalars[tail]) {
            tail = end
        }
        emitWord(start, tail)
        return tail
    }

    private mutating func emitWord(_ start: Int, _ end: Int) {
        let isGlued = isGlued(start)
        if let (lower, isUpper) = plain(start, end) {
            tokens.append(
                TextToken(
                    lower: lower, isPlain: true, start: start, end: end, isGlued: isGlued,
                    isUpper: isUpper && end - start > 1))
            return
        }
        bytes.removeAll(keepingCapacity: true)
        let isUpper = spell(start, end)
        tokens.append(
            TextToken(
                lower: String(decoding: bytes, as: UTF8.self), isPlain: false, start: start, end: end,
                isGlued: isGlued, isUpper: isUpper && end - start > 1))
    }

    /// An ASCII word in lower case, and whether every letter was a capital; nil for any other. In one pass: most words
    /// are.
    private func plain(_ start: Int, _ end: Int) -> (lower: String, isUpper: Bool)? {
        var isPlain = true
        var isUpper = true
        let lower = String(unsafeUninitializedCapacity: end - start) { letters in
            var count = 0
            for value in scalars[start..<end] where value != 0x27 && value != 0x60 {
                guard value < 0x80 else {
                    isPlain = false
                    return 0
                }
                let isCapital = value >= 0x41 && value <= 0x5A
                if value >= 0x61 { isUpper = false }
                letters[count] = UInt8(isCapital ? value + 32 : value)
                count += 1
            }
            return count
        }
        return isPlain ? (lower, isUpper) : nil
    }

    /// Spells any word in lower case, accents composed; tells whether every letter was a capital.
    private mutating func spell(_ start: Int, _ end: Int) -> Bool {
        var pending: UInt32 = 0
        var isUpper = true
        for value in scalars[start..<end] where !TextFolding.isApostrophe(value) && value != 0xAD {
            TextFolding.eachLowercase(value) { lower in
                if lower == value, TextFolding.isLetter(value) { isUpper = false }
                if let composed = TextFolding.composed(pending, lower) {
                    pending = composed
                } else {
                    if pending != 0 { TextFolding.appendUTF8(pending, to: &bytes) }
                    pending = lower
                }
            }
        }
        if pending != 0 { TextFolding.appendUTF8(pending, to: &bytes) }
        return isUpper
    }

    private func isGlued(_ start: Int) -> Bool {
        guard !tokens.isEmpty else { return false }
        let last = tokens[tokens.count - 1].end
        return last == start || (last == start - 1 && TextFolding.isHyphen(scalars[start - 1]))
    }

    /// What French drops before a vowel; it carries no meaning of its own.
    private static let elisions: Set<String> = [
        "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu",
    ]
    private static let longestElision = 7
    private static let clitics: Set<String> = ["s", "d", "m", "ll", "re", "ve"]

    // MARK: Numbers

    private func isDigit(_ position: Int) -> Bool {
        position >= 0 && position < scalars.count && TextFolding.isDigit(scalars[position])
    }

    private func isGroup(at position: Int) -> Bool {
        isDigit(position + 1) && isDigit(position + 2) && isDigit(position + 3) && !isDigit(position + 4)
            && [0x2C, 0x2E, 0x20, 0xA0, 0x202F, 0x27, 0x2019].contains(scalars[position])
    }

    private mutating func number(from start: Int) -> Int {
        var digits: [UInt8] = []
        var end = start
        func takeDigits() {
            while isDigit(end) {
                digits.append(UInt8(scalars[end]))
                end += 1
            }
        }
        takeDigits()
        if end - start <= 3 {
            while end < scalars.count, isGroup(at: end) {
                end += 1
                takeDigits()
            }
        }
        let isNegative =
            start > 0 && [0x2D, 0x2212].contains(scalars[start - 1]) && tokens.last?.end != start - 1
        var isWhole = !isNegative && tokens.last?.end != start
        // 2.5, 24/7, 2026-05-01, 10:30: one name, not several numbers.
        while end < scalars.count, [0x2C, 0x2D, 0x2E, 0x2F, 0x3A].contains(scalars[end]), isDigit(end + 1) {
            isWhole = false
            digits.append(UInt8(scalars[end]))
            end += 1
            takeDigits()
        }
        let folded = String(decoding: digits, as: UTF8.self)
        tokens.append(
            TextToken(
                lower: folded, isPlain: true, start: start, end: end, isNumber: true,
                number: isWhole ? Int(folded) : nil, isGlued: isGlued(start)))
        return end
    }
}

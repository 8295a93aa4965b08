// Spans as one text with runs of style, controls and direction overrides left out, French spaces set.

import CPango
import Desk
import Documents

struct PrintedInline {
    private(set) var words = ""
    private(set) var runs: [(range: Range<Int>, style: UInt32)] = []

    init(_ inline: Inline, in language: Language, isBold: Bool, isKept: Bool) {
        for span in inline.spans {
            let start = words.utf8.count
            let isCode = span.style == .code
            words += PrintedText.set(span.text, in: isCode ? .english : language, keepsBlanks: isKept || isCode)
            let style: UInt32 =
                switch span.style {
                case .plain: 0
                case .emphasis: UInt32(CPANGO_ITALIC)
                case .strong: UInt32(CPANGO_BOLD)
                case .code: UInt32(CPANGO_MONOSPACE)
                }
            let whole = style | (isBold ? UInt32(CPANGO_BOLD) : 0)
            if whole != 0 { runs.append((start..<words.utf8.count, whole)) }
        }
    }
}

// A picture of numbers, as numbers: text draws it in cells, HTML and PDF in lines. Nothing here knows how.

public import Desk

/// Named series of numbers over labels they share.
public struct Figure: Sendable, Hashable {
    /// How the numbers relate, hence how they are drawn.
    public enum Kind: Sendable, Hashable {
        /// Labels side by side, each with a bar for each series.
        case bars
        /// Labels are moments in order; each series is a line over them.
        case line
        /// Each series is a row, each label a column; darker is more.
        case matrix
    }

    /// A row of numbers; nil where there is none, which is not zero.
    public struct Series: Sendable, Hashable {
        public var name: String
        public var values: [Double?]

        /// Numbers under a name; what is no number is taken as missing.
        public init(_ name: String, _ values: [Double?]) {
            self.name = name
            self.values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
        }
    }

    public var kind: Kind
    /// What is shown, said so that the figure can be understood without being seen.
    public var caption: Inline
    public var labels: [String]
    public var series: [Series]
    /// What follows each number, its space included: `\u{A0}h`, `%`, `\u{A0}%`; empty for a count.
    public var unit: String
    /// Digits after the decimal mark.
    public var decimals: Int

    /// A picture of the numbers; a series too short has none at its end, one too long loses what has no label.
    public init(
        _ kind: Kind, caption: Inline, labels: [String], series: [Series], unit: String = "", decimals: Int = 0
    ) {
        self.kind = kind
        self.caption = caption
        self.labels = labels
        self.series = series.map { own in
            Series(own.name, labels.indices.map { $0 < own.values.count ? own.values[$0] : nil })
        }
        self.unit = unit
        self.decimals = min(max(0, decimals), 6)
    }

    /// The numbers there are, of all series.
    public var numbers: [Double] { series.flatMap { $0.values.compactMap(\.self) } }

    /// A number as its reader writes it, with the unit: `1,204.5`, `1 204,5`; a dash where there is none.
    public func text(of value: Double?, in language: Language) -> String {
        guard let value else { return "—" }
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 1e15 else { return "\(value)" + unit }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = Self.grouped(String(padded.dropLast(decimals)), by: language == .english ? "," : "\u{A0}")
        let mark = language == .english ? "." : ","
        let sign = value < 0 && scaled > 0 ? "−" : ""
        return sign + whole + (decimals > 0 ? mark + padded.suffix(decimals) : "") + unit
    }

    private static func grouped(_ digits: String, by separator: String) -> String {
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0 && (digits.count - place) % 3 == 0 { text += separator }
            text.append(digit)
        }
        return text
    }
}

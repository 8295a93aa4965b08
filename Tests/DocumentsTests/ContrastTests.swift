// Every colour a page of HTML writes in, against what it is written on.
// SOURCE: WCAG 2.2, 1.4.3 (text: 4.5 to 1), 1.4.11 (what else one must see: 3 to 1), relative luminance.

import Desk
import Documents
import Testing

@Suite struct ContrastTests {
    private struct Colour: Hashable {
        var red, green, blue: Int

        /// `#0b4f8a`, `#fff` or `rgb(158,197,232)`.
        init?(_ text: Substring) {
            let parts: [Int?]
            if text.hasPrefix("#") {
                let digits = text.dropFirst().map { $0 }
                let pairs = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
                parts = stride(from: 0, to: pairs.count, by: 2).map { Int(String(pairs[$0...($0 + 1)]), radix: 16) }
            } else {
                parts = text.dropFirst(4).dropLast().split(separator: ",").map { Int($0) }
            }
            guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
            (self.red, self.green, self.blue) = (red, green, blue)
        }

        var luminance: Double {
            func linear(_ part: Int) -> Double {
                let share = Double(part) / 255
                guard share > 0.04045 else { return share / 12.92 }
                // 2.4 = 12 / 5: the fifth root by halving, so that no power function is needed.
                var (low, high) = (0.0, 1.0)
                let base = (share + 0.055) / 1.055
                let wanted = (0..<12).reduce(1.0) { product, _ in product * base }
                for _ in 0..<60 {
                    let middle = (low + high) / 2
                    if middle * middle * middle * middle * middle < wanted { low = middle } else { high = middle }
                }
                return low
            }
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        }

        func contrast(to other: Colour) -> Double {
            let (one, two) = (luminance, other.luminance)
            return (max(one, two) + 0.05) / (min(one, two) + 0.05)
        }
    }

    /// A page with every colour there is: figures of all kinds, more series than shades.
    private static let page: String = {
        let series = (0..<6).map { Figure.Series("s\($0)", [Double($0), 9, nil]) }
        let figures = [Figure.Kind.bars, .line, .matrix].map {
            Block.figure(Figure($0, caption: "Figure", labels: ["a", "b", "c"], series: series))
        }
        return HTMLRenderer().html(of: Document(.english, [.heading("Title", level: 1)] + figures))
    }()

    private static func colours(_ pattern: Regex<(Substring, Substring)>) -> Set<Colour> {
        Set(page.matches(of: pattern).compactMap { Colour($0.output.1) })
    }

    private static let backgrounds = colours(/background:\s*(#[0-9a-f]+|rgb\([0-9,]+\))/)

    @Test func `the measure is that of the guidelines`() throws {
        let (black, white) = (try #require(Colour("#000")), try #require(Colour("#ffffff")))
        #expect(abs(black.contrast(to: white) - 21) < 0.001)
        let grey = try #require(Colour("#767676"))
        #expect(abs(grey.contrast(to: white) - 4.54) < 0.01)
        #expect(try #require(Colour("rgb(118,118,118)")) == grey)
    }

    @Test func `words stand out from whatever is behind them`() {
        let sheet = Self.colours(/[; {]color:\s*(#[0-9a-f]+)/)
        let drawn = Self.colours(/<svg[^>]* fill="(#[0-9a-f]+)"/)
        #expect(sheet.count >= 2 && drawn.count >= 1 && Self.backgrounds.count > 2)
        // No word in a picture has a colour of its own: all have that of the picture.
        #expect(!Self.page.contains(/<text[^>]*fill=/))
        for words in sheet.union(drawn) {
            for background in Self.backgrounds { #expect(words.contrast(to: background) >= 4.5, "\(words)") }
        }
    }

    @Test func `lines and bars stand out from the page`() throws {
        let white = try #require(Colour("#fff"))
        let lines = Self.colours(/stroke="(#[0-9a-f]+)"/).union(Self.colours(/<rect[^>]*fill="(#[0-9a-f]+)"/))
            .union(Self.colours(/border[a-z-]*:[^;]*(#[0-9a-f]+)/))
        #expect(lines.count >= 6)
        for line in lines { #expect(line.contrast(to: white) >= 3, "\(line)") }
    }
}

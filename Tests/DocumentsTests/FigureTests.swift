import Desk
import Documents
import Terminal
import TestSupport
import Testing

@Suite struct FigureTests {
    private func render(
        _ figure: Figure, _ language: Language = .english, width: Int = 40, charset: TextRenderer.Charset = .utf8
    ) -> String {
        TextRenderer(width: width, charset: charset).text(of: Document(language, [.figure(figure)]))
    }

    private let refusals = Figure(
        .bars, caption: "Refusals by item", labels: ["phone", "rights"],
        series: [Figure.Series("asked", [41, 10.25])])

    @Test func `bars are drawn to the eighth of a cell, with their numbers`() {
        #expect(
            render(refusals) == """
                Refusals by item
                phone   ████████████████████████████  41
                rights  ███████                       10

                """)
        #expect(
            render(refusals, charset: .ascii) == """
                Refusals by item
                phone   ############################  41
                rights  #######                       10

                """)
    }

    @Test func `a missing number is a dash, and not a bar of zero`() {
        let figure = Figure(
            .bars, caption: "Hours", labels: ["a", "b", "c"], series: [Figure.Series("", [1.5, nil, 0.01])],
            unit: "\u{A0}h", decimals: 1)
        let lines = render(figure, .french).split(separator: "\n")
        #expect(lines[1].hasSuffix("█  1,5\u{A0}h"))
        #expect(lines[2] == "b" + String(repeating: " ", count: 38) + "—")
        #expect(lines[3].hasPrefix("c  ▏") || lines[3].hasPrefix("c  ▎"))
    }

    @Test func `series stand under their label`() {
        let figure = Figure(
            .bars, caption: "Two years", labels: ["Health"],
            series: [Figure.Series("2025", [2]), Figure.Series("2026", [4])])
        #expect(
            render(figure)
                == """
                Two years
                Health
                  2025  ██████████████▌                2
                  2026  █████████████████████████████  4

                """)
    }

    @Test func `a line over time says its least, most and last`() {
        let figure = Figure(
            .line, caption: "Tickets a month", labels: ["January", "February", "March", "April"],
            series: [Figure.Series("all", [0, 7, nil, 3.5])])
        #expect(
            render(figure) == """
                Tickets a month
                all  ▁█ ▅
                     least 0, most 7, last 4
                     January → April

                """)
        #expect(render(figure, charset: .ascii).contains("all  _# ="))
        #expect(render(figure, .french, width: 72).contains("minimum 0, maximum 7, dernière valeur 4"))
    }

    @Test func `a matrix is its numbers`() {
        let figure = Figure(
            .matrix, caption: "Hand-offs", labels: ["Desk", "Network"],
            series: [Figure.Series("Desk", [nil, 12]), Figure.Series("Network", [3, nil])])
        #expect(
            render(figure) == """
                Hand-offs
                         Desk  Network
                ───────  ────  ───────
                Desk        —       12
                Network     3        —

                """)
    }

    @Test(arguments: [
        (1204.5, 1, "1,204.5", "1\u{A0}204,5"), (0.04, 1, "0.0", "0,0"), (-2, 0, "−2", "−2"),
        (1_000_000, 0, "1,000,000", "1\u{A0}000\u{A0}000"),
    ])
    func `numbers are written as each reader writes them`(value: Double, decimals: Int, english: String, french: String)
    {
        let figure = Figure(
            .matrix, caption: "x", labels: ["n"], series: [Figure.Series("r", [value])], decimals: decimals)
        #expect(render(figure).hasSuffix(" \(english)\n"))
        #expect(render(figure, .french).hasSuffix(" \(french)\n"))
    }

    @Test(arguments: [Figure.Kind.bars, .line, .matrix], 1...40)
    func `any figure stays in its lines`(kind: Figure.Kind, seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let labels = (0..<Int.random(in: 0...150, using: &random)).map { _ in random.text(pieces: 3) }
        let series = (0..<(seed % 4)).map { _ in
            Figure.Series(
                random.text(pieces: 6),
                labels.map { _ in random.pick([nil, 0, 1, -3, 1e300, .infinity, .nan, 12.5, 0.001]) })
        }
        let figure = Figure(kind, caption: Inline(random.text(pieces: 9)), labels: labels, series: series, decimals: 2)
        for charset in [TextRenderer.Charset.utf8, .ascii] {
            let text = render(figure, .french, width: 72, charset: charset)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { DisplayText.width(of: String($0)) <= 72 })
            if charset == .ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
        }
    }
}

// Pages being drawn, over our C functions. Owns what C gives; knows nothing of documents.

import CPango
import Glibc

/// A PDF being made.
final class Sheet {
    private var sheet: OpaquePointer?
    /// The elements begun so far, in order; one that goes on on another page once more.
    private(set) var begun: [Tag] = []

    /// A PDF with pages of a size in points; nil when memory ran out.
    init?(width: Double, height: Double, title: String, author: String, keywords: String) {
        guard let sheet = cpango_open(width, height, title, author, keywords) else { return nil }
        self.sheet = sheet
    }

    deinit {
        _ = finish()
    }

    /// Ends it and gives its bytes; nil when memory ran out, or after the first time.
    func finish() -> [UInt8]? {
        guard let open = sheet else { return nil }
        sheet = nil
        var count = 0
        guard let bytes = cpango_close(open, &count) else { return nil }
        defer { free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    func endPage() { if let sheet { cpango_end_page(sheet) } }

    func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: UInt32) {
        if let sheet { cpango_rectangle(sheet, x, y, width, height, colour) }
    }

    func stroke(_ points: [Double], width: Double, dash: Double, _ colour: UInt32) {
        if let sheet { cpango_stroke(sheet, points, Int32(points.count), width, dash, colour) }
    }

    /// Draws what makes up one element, or the part of it that stands on this page.
    func tagged(_ element: Tag, _ draw: () -> Void) {
        guard let sheet else { return }
        begun.append(element)
        cpango_tag_begin(sheet, element.name)
        draw()
        cpango_tag_end(sheet, element.name)
    }

    /// An entry of the outline, under another or none; its number.
    func outline(under parent: Int32, _ title: String, page: Int, y: Double) -> Int32 {
        guard let sheet else { return 0 }
        return cpango_outline(sheet, parent, title, Int32(page), y)
    }

    /// A text set in lines.
    func text(_ style: TextStyle, _ runs: [(range: Range<Int>, style: UInt32)], _ words: String, width: Double)
        -> TextBox?
    {
        guard let sheet else { return nil }
        let runs = runs.map {
            cpango_run(start: UInt32($0.range.lowerBound), end: UInt32($0.range.upperBound), style: $0.style)
        }
        let text = cpango_text_new(
            sheet, words, Int32(words.utf8.count), runs, Int32(runs.count), max(1, width), style.points, style.language,
            style.leansRight ? 1 : 0)
        return TextBox(text: text, sheet: self)
    }

    fileprivate func draw(_ text: OpaquePointer, _ line: Int, _ x: Double, _ y: Double, _ colour: UInt32) {
        if let sheet { cpango_text_draw(sheet, text, Int32(line), x, y, colour) }
    }
}

/// How a text is set.
struct TextStyle {
    var points: Double
    /// `fr-CA`.
    var language: String
    var leansRight = false
}

/// A text in lines.
final class TextBox {
    private let text: OpaquePointer
    /// The sheet outlives its texts.
    private let sheet: Sheet

    fileprivate init(text: OpaquePointer, sheet: Sheet) {
        self.text = text
        self.sheet = sheet
    }

    deinit { cpango_text_free(text) }

    var lineCount: Int { Int(cpango_text_line_count(text)) }
    var width: Double { cpango_text_width(text) }

    func height(of line: Int) -> Double { cpango_text_line_height(text, Int32(line)) }

    func draw(_ line: Int, x: Double, y: Double, _ colour: UInt32) { sheet.draw(text, line, x, y, colour) }
}

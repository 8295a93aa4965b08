// `guichet-pdf`: a document in lines on standard input, a PDF on standard output. The only program that loads pango and
// cairo. What it reads is described in Documents/DocumentLines.swift.

import Desk
import Documents
import Glibc

@main
enum GuichetPDF {
    /// What was asked on the command line.
    private struct Order {
        var size = Pages.letter
        var keywords = ""
    }

    static func main() {
        guard let order = order(Array(CommandLine.arguments.dropFirst())) else {
            complain("usage: guichet-pdf [--paper letter|a4] [--keywords WORDS] < DOCUMENT > PDF")
            exit(2)
        }
        guard let input = input() else {
            complain("guichet-pdf: cannot read standard input: \(String(cString: strerror(errno)))")
            exit(74)
        }
        let document: Document
        do {
            document = try DocumentLines.document(String(decoding: input, as: UTF8.self))
        } catch {
            complain("guichet-pdf: \(words(of: error))")
            exit(65)
        }
        guard let pdf = pdf(of: document, order) else {
            complain("guichet-pdf: out of memory")
            exit(70)
        }
        guard write(pdf) else {
            complain("guichet-pdf: cannot write: \(String(cString: strerror(errno)))")
            exit(74)
        }
    }

    private static func order(_ arguments: [String]) -> Order? {
        var order = Order()
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch (option, rest.popFirst()) {
            case ("--paper", "letter"): order.size = Pages.letter
            case ("--paper", "a4"): order.size = Pages.a4
            case ("--keywords", let words?): order.keywords = words
            default: return nil
            }
        }
        return order
    }

    private static func pdf(of document: Document, _ order: Order) -> [UInt8]? {
        let author = document.parts.first.map { Document([$0]).knownTitle } ?? ""
        guard
            let sheet = Sheet(
                width: order.size.width, height: order.size.height, title: PrintedText.line(document.knownTitle),
                author: PrintedText.line(author), keywords: PrintedText.line(order.keywords))
        else { return nil }
        Pages(document: document, size: order.size, sheet: sheet).draw()
        guard let pdf = sheet.finish() else { return nil }
        return finished(pdf, sheet.begun, document.parts.first?.language ?? .english)
    }

    /// With the languages; the catalogue also says that the content is tagged, which cairo 1.16 does not, though it
    /// writes the tags.
    private static func finished(_ pdf: [UInt8], _ begun: [Tag], _ language: Language) -> [UInt8] {
        guard var update = PDFUpdate(pdf) else { return pdf }
        StructureUpdate(begun: begun).apply(to: &update)
        update.extend(
            update.root,
            with: "/Lang (\(language.tag)) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>")
        return update.updated
    }

    private static func words(of fault: DocumentLinesFault) -> String {
        switch fault {
        case .form: "not a document of the form guichet-document 1"
        case .line(let number): "line \(number) is out of place"
        }
    }

    private static func input() -> [UInt8]? {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(0, &part, part.count)
            if count == 0 { return bytes }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            bytes += part[..<count]
        }
    }

    private static func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func complain(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}

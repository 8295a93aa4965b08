// What cairo has no call for, added to a finished PDF: languages, what pictures say, headings of tables, one tree of
// elements. A PDF may be updated by what is appended to it, so the first bytes stay as cairo wrote them.
// SOURCE: ISO 32000-1, 7.5.6 (incremental updates), 12.2 (viewer preferences).

/// A PDF with a plain table of objects, and objects to be written anew at its end.
struct PDFUpdate {
    private let pdf: [UInt8]
    /// Where the table of objects is.
    private let table: Int
    /// One more than the highest number of an object.
    private var size: Int
    let root: Int
    private var changed: [(number: Int, body: String)] = []

    /// nil for a PDF that is not of the form cairo gives one of version 1.4.
    init?(_ pdf: [UInt8]) {
        self.pdf = pdf
        guard let table = PDFUpdate.number(in: pdf, after: "startxref", from: pdf.count - 64),
            let size = PDFUpdate.number(in: pdf, after: "/Size", from: table),
            let root = PDFUpdate.number(in: pdf, after: "/Root", from: table)
        else { return nil }
        (self.table, self.size, self.root) = (table, size, root)
    }

    /// The dictionary of an object, its marks included, as cairo wrote it; each byte is a letter.
    func dictionary(_ number: Int) -> String? {
        guard let body = body(number), let open = body.firstRange(of: "<<"), let close = body.lastIndex(of: ">"),
            open.lowerBound < close
        else { return nil }
        return String(body[open.lowerBound...close])
    }

    /// All of an object.
    func body(_ number: Int) -> String? {
        let head = Array("xref\n0 ".utf8)
        guard number > 0, number < size, pdf[table...].starts(with: head),
            let line = pdf[(table + head.count)...].firstIndex(of: 0x0A)
        else { return nil }
        let entry = line + 1 + 20 * number
        let start = Array("\(number) 0 obj\n".utf8)
        guard entry + 10 <= pdf.count, let place = Int(String(decoding: pdf[entry..<(entry + 10)], as: UTF8.self)),
            place < pdf.count, pdf[place...].starts(with: start),
            let end = pdf[(place + start.count)...].firstRange(of: Array("endobj".utf8))
        else { return nil }
        return String(decoding: pdf[(place + start.count)..<end.lowerBound], as: UTF8.self)
    }

    /// A number for an object that is not there yet.
    mutating func newNumber() -> Int {
        size += 1
        return size - 1
    }

    /// Writes an object anew.
    mutating func set(_ number: Int, _ body: String) {
        changed.append((number, body))
    }

    /// Adds entries to the dictionary of an object.
    mutating func extend(_ number: Int, with entries: String) {
        guard let dictionary = dictionary(number) else { return }
        set(number, dictionary.dropLast(2) + entries + " >>")
    }

    /// The PDF with all that was changed.
    var updated: [UInt8] {
        guard !changed.isEmpty else { return pdf }
        var updated = pdf
        if updated.last != 0x0A { updated.append(0x0A) }
        var places: [(number: Int, place: Int)] = []
        for (number, body) in changed {
            places.append((number, updated.count))
            updated += "\(number) 0 obj\n\(body)\nendobj\n".utf8
        }
        let start = updated.count
        updated += "xref\n".utf8
        for (number, place) in places.sorted(by: { $0.number < $1.number }) {
            let digits = String(place)
            let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
            updated += "\(number) 1\n\(padded) 00000 n \n".utf8
        }
        // The reference to the document's title and author is kept.
        let about = PDFUpdate.number(in: pdf, after: "/Info", from: table).map { "/Info \($0) 0 R " } ?? ""
        updated += "trailer\n<< /Size \(size) /Root \(root) 0 R \(about)/Prev \(table) >>\n".utf8
        updated += "startxref\n\(start)\n%%EOF\n".utf8
        return updated
    }

    private static func number(in pdf: [UInt8], after word: String, from start: Int) -> Int? {
        guard start >= 0, start < pdf.count, let place = pdf[start...].firstRange(of: Array(word.utf8)) else {
            return nil
        }
        let digits = pdf[place.upperBound...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
            .prefix(10).prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

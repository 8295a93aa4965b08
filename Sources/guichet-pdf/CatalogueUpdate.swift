// The document's language, added to a finished PDF: cairo has no call for it. A PDF may be updated by what is appended to
// it, so the first bytes stay as cairo wrote them.
// SOURCE: ISO 32000-1, 7.5.6 (incremental updates), 14.9.2 (natural language), 12.2 (viewer preferences).

/// Appends a new form of the catalogue object: with the language, and that the content is tagged, which cairo 1.16 does
/// not say though it writes the tags.
struct CatalogueUpdate {
    let pdf: [UInt8]
    /// `fr-CA`.
    let language: String

    /// The PDF with its language; the PDF as it was where it is not in the form expected.
    var updated: [UInt8] {
        guard let start = number(after: "startxref", from: pdf.count - 64),
            let size = number(after: "/Size", from: start), let root = number(after: "/Root", from: start),
            let object = object(root, table: start)
        else { return pdf }
        let trailer = trailer(from: start)
        var updated = pdf
        if updated.last != 0x0A { updated.append(0x0A) }
        let place = updated.count
        let added = "/Lang (\(language)) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> "
        updated += "\(root) 0 obj\n\(String(decoding: object.dropLast(2), as: UTF8.self))\(added)>>\nendobj\n".utf8
        let table = updated.count
        let digits = String(place)
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        updated += "xref\n\(root) 1\n\(padded) 00000 n \ntrailer\n<< /Size \(size) /Root \(root) 0 R \(trailer)".utf8
        updated += "/Prev \(start) >>\nstartxref\n\(table)\n%%EOF\n".utf8
        return updated
    }

    /// The reference to the document's title and author, kept.
    private func trailer(from start: Int) -> String {
        number(after: "/Info", from: start).map { "/Info \($0) 0 R " } ?? ""
    }

    private func number(after word: String, from start: Int) -> Int? {
        guard start >= 0, start < pdf.count, let place = pdf[max(0, start)...].firstRange(of: Array(word.utf8)) else {
            return nil
        }
        let digits = pdf[place.upperBound...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
            .prefix(10).prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// The dictionary of an object, its marks included, found through the table at `start`.
    private func object(_ number: Int, table start: Int) -> ArraySlice<UInt8>? {
        let head = Array("xref\n0 ".utf8)
        guard pdf[start...].starts(with: head), let line = pdf[(start + head.count)...].firstIndex(of: 0x0A) else {
            return nil
        }
        let entry = line + 1 + 20 * number
        guard entry + 10 <= pdf.count, let place = Int(String(decoding: pdf[entry..<(entry + 10)], as: UTF8.self)),
            place < pdf.count, pdf[place...].starts(with: Array("\(number) 0 obj".utf8)),
            let open = pdf[place...].firstRange(of: Array("<<".utf8)),
            let end = pdf[place...].firstRange(of: Array("endobj".utf8))
        else { return nil }
        let body = pdf[open.lowerBound..<end.lowerBound]
        guard let close = body.lastIndex(of: 0x3E) else { return nil }
        return body[...close]
    }
}

// Documents as PDF, by the program `guichet-pdf`: pango and cairo stay out of this process.

import ArgumentParser
import Documents

/// The sheet a PDF is for.
enum PaperSize: String, ExpressibleByArgument, CaseIterable {
    case letter, a4
}

/// Makes PDFs.
enum PDFPress {
    private static let program = "guichet-pdf"

    /// Whether PDFs can be made here.
    static var isAvailable: Bool { OutsideProgram(ofOurs: program) != nil }

    /// A document as PDF.
    static func pdf(of document: Document, on paper: PaperSize, keywords: String = "") throws(Failure) -> [UInt8] {
        guard let program = OutsideProgram(ofOurs: program) else { throw .noPDF }
        let lines = Array(DocumentLines.text(of: document).utf8)
        guard let pdf = try? program.answer(["--paper", paper.rawValue, "--keywords", keywords], to: lines),
            pdf.starts(with: Array("%PDF-".utf8))
        else { throw .ours("\(program.path) made no PDF") }
        return pdf
    }
}

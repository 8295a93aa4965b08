// Real policies of public services, where they are at hand: every line of their prose stands in the clauses.

import Desk
import Foundation
import Glibc
import PolicyBook
import PolicyDocuments
import Testing

/// Public documents beside the checkout, or under `GUICHET_DATA`.
enum PublicDocuments {
    static let guardrails = folder("gc-cloud-guardrails")
    static let handbook = folder("gsa-tts-handbook")

    static var pairs: [[String]] {
        guard let guardrails else { return [] }
        let halves = ["EN", "FR"].map { files(in: "\(guardrails)/\($0)") }
        return zip(halves[0], halves[1]).map { [$0, $1] }
    }

    static var pages: [String] { handbook.map(files) ?? [] }

    private static func folder(_ name: String) -> String? {
        let checkout = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
        let roots = [getenv("GUICHET_DATA").map { String(cString: $0) }, checkout + "/shared/data"]
        return roots.compactMap { $0.map { "\($0)/\(name)" } }.first { access($0, R_OK) == 0 }
    }

    private static func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix("LICENSE") }.sorted().map { "\(folder)/\($0)" }
    }
}

/// A document in a file and every line of it that is neither heading nor front matter.
private func read(_ path: String) throws -> (document: PlainDocument, prose: [String]) {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") { lines.removeSubrange(0...end) }
    let isHeading: (String) -> Bool = { line in ["# ", "## ", "### "].contains { line.hasPrefix($0) } }
    let prose = lines.filter { !isHeading($0) && !$0.allSatisfy(\.isWhitespace) }
    return (try PlainDocument(name: path, bytes: bytes), prose)
}

private func texts(_ made: PolicyImport, _ language: Language) -> [String] {
    let repeated = made.policy.clauses.filter { $0.text[language] != $0.title[language] }
    return repeated.flatMap { $0.text[language].components(separatedBy: "\n") }
        .filter { !$0.allSatisfy(\.isWhitespace) }
}

/// The first line that is not the same; nil when all are.
private func firstDifference(_ left: [String], _ right: [String]) -> String? {
    zip(left, right).first { $0 != $1 }.map { "\($0)\n\($1)" } ?? (left.count == right.count ? nil : "length")
}

@Test(.enabled(if: PublicDocuments.guardrails != nil, "the public guardrails are not here: set GUICHET_DATA"))
func `every pair of the cloud guardrails becomes a policy, line for line`() throws {
    #expect(PublicDocuments.pairs.count == 14)
    for pair in PublicDocuments.pairs {
        let halves = try pair.map(read)
        let made = PolicyImport(english: halves[0].document, french: halves[1].document, terms: Imported.terms)
        #expect(made.readBack().faults.isEmpty)
        #expect(firstDifference(texts(made, .english), halves[0].prose) == nil, "\(pair)")
        #expect(firstDifference(texts(made, .french), halves[1].prose) == nil, "\(pair)")
        #expect(!made.remarks.contains { $0.code == "missing" }, "\(pair)")
        #expect(made.policy.title.english != made.policy.title.french)
    }
}

@Test(.enabled(if: PublicDocuments.handbook != nil, "the public handbook is not here: set GUICHET_DATA"))
func `every page of the handbook becomes a policy, line for line`() throws {
    #expect(PublicDocuments.pages.count >= 50)
    for page in PublicDocuments.pages {
        let (document, prose) = try read(page)
        let made = PolicyImport(english: document, french: nil, terms: Imported.terms)
        #expect(made.readBack().faults.isEmpty, "\(page)")
        #expect(firstDifference(texts(made, .english), prose) == nil, "\(page)")
    }
}

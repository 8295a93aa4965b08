// A policy back to a plain document in one language, for people without guichet: its texts word for word, and apart
// from them what the policy says of itself. `PolicyImport` reads it back.

public import Desk
public import PolicyBook

/// Prints one language of a policy as Markdown.
public enum DocumentPrinter {
    /// Above what is no part of a clause’s own text.
    static let noteMark = "<!-- guichet -->"

    /// The document: front matter, the title, then each clause under a heading of level 2 that begins with its id.
    ///
    /// `head` stands under the title and the lines of `note` under each clause’s text: words of the reader’s language about dates,
    /// citation and rules. Both are left out when the document is imported again.
    public static func text(
        of policy: Policy, in language: Language, head: String, note: (Clause) -> [String]
    ) -> String {
        var lines = ["---", "policy: \(policy.id)", "lang: \(language.rawValue)"]
        lines += ["title: \(quoted(policy.title[language]))", "owner: \(quoted(policy.owner[language]))"]
        lines.append("from: \(policy.from)")
        if let to = policy.to { lines.append("to: \(to)") }
        lines += ["review: \(policy.review)", "source: \(quoted(policy.source[language]))", "---", ""]
        lines += ["# \(closed(oneLine(policy.title[language])))", "", noteMark, "", oneLine(head), ""]
        for clause in policy.clauses {
            lines += ["## \(clause.id) \(closed(clause.title[language]))", "", clause.text[language], ""]
            lines += [noteMark, ""] + note(clause).map(oneLine) + [""]
        }
        return lines.joined(separator: "\n")
    }

    /// A heading that ends with `#` must be closed, or the mark would be taken for its end.
    private static func closed(_ heading: String) -> String {
        heading.hasSuffix("#") ? heading + " #" : heading
    }

    private static func quoted(_ text: String) -> String {
        "\"" + oneLine(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func oneLine(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(scalars)
    }
}

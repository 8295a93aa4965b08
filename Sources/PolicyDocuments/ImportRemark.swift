// What an import has to say: where the two documents do not match, and what its author should know.

public import Desk

/// A finding about two documents, with its place in either.
public struct ImportRemark: Sendable, Hashable {
    /// What was found.
    public let kind: Kind
    /// Lines from 1, in the documents that have one.
    public let lines: [Language: Int]

    /// Something said of these places.
    init(_ kind: Kind, _ lines: [Language: Int]) {
        self.kind = kind
        self.lines = lines
    }

    /// What can be found.
    public enum Kind: Sendable, Hashable {
        /// A section that only the other language’s document has.
        case missing(Language, section: String)
        case levels(english: Int, french: Int)
        case headingNumbers(english: String?, french: String?)
        case order(section: String)
        case counts(SectionPart, english: Int, french: Int)
        /// Figures that only one of the two texts has.
        case figures(english: [String], french: [String])
        case closed(by: String)
        case swapped
        /// The document of a language is in the other one.
        case wrongLanguage(Language)
        /// One document was given for both languages.
        case sameText
        /// It is a policy printed by the program: what is no text was left behind then.
        case noRules
        case nothing(Language)
        case encoding(TextEncoding)
        case frontMatter
        case control(UInt32)
        case headingRaised(level: Int)
        case fenceRenamed(String)
        case noText(section: String)
        /// The title, and the addresses it cannot hold.
        case title(String, addresses: [String])
        case assumed(ImportTerms.Key, String)
    }
}

extension ImportRemark {
    /// Whether the documents are at odds here; otherwise it is only good to know.
    public var isMismatch: Bool {
        switch kind {
        case .missing, .levels, .headingNumbers, .order, .counts, .figures, .closed, .swapped, .wrongLanguage,
            .sameText, .nothing:
            true
        case .encoding, .frontMatter, .control, .headingRaised, .fenceRenamed, .noText, .title, .assumed, .noRules:
            false
        }
    }

    /// A name of its own, for programs.
    public var code: String {
        switch kind {
        case .missing: "missing"
        case .levels: "levels"
        case .headingNumbers: "heading-numbers"
        case .order: "order"
        case .counts: "counts"
        case .figures: "figures"
        case .closed: "not-closed"
        case .swapped: "swapped"
        case .wrongLanguage: "wrong-language"
        case .sameText: "same-text"
        case .noRules: "no-rules"
        case .nothing: "nothing"
        case .encoding: "encoding"
        case .frontMatter: "front-matter"
        case .control: "control-character"
        case .headingRaised: "heading-raised"
        case .fenceRenamed: "fence-renamed"
        case .noText: "no-text"
        case .title: "title"
        case .assumed: "assumed"
        }
    }
}

extension ImportRemark: Worded {
    public var words: Bilingual {
        switch kind {
        case .missing(.english, let section):
            Bilingual(
                "no English text was found for “\(section)”",
                "aucun texte anglais ne correspond à «\u{00A0}\(section)\u{00A0}»")
        case .missing(.french, let section):
            Bilingual(
                "no French text was found for “\(section)”",
                "aucun texte français ne correspond à «\u{00A0}\(section)\u{00A0}»")
        case .levels(let english, let french):
            Bilingual(
                "the heading is of level \(english) in English, \(french) in French",
                "le titre est de niveau \(english) en anglais, \(french) en français")
        case .headingNumbers(let english, let french):
            Bilingual(
                "the heading has number \(english ?? "none") in English, \(french ?? "none") in French",
                "le titre porte le numéro \(english ?? "aucun") en anglais, \(french ?? "aucun") en français")
        case .order(let section):
            Bilingual(
                "“\(section)” stands in another place in French, and is put in the English one",
                "«\u{00A0}\(section)\u{00A0}» est ailleurs dans le document français\u{00A0}; il prend la place de l’anglais"
            )
        case .counts(let part, let english, let french):
            Bilingual(
                "\(part.name.english): \(english) in English, \(french) in French",
                "\(part.name.french)\u{00A0}: \(english) en anglais, \(french) en français")
        case .figures(let english, let french): figures(english, french)
        case .swapped:
            Bilingual(
                "the first document looks French and the second English: the English one comes first",
                "le premier document semble français et le second anglais\u{00A0}: l’anglais vient en premier")
        case .wrongLanguage(let language):
            Bilingual(
                "the \(language.name.english) document looks \(language.other.name.english)",
                "le document en \(language.name.french) semble être en \(language.other.name.french)")
        case .sameText:
            Bilingual(
                "both documents are one and the same: the other language is left to be translated",
                "les deux documents n’en font qu’un\u{00A0}: l’autre langue reste à traduire")
        case .nothing(.english): Bilingual("the English document has no text", "le document anglais n’a pas de texte")
        case .nothing(.french): Bilingual("the French document has no text", "le document français n’a pas de texte")
        default: changeWords
        }
    }

    private func figures(_ english: [String], _ french: [String]) -> Bilingual {
        func list(_ figures: [String]) -> String {
            figures.prefix(8).joined(separator: "; ") + (figures.count > 8 ? "; …" : "")
        }
        func spaced(_ text: String) -> String { text.replacing("; ", with: "\u{00A0}; ") }
        let (left, right) = (list(english), list(french))
        if french.isEmpty {
            return Bilingual(
                "figures only in English: \(left)", "chiffres en anglais seulement\u{00A0}: \(spaced(left))")
        }
        if english.isEmpty {
            return Bilingual(
                "figures only in French: \(right)", "chiffres en français seulement\u{00A0}: \(spaced(right))")
        }
        return Bilingual(
            "figures differ: \(left) in English, \(right) in French",
            "les chiffres diffèrent\u{00A0}: \(spaced(left)) en anglais, \(spaced(right)) en français")
    }

    private var changeWords: Bilingual {
        switch kind {
        case .closed(let end):
            Bilingual(
                "the document ends within a block, as if cut off; closed by a line \(end)",
                "le document se termine à l’intérieur d’un bloc, comme coupé\u{00A0}; fermé par une ligne \(end)")
        case .encoding(let encoding):
            Bilingual(
                "read as \(encoding.words.english), written as UTF-8",
                "lu en \(encoding.words.french), écrit en UTF-8")
        case .frontMatter:
            Bilingual("the front matter is left out", "l’en-tête est laissé de côté")
        case .control(let code):
            Bilingual(
                "a control character (code \(code)) is replaced by a space",
                "un caractère de commande (code \(code)) est remplacé par une espace")
        case .headingRaised(let level):
            Bilingual(
                "a heading of level \(level) inside a list becomes one of level 4",
                "un titre de niveau \(level) dans une liste passe au niveau 4")
        case .fenceRenamed(let name):
            Bilingual(
                "the block “\(name)” would be a rule of the book; it becomes “text \(name)”",
                "le bloc «\u{00A0}\(name)\u{00A0}» serait une règle du recueil\u{00A0}; "
                    + "il devient «\u{00A0}text \(name)\u{00A0}»")
        case .noText(let section):
            Bilingual(
                "nothing stands under “\(section)”; the clause repeats its title",
                "rien ne figure sous «\u{00A0}\(section)\u{00A0}»\u{00A0}; la clause répète son titre")
        case .title(let title, let addresses):
            Bilingual(
                "the heading holds marks a title cannot; the title is “\(title)”"
                    + (addresses.isEmpty ? "" : ", without \(addresses.joined(separator: " "))"),
                "le titre contient des marques inadmissibles\u{00A0}; il devient «\u{00A0}\(title)\u{00A0}»"
                    + (addresses.isEmpty ? "" : ", sans \(addresses.joined(separator: " "))"))
        case .noRules:
            Bilingual(
                "an export holds no rules and no sentences clients say: write them again in the policy",
                "une exportation ne contient ni règles ni phrases de clients\u{00A0}: réécrivez-les dans la politique")
        case .assumed(let key, let value):
            Bilingual(
                "--\(key.rawValue) was not given: “\(value)” is written",
                "--\(key.rawValue) n’est pas donné\u{00A0}: «\u{00A0}\(value)\u{00A0}» est inscrit")
        default: Bilingual(same: code)
        }
    }
}

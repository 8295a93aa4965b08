// A document as a tree of blocks: what is said and what it is, never how it looks.
// Must not know tickets, policies or paper; renderers decide widths, marks and pages.

public import Desk

/// Something to print, show or send, a part a language.
public struct Document: Sendable, Hashable {
    /// In the order read.
    public var parts: [Part]
    /// What a window or a list of files calls it; nil for its first heading.
    public var title: String?
    /// Whether the parts say the same and may stand side by side, where the page is wide enough.
    public var isSideBySide: Bool

    /// A document of these parts.
    public init(_ parts: [Part], title: String? = nil, isSideBySide: Bool = false) {
        self.parts = parts
        self.title = title
        self.isSideBySide = isSideBySide
    }

    /// The title given, else the first heading.
    public var knownTitle: String {
        if let title { return title }
        for block in parts.lazy.flatMap(\.blocks) {
            if case .heading(let title, _) = block { return title.text }
        }
        return "guichet"
    }

    /// A document in one language.
    public init(_ language: Language, _ blocks: [Block]) {
        self.init([Part(language, blocks)])
    }
}

/// Blocks in one language.
public struct Part: Sendable, Hashable {
    /// The language of every word in it, quotations that name their own apart.
    public var language: Language
    public var blocks: [Block]

    /// Blocks in a language.
    public init(_ language: Language, _ blocks: [Block]) {
        self.language = language
        self.blocks = blocks
    }
}

/// One block of a document.
public indirect enum Block: Sendable, Hashable {
    /// A title: 1 for the document's, 2 for a section's, 3 and more within a section.
    case heading(Inline, level: Int)
    case paragraph(Inline)
    case quotation(Quotation)
    /// Items, numbered from `first`, or bulleted where it is nil.
    case list([[Block]], first: Int? = nil)
    /// A table of labels and values.
    case definitions([Definition])
    /// Lines kept as they are.
    case preformatted(String)
    case rule
    case pageBreak
    case spacer
    /// Parts side by side, such as a text and the same in the other language.
    case columns([Part])
    case table(Table)
    case figure(Figure)
    /// A place to sign.
    case signature(Signature)
    /// A code to scan; text leaves it out unless asked for it.
    case code(MatrixCode)
}

/// Who signs, under a line to sign on.
public struct Signature: Sendable, Hashable {
    public var name: Inline
    /// What is said of the signer: a role, a date.
    public var lines: [Inline]

    /// A place for somebody to sign.
    public init(_ name: Inline, lines: [Inline] = []) {
        self.name = name
        self.lines = lines
    }
}

/// Somebody's words, with where they are from.
public struct Quotation: Sendable, Hashable {
    public var blocks: [Block]
    public var citation: Inline?
    /// The language of the words; nil for that of the part.
    public var language: Language?

    /// Words quoted.
    public init(_ blocks: [Block], citation: Inline? = nil, language: Language? = nil) {
        self.blocks = blocks
        self.citation = citation
        self.language = language
    }
}

/// A label and what it stands for.
public struct Definition: Sendable, Hashable {
    public var label: String
    public var value: Inline

    /// A label and its value.
    public init(_ label: String, _ value: Inline) {
        self.label = label
        self.value = value
    }
}

// Faults of the Markdown around the rules: front matter, headings, languages and fences.

public import Desk

/// What can be wrong with a Markdown file of a book.
public enum ProseProblem: Sendable, Hashable, Worded {
    case noFrontMatter
    case unclosedFrontMatter
    case textBeforeClause
    case textOutsideLanguage
    case unexpectedHeading(String)
    case noClauseID
    case noBar
    case severalBars
    case noTitle(Language)
    case missingSection(Language)
    case emptySection(Language)
    case repeatedSection(Language)
    case unclosedFence
    /// A comment or a verbatim element, by what would end it.
    case unclosedHTML(String)
    /// What it says and what it was meant to say.
    case misnamedFence(String, String)
    case fenceBeforeClause(String)
    case fenceElsewhere(String)
    case repeatedFence(String)
    case missingOffer

    public var words: Bilingual {
        switch self {
        case .noFrontMatter:
            Bilingual(
                "a policy begins with its front matter, between two lines ---",
                "une politique commence par son en-tête, entre deux lignes ---")
        case .unclosedFrontMatter:
            Bilingual(
                "the front matter is not closed; end it with a line ---",
                "l’en-tête n’est pas fermé ; terminez-le par une ligne ---")
        case .textBeforeClause:
            Bilingual(
                "text stands before the first heading “## ID Title | Titre”",
                "du texte précède le premier titre « ## ID Title | Titre »")
        case .textOutsideLanguage:
            Bilingual(
                "this text is in no language; put it under “### English” or “### Français”",
                "ce texte n’est dans aucune langue ; mettez-le sous « ### English » ou « ### Français »")
        case .unexpectedHeading(let text):
            Bilingual(
                "the heading “\(text.excerpt)” is none of a clause, English or Français; inside a text use level 4",
                "le titre « \(text.excerpt) » n’est ni une clause, ni English, ni Français ; "
                    + "dans un texte, employez le niveau 4")
        case .noClauseID:
            Bilingual(
                "this heading has no id; write “## ID Title | Titre”",
                "ce titre n’a pas d’identifiant ; écrivez « ## ID Title | Titre »")
        case .noBar:
            Bilingual(
                "“|” is missing between the English title and the French one",
                "il manque « | » entre le titre anglais et le titre français")
        case .severalBars: Bilingual("only one “|” can stand in a heading", "un seul « | » peut figurer dans un titre")
        case .missingSection, .emptySection, .repeatedSection, .noTitle: languageWords
        case .unclosedFence, .unclosedHTML, .misnamedFence, .fenceBeforeClause, .fenceElsewhere, .repeatedFence,
            .missingOffer:
            fenceWords
        }
    }

    private var languageWords: Bilingual {
        switch self {
        case .noTitle(.english): Bilingual("the English title is missing", "il manque le titre anglais")
        case .noTitle(.french): Bilingual("the French title is missing", "il manque le titre français")
        case .missingSection(let language):
            Bilingual(
                "the section “### \(ProseProblem.heading(language))” is missing",
                "il manque la section « ### \(ProseProblem.heading(language)) »")
        case .emptySection(let language):
            Bilingual(
                "the section “### \(ProseProblem.heading(language))” is empty",
                "la section « ### \(ProseProblem.heading(language)) » est vide")
        case .repeatedSection(let language):
            Bilingual(
                "the section “### \(ProseProblem.heading(language))” stands twice",
                "la section « ### \(ProseProblem.heading(language)) » figure deux fois")
        default: Bilingual("the text is not complete", "le texte n’est pas complet")
        }
    }

    private var fenceWords: Bilingual {
        switch self {
        case .unclosedFence:
            Bilingual(
                "this fence is never closed; end it with a line ```",
                "ce bloc n’est jamais fermé ; terminez-le par une ligne ```")
        case .unclosedHTML(let end):
            Bilingual(
                "this HTML is never closed, and hides the rest of the file; end it with \(end)",
                "ce HTML n’est jamais fermé et cache le reste du fichier ; terminez-le par \(end)")
        case .misnamedFence(let info, let name):
            Bilingual(
                "“\(info.excerpt)” opens no “\(name)” here; write ```\(name), or ```text where it is only shown",
                "« \(info.excerpt) » n’ouvre ici aucun bloc « \(name) » ; écrivez ```\(name), ou ```text pour un simple exemple"
            )
        case .fenceBeforeClause(let name):
            Bilingual(
                "a fence “\(name)” belongs under a heading “## ID Title | Titre”",
                "un bloc « \(name) » se place sous un titre « ## ID Title | Titre »")
        case .fenceElsewhere("offer"):
            Bilingual("a fence “offer” belongs in alternatives.md", "un bloc « offer » se place dans alternatives.md")
        case .fenceElsewhere(let name):
            Bilingual("a fence “\(name)” belongs in a policy", "un bloc « \(name) » se place dans une politique")
        case .repeatedFence(let name):
            Bilingual("only one fence “\(name)” can stand here", "un seul bloc « \(name) » peut figurer ici")
        default: Bilingual("the fence “offer” is missing", "il manque le bloc « offer »")
        }
    }

    /// The heading of a language's section.
    static func heading(_ language: Language) -> String {
        language == .english ? "English" : "Français"
    }
}

// Faults of YAML itself, whatever the keys mean.

public import Desk

/// What can be wrong with a piece of YAML.
public enum YAMLProblem: Sendable, Hashable, Worded {
    case syntax(YAMLFault)
    case severalDocuments
    case tooDeep
    case anchor
    case alias
    case tag
    case mergeKey
    case keyNotText
    case duplicateKey(String, firstLine: Int)

    public var words: Bilingual {
        switch self {
        case .syntax(let fault): fault.words
        case .severalDocuments:
            Bilingual(
                "a second YAML document begins here; keep one in a file",
                "un deuxième document YAML commence ici ; n’en gardez qu’un par fichier")
        case .tooDeep: Bilingual("this is nested too deep", "l’imbrication est trop profonde")
        case .anchor:
            Bilingual(
                "anchors (&) are not allowed; write the value out",
                "les ancres (&) ne sont pas admises ; écrivez la valeur")
        case .alias:
            Bilingual(
                "aliases (*) are not allowed; write the value out, or put quotes around the text",
                "les alias (*) ne sont pas admis ; écrivez la valeur, ou mettez le texte entre guillemets")
        case .tag:
            Bilingual(
                "tags (!) are not allowed; remove it, or put quotes around the text",
                "les étiquettes (!) ne sont pas admises ; retirez-la, ou mettez le texte entre guillemets")
        case .mergeKey:
            Bilingual(
                "merge keys (<<) are not allowed; write the keys out",
                "les clés de fusion (<<) ne sont pas admises ; écrivez les clés")
        case .keyNotText: Bilingual("a key must be text", "une clé doit être du texte")
        case .duplicateKey(let key, let line):
            Bilingual(
                "the key “\(key.excerpt)” was already given on line \(line)",
                "la clé « \(key.excerpt) » figure déjà à la ligne \(line)")
        }
    }
}

/// What stops YAML from being read, said for somebody who writes policies.
public enum YAMLFault: Sendable, Hashable, Worded {
    case unclosed, tab, colon, missingColon, escape, character, listEnd, mapEnd, dash, key, directive, unclear

    public var words: Bilingual {
        switch self {
        case .unclosed:
            Bilingual(
                "this is opened and never closed (a quote or a bracket)",
                "ceci est ouvert et jamais fermé (un guillemet ou un crochet)")
        case .tab:
            Bilingual(
                "a tab indents this line; use spaces",
                "une tabulation décale cette ligne ; utilisez des espaces")
        case .colon:
            Bilingual(
                "a colon cannot stand here; put quotes around the text, or check the indentation",
                "un deux-points n’est pas admis ici ; mettez le texte entre guillemets, ou vérifiez le retrait")
        case .missingColon:
            Bilingual("a colon is missing after this key", "il manque un deux-points après cette clé")
        case .escape:
            Bilingual(
                "unknown escape after “\\”; double the “\\”, or use single quotes",
                "échappement inconnu après « \\ » ; doublez le « \\ », ou utilisez l’apostrophe comme guillemet")
        case .character:
            Bilingual(
                "text cannot begin with this character; put quotes around the text",
                "un texte ne peut commencer par ce caractère ; mettez le texte entre guillemets")
        case .listEnd: Bilingual("“,” or “]” is missing here", "il manque « , » ou « ] » ici")
        case .mapEnd: Bilingual("“,” or “}” is missing here", "il manque « , » ou « } » ici")
        case .dash:
            Bilingual(
                "a list item beginning with “-” is expected here; check the indentation",
                "un élément de liste commençant par « - » est attendu ici ; vérifiez le retrait")
        case .key:
            Bilingual(
                "a key is expected here; check the indentation", "une clé est attendue ici ; vérifiez le retrait")
        case .directive: Bilingual("this directive is not allowed", "cette directive n’est pas admise")
        case .unclear:
            Bilingual(
                "this cannot be read as YAML; check quotes and indentation",
                "ceci ne se lit pas comme du YAML ; vérifiez les guillemets et le retrait")
        }
    }

    /// From libyaml's message.
    init(message: String) {
        let signs: [(String, YAMLFault)] = [
            ("end of stream", .unclosed), ("document indicator", .unclosed), ("tab character", .tab),
            ("mapping values are not allowed", .colon), ("unexpected ':'", .colon),
            ("find expected ':'", .missingColon), ("escape", .escape), ("hexdecimal", .escape),
            ("cannot start any token", .character), ("',' or ']'", .listEnd), ("',' or '}'", .mapEnd),
            ("'-' indicator", .dash), ("block sequence entries", .dash), ("expected key", .key),
            ("mapping keys", .key), ("directive", .directive), ("version", .directive),
        ]
        self = signs.first { YAMLFault.contains(message, $0.0) }?.1 ?? .unclear
    }

    private static func contains(_ text: String, _ part: String) -> Bool {
        let text = Array(text.utf8)
        let part = Array(part.utf8)
        guard text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }
}

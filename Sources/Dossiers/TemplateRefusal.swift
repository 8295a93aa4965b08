// Why an act on a message template is refused, worded for people.

public import Desk

/// Why an act on a message template is refused.
public enum TemplateRefusal: Error, Hashable, Worded {
    case unknownPlace(String)
    case noTemplate
    case alreadyRetired

    public var words: Bilingual {
        switch self {
        case .unknownPlace(let name):
            Bilingual(
                "no template can fill {\(name)}; those it can are \(TemplateRefusal.places)",
                "aucun modèle ne remplit {\(name)}\u{00A0}; on y remplit \(TemplateRefusal.places)")
        case .noTemplate: Bilingual("there is no such template", "il n’y a pas de tel modèle")
        case .alreadyRetired: Bilingual("the template is out of use already", "le modèle est déjà retiré")
        }
    }

    private static var places: String {
        MessageTemplate.Place.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
    }
}

// What stands before a term: whether it is meant, and whose it is.

import Matching
import Testing

@Suite struct WordSurroundingsTests {
    private func place(of term: String, in text: String) throws -> Range<Int> {
        let range = try #require(text.firstRange(of: term))
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        return start..<(start + term.unicodeScalars.count)
    }

    @Test(arguments: [
        ("I don't want a palm pilot, I want a tablet", "palm pilot"), ("not on vacation, work trip", "on vacation"),
        ("a smartphone, not a printer", "printer"), ("he isn't a manager", "manager"),
        ("I do not need the VPN", "VPN"), ("a phone without a printer", "printer"),
        ("I never asked for a tablet", "tablet"), ("je ne veux pas de palm pilot", "palm pilot"),
        ("je ne veux plus de tablette", "tablette"), ("j’veux pu de tablette", "tablette"),
        ("j’ai pas besoin d’imprimante", "imprimante"), ("un cellulaire sans imprimante", "imprimante"),
        ("je n’suis pas gestionnaire", "gestionnaire"), ("et non une tablette", "tablette"),
    ]) func `what is named to be denied is not meant`(text: String, term: String) throws {
        #expect(WordSurroundings(text).isDenied(at: try place(of: term, in: text).lowerBound), "\(text)")
    }

    @Test(arguments: [
        ("I don't want a palm pilot, I want a tablet", "tablet"), ("No, I want a palm pilot", "palm pilot"),
        ("I have no smartphone", "smartphone"), ("I don't have a tablet", "tablet"), ("no VPN since Monday", "VPN"),
        ("there is no projector in the room", "projector"), ("why not a tablet", "tablet"),
        ("why can I not have a tablet", "tablet"), ("I am without a laptop", "laptop"),
        ("on n’a pas d’imprimante", "imprimante"), ("pas de réseau sans fil", "réseau"),
        ("je n’ai plus de clavier", "clavier"), ("je veux plus de licences", "licences"),
        ("pourquoi pas une tablette", "tablette"), ("je ne trouve plus mon cellulaire", "cellulaire"),
        ("on ne reçoit plus nos courriels", "courriels"), ("the printer does not work, my tablet neither", "tablet"),
    ]) func `what is missing or suggested is meant`(text: String, term: String) throws {
        #expect(!WordSurroundings(text).isDenied(at: try place(of: term, in: text).lowerBound), "\(text)")
    }

    @Test(arguments: [
        ("no wifi in the boardroom", "boardroom", true), ("pas de réseau dans la salle", "salle", true),
        ("the screen at our kiosk", "kiosk", true), ("un bruit dans l’imprimante", "imprimante", true),
        ("the boardroom has no wifi", "boardroom", false), ("réservez la salle", "salle", false),
        ("in a hurry, the printer is dead", "printer", false), ("je veux une imprimante", "imprimante", false),
    ]) func `a thing after a word of place says where, and not what`(text: String, term: String, isPlace: Bool) throws {
        #expect(WordSurroundings(text).isPlace(at: try place(of: term, in: text).lowerBound) == isPlace, "\(text)")
    }

    @Test(arguments: [
        ("My manager wants a tablet", "manager"), ("our new summer intern", "intern"),
        ("ma patronne veut un cellulaire", "ma patronne"), ("pour notre stagiaire", "stagiaire"),
        ("her director said so", "director"), ("leur nouvelle gestionnaire", "gestionnaire"),
    ]) func `a possessive makes somebody else of a person`(text: String, term: String) throws {
        let place = try place(of: term, in: text)
        #expect(WordSurroundings(text).isSomebodys(from: place.lowerBound, to: place.upperBound), "\(text)")
    }

    @Test func `who speaks of themselves, and who only allows something, is told`() throws {
        for text in ["I need it", "j’ai besoin d’aide", "mon patron m’a dit", "he told me"] {
            #expect(WordSurroundings(text).saysI, "\(text)")
        }
        for text in ["our intern needs it", "ma patronne tient à son Palm", "Jim needs it", "aujourd’hui"] {
            #expect(!WordSurroundings(text).saysI, "\(text)")
        }
        let approval = "My manager has approved a tablet"
        #expect(WordSurroundings(approval).isSpeaking(upTo: try place(of: "manager", in: approval).upperBound))
        let wish = "My manager wants a tablet"
        #expect(!WordSurroundings(wish).isSpeaking(upTo: try place(of: "manager", in: wish).upperBound))
    }

    @Test(arguments: [
        ("A manager wants a tablet", "manager"), ("my work as a consultant", "consultant"),
        ("it is my tablet, manager speaking", "manager"), ("je suis gestionnaire", "gestionnaire"),
    ]) func `without one the person is the one who asks`(text: String, term: String) throws {
        let place = try place(of: term, in: text)
        #expect(!WordSurroundings(text).isSomebodys(from: place.lowerBound, to: place.upperBound), "\(text)")
    }
}

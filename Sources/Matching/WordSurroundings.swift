// What the little words before a term say of it: that it is not meant, or that it is somebody else. Looks at the words
// of one text; knows no facts.

/// The words around the terms of a text.
public struct WordSurroundings {
    private let tokens: [TextToken]
    private let scalars: [UInt32]

    /// Cuts a text once, for any number of questions.
    public init(_ text: String) {
        var cutter = TokenCutter(text)
        cutter.run()
        tokens = cutter.tokens
        scalars = cutter.scalars
    }

    /// Whether the words from `start` on are named only to say that they are not meant: « not a tablet », « je ne veux
    /// pas de tablette ». What somebody has not got is no such thing: « I have no tablet » asks for one.
    public func isDenied(at start: Int) -> Bool {
        guard let first = place(of: start) else { return false }
        var place = first - 1
        var wants = false
        while place >= 0, isJoined(place), Self.between.contains(tokens[place].folded) {
            wants = wants || Self.wanting.contains(tokens[place].folded)
            place -= 1
        }
        guard place >= 0, isJoined(place) else { return false }
        return isDenying(place, wants: wants)
    }

    private func isDenying(_ place: Int, wants: Bool) -> Bool {
        let before = place > 0 && isJoined(place - 1) ? tokens[place - 1].folded : nil
        switch tokens[place].folded {
        case "not", "pas", "non", "ni", "nor", "neither":
            // « Pas de réseau depuis hier » misses it; « why not a tablet », « or not » deny nothing.
            guard let before else { return wants || !isPartitive(after: place) }
            return !Self.wondering.contains(before) && (wants || !Self.having.contains(before))
        case "no", "aucun", "aucune", "without", "sans":
            guard let before else { return wants }
            return wants || !Self.having.contains(before) && !Self.being.contains(before)
        case "plus", "pu":
            // « Je veux plus d’espace » asks for more.
            return isNegated(place) && (wants || !Self.having.contains(before ?? ""))
        case let word:
            return Self.refusing.contains(word) && wants || Self.denying.contains(word)
        }
    }

    /// Whether the words from `start` on say where something is, and not what: « in the boardroom », « à la salle ».
    public func isPlace(at start: Int) -> Bool {
        guard let first = place(of: start) else { return false }
        return (1...2).contains { back in
            guard first >= back, ((first - back)..<first).allSatisfy(isJoined) else { return false }
            return Whereabouts.leads(tokens[first - back].folded)
                && ((first - back + 1)..<first).allSatisfy { Whereabouts.mayFollow(tokens[$0].folded) }
        }
    }

    /// Whether the words from `start` to `end` name a person by whom they belong to: « my manager », « notre nouveau
    /// stagiaire ».
    public func isSomebodys(from start: Int, to end: Int) -> Bool {
        guard let first = place(of: start) else { return false }
        if tokens[first].end < end, Self.owners.contains(tokens[first].folded) { return true }
        for place in stride(from: first - 1, through: max(0, first - 3), by: -1) {
            guard isJoined(place) else { return false }
            if Self.owners.contains(tokens[place].folded) { return true }
            if FunctionWords.contains(tokens[place].folded) { return false }
        }
        return false
    }

    /// Whether the client speaks of themselves: « I », « je », « m’ ».
    public var saysI: Bool {
        tokens.contains { Self.selves.contains($0.folded) }
            || scalars.indices.contains { place in
                TextFolding.isApostrophe(scalars[place]) && place > 0
                    && [0x6A, 0x4A, 0x6D, 0x4D].contains(scalars[place - 1])
                    && (place < 2 || !TextFolding.isLetter(scalars[place - 2]))
            }
    }

    /// Whether the words up to `end` name somebody who only says or allows something: « my manager approved ».
    public func isSpeaking(upTo end: Int) -> Bool {
        guard let last = tokens.firstIndex(where: { $0.end == end }) else { return false }
        return tokens[(last + 1)..<min(tokens.count, last + 4)].contains { Self.speaking.contains($0.folded) }
    }

    private func place(of start: Int) -> Int? {
        tokens.firstIndex { $0.start == start }
    }

    /// Whether nothing but spaces, hyphens and an elided little word parts a word from the next.
    private func isJoined(_ place: Int) -> Bool {
        guard tokens.indices.contains(place), tokens.indices.contains(place + 1) else { return false }
        let (end, start) = (tokens[place].end, tokens[place + 1].start)
        guard end <= start else { return false }
        return scalars[end..<start].allSatisfy { scalar in
            scalar == 0x20 || scalar == 0xA0 || TextFolding.isHyphen(scalar) || TextFolding.isApostrophe(scalar)
                || TextFolding.isLetter(scalar)
        }
    }

    /// Whether « de » or « d’ » follows.
    private func isPartitive(after place: Int) -> Bool {
        guard tokens.indices.contains(place + 1) else { return false }
        let start = tokens[place + 1].start
        return tokens[place + 1].folded == "de" || start >= 2 && TextFolding.isApostrophe(scalars[start - 1])
    }

    /// Whether « ne » or « n’ » stands shortly before a word, or « pu » is said as it is in speech.
    private func isNegated(_ place: Int) -> Bool {
        if tokens[place].folded == "pu" { return true }
        return (max(0, place - 3)..<place).contains { earlier in
            if tokens[earlier].folded == "ne" { return true }
            let start = tokens[earlier].start
            return start >= 2 && TextFolding.isApostrophe(scalars[start - 1])
                && (scalars[start - 2] == 0x6E || scalars[start - 2] == 0x4E)
        }
    }

    // MARK: Words

    /// May stand between a negation and what it denies.
    private static let between: Set<String> = wanting.union([
        "a", "an", "any", "the", "this", "that", "my", "our", "your", "his", "her", "their", "on", "in", "at", "of",
        "for", "with", "to", "from", "another", "un", "une", "des", "de", "du", "le", "la", "les", "ce", "cet", "cette",
        "mon", "ma", "mes", "notre", "nos", "votre", "vos", "son", "sa", "ses", "leur", "leurs", "en", "au", "aux",
        "pour", "avec", "chez", "autre",
    ])
    /// With one of these, what is denied is the wish.
    private static let wanting: Set<String> = [
        "want", "wants", "wanted", "need", "needs", "like", "asking", "ask", "asked", "mean", "meant", "besoin",
        "veux", "veut", "voulu", "vouloir", "demande", "demander", "parle", "parler", "talking", "about",
    ]
    /// Deny only a wish: « I don’t have a tablet » says that one is missing.
    private static let refusing: Set<String> = ["dont", "doesnt", "didnt", "wouldnt", "never", "jamais"]
    private static let denying: Set<String> = ["isnt", "arent", "wasnt"]
    /// Before a negation, these make a question or a suggestion of it.
    private static let wondering: Set<String> = ["why", "pourquoi", "or", "ou"]
    /// Before a negation, these say that something is missing.
    private static let having: Set<String> = [
        "have", "has", "had", "got", "ive", "ai", "as", "a", "avons", "avez", "ont", "avait", "avais", "avaient", "ya",
        "trouve", "trouves", "trouvons", "trouvez", "trouvent", "trouvais", "trouvait", "retrouve", "retrouvons",
        "vois", "voit", "voyons", "voient", "recois", "recoit", "recevons", "recoivent",
    ]
    private static let being: Set<String> = [
        "is", "are", "was", "were", "am", "be", "been", "im", "there", "still", "suis", "est", "sommes", "sont",
        "reste",
    ]
    private static let selves: Set<String> = [
        "i", "im", "ive", "ill", "me", "myself", "je", "moi", "chu", "chui", "jai", "jsuis", "jveux", "jme", "jpeux",
    ]
    private static let speaking: Set<String> = [
        "said", "says", "say", "told", "tells", "approved", "approves", "agreed", "agrees", "allowed", "allows",
        "promised", "dit", "approuve", "accepte", "permet", "permis", "autorise", "promis", "consent",
    ]
    private static let owners: Set<String> = [
        "my", "our", "your", "his", "her", "their", "its", "mon", "ma", "mes", "notre", "nos", "votre", "vos", "ton",
        "ta", "tes", "son", "sa", "ses", "leur", "leurs",
    ]
}

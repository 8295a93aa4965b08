// The little words that say where something happened. Folded, both languages; « à » is folded to « a », which in English
// stands before a thing and so leads nowhere by itself.

enum Whereabouts {
    /// Whether a word says that a place follows.
    static func leads(_ folded: String) -> Bool { leading.contains(folded) }

    /// Whether a word may stand between such a word and the place.
    static func mayFollow(_ folded: String) -> Bool { following.contains(folded) }

    /// Which of some words stand where a place is told, by their numbers. « Mon abonnement au gym est expiré » tells
    /// which membership: only at the end is it a place.
    static func places(in words: [String]) -> Set<Int> {
        Set(
            words.indices.filter { number in
                let begin = number > 1 && mayFollow(words[number - 1]) ? number - 2 : number - 1
                guard begin >= 0, leads(words[begin]) else { return false }
                return number == words.count - 1 || !["au", "aux"].contains(words[begin])
            })
    }

    private static let leading: Set<String> = [
        "at", "in", "on", "from", "inside", "outside", "near", "au", "aux", "dans", "chez", "sur", "devant", "pres",
    ]
    private static let following: Set<String> = [
        "a", "an", "the", "this", "that", "my", "our", "your", "his", "her", "their", "le", "la", "les", "un", "une",
        "des", "mon", "ma", "mes", "notre", "nos", "votre", "vos", "son", "sa", "ses", "leur", "leurs", "ce", "cet",
        "cette",
    ]
}

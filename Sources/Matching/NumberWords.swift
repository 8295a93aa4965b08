// Numbers written out, in both languages: what stands for the number of a phrase as well as digits do.

extension TextToken {
    /// The value of a whole number in digits, or of a small one in words: `five`, « cinq ».
    var quantity: Int? { number ?? NumberWords.value(of: folded) }
}

enum NumberWords {
    static func value(of folded: String) -> Int? {
        folded.utf8.count <= 9 ? values[folded] : nil
    }

    private static let english = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty
        """
    private static let french = """
        zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
        """
    private static let tens = ["thirty": 30, "vingt": 20, "trente": 30, "une": 1]

    private static let values: [String: Int] = {
        var values = tens
        for list in [english, french] {
            for (number, word) in list.split(whereSeparator: \.isWhitespace).enumerated() {
                values[String(word)] = number
            }
        }
        return values
    }()
}

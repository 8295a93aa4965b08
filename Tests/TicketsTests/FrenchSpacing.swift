// French typography, for the tests of words.

/// Whether an ordinary space stands where French wants one that never breaks.
func hasLooseSpace(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { one, next in
        (one == " " && ":;!?»".unicodeScalars.contains(next)) || (one == "«" && next != "\u{A0}")
    }
}

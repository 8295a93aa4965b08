// Text as it is compared with what people type: case and accents folded.

import Matching

enum Folded {
    static func text(_ text: String) -> String {
        TextFolding.folded(text)
    }
}

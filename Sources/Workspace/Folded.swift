// Text as it is compared with what people type, and the order in which names stand: case and accents folded.

import Matching

enum Folded {
    static func text(_ text: String) -> String {
        TextFolding.folded(text)
    }

    /// Things in the order of their names, as a directory of either language has them: accents and case count only
    /// between names that are otherwise the same.
    static func sorted<Item>(_ items: some Sequence<Item>, by name: (Item) -> String) -> [Item] {
        items.map { item in
            let name = name(item)
            return (item: item, folded: text(name), name: name)
        }
        .sorted { ($0.folded, $0.name) < ($1.folded, $1.name) }.map(\.item)
    }
}

// Roles to colours and emphasis. The eight basic colours only: every palette, light or dark, keeps those readable.
// Must not paint a background: the reader's own stays.

import Terminal

/// How roles look on one terminal.
struct Palette {
    /// Whether there are colours at all; without them emphasis alone carries the meaning.
    let hasColours: Bool
    /// What the reader chose instead of the usual colours.
    var colours: [Role: Int?] = [:]

    /// The colour of a role; nil keeps the terminal's own.
    func colour(of role: Role) -> Int32? {
        (colours[role] ?? role.usualColour).map { Int32($0) }
    }

    /// All emphasis a style ends up with.
    func shown(_ style: Style) -> Style.Emphasis {
        style.emphasis.union(hasColours ? Self.tinted(style.role) : Self.untinted(style.role))
    }

    private static func tinted(_ role: Role) -> Style.Emphasis {
        switch role {
        case .plain, .accent, .warning, .good, .policy: []
        case .dim: .dim
        case .title, .breach: .bold
        }
    }

    private static func untinted(_ role: Role) -> Style.Emphasis {
        switch role {
        case .plain, .good: []
        case .dim: .dim
        case .title, .accent, .warning: .bold
        case .breach: [.bold, .underline]
        case .policy: .underline
        }
    }
}

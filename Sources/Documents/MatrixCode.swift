// A code a machine reads from paper: squares, dark or light. Must not know what the code says.

/// A square of dark and light modules, such as a QR code.
public struct MatrixCode: Sendable, Hashable {
    /// Modules on a side, the light border that the reader needs not counted.
    public let side: Int
    /// Row by row; true is dark.
    public let modules: [Bool]
    /// What it says, for whoever cannot scan it.
    public var label: String

    /// Light modules around the code, which every renderer leaves.
    static let border = 4

    /// A code of these modules; nil unless they fill a square.
    public init?(side: Int, modules: [Bool], label: String) {
        guard side > 0, modules.count == side * side else { return nil }
        self.side = side
        self.modules = modules
        self.label = label
    }

    /// Whether a module is dark; those outside are light.
    public func isDark(_ column: Int, _ row: Int) -> Bool {
        (0..<side).contains(column) && (0..<side).contains(row) && modules[row * side + column]
    }

    /// The dark runs of each row, for renderers that draw rectangles.
    public var runs: [(column: Int, row: Int, length: Int)] {
        var runs: [(column: Int, row: Int, length: Int)] = []
        for row in 0..<side {
            var start: Int?
            for column in 0...side {
                let isDark = isDark(column, row)
                if isDark && start == nil { start = column }
                if !isDark, let from = start {
                    runs.append((from, row, column - from))
                    start = nil
                }
            }
        }
        return runs
    }

    /// Two rows a line, light ones drawn, for a terminal that is dark: what a phone held to it reads.
    var halfBlocks: [String] {
        stride(from: -Self.border, to: side + Self.border, by: 2).map { row in
            (-Self.border..<(side + Self.border)).map { column in
                switch (isDark(column, row), isDark(column, row + 1)) {
                case (false, false): "█"
                case (false, true): "▀"
                case (true, false): "▄"
                case (true, true): " "
                }
            }
            .joined()
        }
    }
}

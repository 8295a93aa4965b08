// The agent's own views as text: `name = filter sort:due`, a line each. Remarks and order of the lines are kept.

import Desk
import Storage

enum ViewFile {
    static let name = "views"

    /// The views of a text, and what is wrong in it.
    static func read(_ text: String) -> (views: [SavedView], faults: [PreferenceFault]) {
        let read = PreferenceLines(text, file: name)
        var views: [SavedView] = []
        var faults = read.faults
        for line in read.lines {
            let (filter, order, wrong) = taken(apart: line.value)
            if let wrong {
                let allowed = QueueQuery.Order.allCases.map(\.rawValue).joined(separator: ", ")
                faults.append(
                    PreferenceFault(file: name, line: line.number, reason: .badValue(wrong, allowed: allowed)))
                continue
            }
            do {
                _ = try TicketFilter.parse(filter)
            } catch {
                faults.append(PreferenceFault(file: name, line: line.number, reason: .filter(error)))
                continue
            }
            let view = SavedView(name: line.name, filter: filter, order: order)
            views.removeAll { $0.name == view.name }
            views.append(view)
        }
        return (views, faults)
    }

    /// The filter and the order of a line; `wrong` is an order that is none.
    private static func taken(apart value: String) -> (filter: String, order: QueueQuery.Order, wrong: String?) {
        let end = value.lastIndex(where: \.isWhitespace).map { value.index(after: $0) } ?? value.startIndex
        let last = value[end...]
        guard let colon = last.firstIndex(of: ":"), ["sort", "tri"].contains(last[..<colon].lowercased()) else {
            return (value, .updated, nil)
        }
        let named = String(last[last.index(after: colon)...])
        guard let order = QueueQuery.Order(rawValue: named.lowercased()) else { return (value, .updated, named) }
        return (String(value[..<end].trimmed), order, nil)
    }

    /// A name as it can stand in the file; empty where nothing of it can.
    static func name(_ text: String) -> String {
        let name = text.prefix(40).trimmed
        return name.contains("=") || name.hasPrefix("#") || name.contains(where: \.isNewline) ? "" : String(name)
    }

    static func line(of view: SavedView) -> String {
        "\(view.name) = \(view.filter)" + (view.order == .updated ? "" : " sort:\(view.order.rawValue)")
    }

    /// A text with a view kept in it, in the place of one of the same name.
    static func text(_ text: String, keeping view: SavedView) -> String {
        let kept = line(of: view)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        let same = lines.firstIndex { line in
            guard let equals = line.firstIndex(of: "=") else { return false }
            return line[..<equals].trimmed == view.name
        }
        if let same { lines[same] = kept } else { lines.append(kept) }
        return lines.joined(separator: "\n") + "\n"
    }
}

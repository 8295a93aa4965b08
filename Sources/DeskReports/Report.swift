// A report as a value: numbers under names, before anybody decides how they look. Pages, CSV and JSON are made from it.

public import Desk
public import ServiceLevels

/// A report.
public struct Report: Sendable, Hashable {
    public let question: ReportQuestion
    public let desk: Bilingual
    /// The day it was made.
    public let madeOn: CivilDate
    /// The name of the group it is about; nil for more than one.
    public let groupName: Bilingual?
    /// The groups it covers where the reader does not see all of them, by name; nil where nothing is left out.
    public let onlyGroups: [Bilingual]?
    /// In the order read.
    public let sections: [Section]

    /// A part of a report: a table, a picture, or a few words.
    public struct Section: Sendable, Hashable {
        /// Unique in the report.
        public let id: String
        public let title: Bilingual
        /// What the reader should know first.
        public var notes: [Bilingual]
        public var table: Table?
        public var plots: [Plot]

        init(
            _ id: String, _ title: Bilingual, notes: [Bilingual] = [], table: Table? = nil, plots: [Plot] = []
        ) {
            self.id = id
            self.title = title
            self.notes = notes
            self.table = table
            self.plots = plots
        }
    }

    /// Rows of values.
    public struct Table: Sendable, Hashable {
        public let columns: [Column]
        public let rows: [[Value]]
        /// How many rows a page shows; the rest is in the data only.
        public var shown = 30

        init(_ columns: [Column], _ rows: [[Value]], shown: Int = 30) {
            self.columns = columns
            self.rows = rows
            self.shown = shown
        }
    }

    /// A column of a table.
    public struct Column: Sendable, Hashable {
        /// As data calls it.
        public let id: String
        public let heading: Bilingual
        /// Whether its values are numbers.
        public let isNumeric: Bool
        /// Whether a page shows it; data always has it.
        public let isOnPage: Bool

        init(_ id: String, _ heading: Bilingual, isNumeric: Bool = false, isOnPage: Bool = true) {
            self.id = id
            self.heading = heading
            self.isNumeric = isNumeric
            self.isOnPage = isOnPage
        }

        /// A column of numbers.
        static func number(_ id: String, _ heading: Bilingual, isOnPage: Bool = true) -> Column {
            Column(id, heading, isNumeric: true, isOnPage: isOnPage)
        }
    }

    /// One value.
    public enum Value: Sendable, Hashable {
        case none
        case count(Int)
        /// A part of a whole; no number where the whole is 0.
        case share(Int, of: Int)
        /// A client group's part of the whole desk.
        case consumption(ConsumptionShare, of: Int)
        /// Shares between which the true one lies.
        case interval(Double, Double)
        case seconds(Int)
        /// Cents.
        case money(Int)
        case day(CivilDate)
        /// A thing with an id of its own.
        case named(String, Bilingual)
        case words(Bilingual)
    }

    /// A picture of numbers.
    public struct Plot: Sendable, Hashable {
        public enum Kind: Sendable, Hashable { case bars, line, matrix }
        public let kind: Kind
        public let caption: Bilingual
        public let labels: [Bilingual]
        public let series: [Series]

        /// A row of numbers, one a label; nil where there is none.
        public struct Series: Sendable, Hashable {
            public let name: Bilingual
            public let values: [Int?]
        }
    }

    /// A section by its id.
    public func section(_ id: String) -> Section? { sections.first { $0.id == id } }
}

extension Report.Table {
    /// The value in a column of the first row whose first cells are these ids.
    public func value(_ column: String, where cells: String...) -> Report.Value? {
        guard let place = columns.firstIndex(where: { $0.id == column }) else { return nil }
        return rows.first { row in zip(row, cells).allSatisfy { $0.id == $1 } && row.count >= cells.count }?[place]
    }
}

extension Report.Value {
    /// As data writes it, numbers apart.
    var id: String? {
        switch self {
        case .named(let id, _): id
        case .words(let words): words.english
        case .day(let day): day.description
        default: nil
        }
    }
}

extension Report.Value {
    /// Its words, where it has some.
    var label: Bilingual {
        switch self {
        case .named(_, let words), .words(let words): words
        default: Bilingual(same: "")
        }
    }
}

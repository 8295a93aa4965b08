// The event log of a ServiceNow instance as CSV: each row is an incident as it stood after one change.
// Maps rows to events; knows no store. Values stay as the file has them, control characters and all.

import Desk
public import Storage
import Tickets

/// A ServiceNow incident log, read once through.
public struct ServiceNowLog: ForeignLog {
    /// What `Imported.source` says.
    public static let source = "ServiceNow"

    private var reader: CSVReader
    private let columns: ServiceNowColumns
    private var row = CSVRow()

    /// Reads the header; throws where the file has none, or lacks the number, the state or every date.
    public init(_ source: any ByteSource) throws(ImportFailure) {
        reader = try CSVReader(source)
        columns = try ServiceNowColumns(header: reader.columns)
    }

    public var bytesRead: Int { reader.bytesRead }

    public mutating func next() throws(ImportFailure) -> LogItem<ServiceNowRow> {
        switch try reader.next(into: &row) {
        case .end: return .end
        case .rejected(let rejected): return .rejected(rejected)
        case .row:
            do throws(RejectedReason) {
                let step = try ServiceNowRow(row, by: columns)
                return .step(step, of: ServiceNowLog.origin(step.number))
            } catch {
                return .rejected(RejectedRow(line: row.line, reason: error))
            }
        }
    }

    public func entries(
        for steps: [ServiceNowRow], continuing ticket: ContinuedTicket?
    ) throws(ImportFailure) -> [Append.Entry] {
        let order = steps.indices.sorted { (steps[$0].at, $0) < (steps[$1].at, $1) }
        guard let first = order.first.map({ steps[$0] }) else { return [] }
        var entries: [Append.Entry] = []
        entries.reserveCapacity(steps.count + 1)
        if ticket == nil { entries.append(opening(first)) }
        var status = ticket?.status ?? .open
        var previous: CSVRow?
        // Only a row later than the ticket follows its last state; any other is here already, or came late.
        if let ticket, ticket.updatedAt < first.at { previous = recorded(try ticket.columns()) }
        var copies: [String: Int] = [:]
        for row in order.map({ steps[$0] }) {
            status = row.fields.value(columns.state).flatMap(ServiceNowLog.status) ?? status
            entries.append(
                Append.Entry(
                    .imported(step(row, status: status, after: previous)), by: author(row), at: row.at,
                    originKey: key(row, &copies)))
            previous = row.fields
        }
        return entries
    }

    private static func origin(_ number: String) -> String { OutsideNumber(serviceNow: number).origin }

    /// What a state means here; nil where it says nothing, as `-100`.
    private static func status(_ state: String) -> Status? {
        switch state.lowercased() {
        case "new", "active", "in progress": .open
        case "on hold": .waiting
        case "resolved": .resolved
        case "closed", "canceled", "cancelled": .closed
        case let state: state.hasPrefix("awaiting ") ? .waiting : nil
        }
    }

    private func author(_ row: ServiceNowRow) -> AgentID {
        AgentID(row.fields.code(columns.updatedBy, label: "Updated by").map { "servicenow-\($0)" } ?? "servicenow")
    }

    /// The same for a row whether the file labels its codes or not; copies of a row are told apart by their order.
    private func key(_ row: ServiceNowRow, _ copies: inout [String: Int]) -> String {
        let modification = row.fields.value(columns.modification) ?? ""
        let state = row.fields.value(columns.state) ?? ""
        let key = "\(ServiceNowLog.origin(row.number))/\(modification)/\(row.at.milliseconds / 1000)/\(state)"
        let copy = copies[key, default: 0] + 1
        copies[key] = copy
        return copy == 1 ? key : "\(key)#\(copy)"
    }

    private func step(_ row: ServiceNowRow, status: Status, after previous: CSVRow?) -> TicketEvent.Imported {
        var changed: [String: String] = [:]
        if previous == nil { changed.reserveCapacity(columns.names.count) }
        for (place, name) in columns.names.enumerated() {
            if let previous {
                if row.fields.hasSame(place, as: previous) { continue }
                let value = row.fields.value(place)
                if value != previous.value(place) { changed[name] = value ?? "?" }
            } else if let value = row.fields.value(place) {
                changed[name] = value
            }
        }
        var step = TicketEvent.Imported(
            source: ServiceNowLog.source, status: status, changed: changed,
            team: row.fields.code(columns.team, label: "Group").map { TeamID("group-\($0)") },
            agent: row.fields.code(columns.agent, label: "Resolver").map { AgentID("resolver-\($0)") })
        // Told once, and again when it changes.
        func news(_ column: Int?) -> String? {
            guard let column, let value = row.fields.value(column) else { return nil }
            return previous.map { $0.hasSame(column, as: row.fields) } ?? false ? nil : value
        }
        step.levelKept = news(columns.madeSLA).flatMap { Bool($0.lowercased()) }
        step.reassigned = news(columns.reassignments).flatMap { Int($0) }
        step.reopened = news(columns.reopenings).flatMap { Int($0) }
        return step
    }

    /// The row whose columns events already recorded.
    private func recorded(_ values: [String: String]) -> CSVRow {
        CSVRow(fields: columns.names.map { values[$0] ?? "?" })
    }
}

extension ServiceNowLog {
    private func opening(_ row: ServiceNowRow) -> Append.Entry {
        let origin = ServiceNowLog.origin(row.number)
        let opened = TicketEvent.Opened(
            client: client(row.fields), words: words(row), language: .english, channel: channel(row.fields),
            origin: origin)
        return Append.Entry(.opened(opened), by: author(row), at: row.openedAt, originKey: "\(origin)/opened")
    }

    private func client(_ fields: CSVRow) -> Client {
        let caller = fields.code(columns.caller, label: "Caller")
        let location = fields.code(columns.location, label: "Location") ?? "unknown"
        let name = caller.map { Int($0) == nil ? $0 : "Caller \($0)" }
        return Client(
            id: ClientID("caller-\(caller ?? "unknown")"), name: name ?? "(unknown caller)", language: .english,
            group: GroupID("location-\(location)"))
    }

    /// The client's words where the export has them; else the codes they were filed under; else the number.
    private func words(_ row: ServiceNowRow) -> String {
        if let description = row.fields.value(columns.shortDescription) { return description }
        let parts = [
            ("Category", columns.category), ("Subcategory", columns.subcategory), ("Symptom", columns.symptom),
        ]
        .compactMap { label, column in row.fields.code(column, label: label).map { (label, $0) } }
        guard let first = parts.first else { return OutsideNumber(serviceNow: row.number).written }
        return (["\(first.0) \(first.1)"] + parts.dropFirst().map { "\($0.0.lowercased()) \($0.1)" })
            .joined(separator: ", ")
    }

    private func channel(_ fields: CSVRow) -> Channel {
        switch fields.value(columns.contactType)?.lowercased() {
        case "phone", "ivr": .phone
        case "email": .mail
        case "walk-in": .inPerson
        case "chat": .chat
        default: .other
        }
    }
}

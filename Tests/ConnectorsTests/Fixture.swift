// Small incident logs written for the tests, and what they become.

import Connectors
import Desk
import Storage
import Testing
import Tickets

enum Fixture {
    static let header =
        "number,ident_state,sys_mod_count,caller_id,opened_at,sys_created_at,sys_updated_by,sys_updated_at,"
        + "contact_type,location,category,category,u_symptom,assignment_group,assigned_to"

    static let first =
        "0000045,New,0,2403,29/2/2016 01:16,29/2/2016 01:23,21,29/2/2016 01:23,Phone,143,55,170,72,56,?"
    static let resolved =
        "0000045,Resolved,3,2403,29/2/2016 01:16,29/2/2016 01:23,804,29/2/2016 11:29,Phone,143,55,170,?,56,149"

    static let labelled = """
        number,incident_state,sys_mod_count,caller_id,opened_at,sys_created_at,sys_updated_by,sys_updated_at,\
        contact_type,location,category,subcategory,u_symptom,assignment_group,assigned_to
        INC0000045,New,0,Caller 2403,29/2/2016 01:16,29/2/2016 01:23,Updated by 21,29/2/2016 01:23,Phone,\
        Location 143,Category 55,Subcategory 170,Symptom 72,Group 56,?
        INC0000045,Resolved,3,Caller 2403,29/2/2016 01:16,29/2/2016 01:23,Updated by  804,29/2/2016 11:29,Phone,\
        Location 143,Category 55,Subcategory 170,?,Group 56,Resolver 149
        """

    static func log(_ rows: String...) -> String { log(rows) }

    static func log(_ rows: [String]) -> String {
        ([header] + rows).joined(separator: "\r\n") + "\r\n"
    }

    static func row(
        number: String = "0000045", state: String = "New", modification: Int = 0, caller: String = "2403",
        location: String = "143", category: String = "55", subcategory: String = "170", symptom: String = "72",
        by: String = "21", updated: String = "1/3/2016 10:00", created: String = "29/2/2016 01:23",
        opened: String = "29/2/2016 01:16", agent: String = "?"
    ) -> String {
        [
            number, state, String(modification), caller, opened, created, by, updated, "Phone", location, category,
            subcategory, symptom, "56", agent,
        ].joined(separator: ",")
    }
}

/// A log's tickets with the events it would add, in a file whose tickets stand together.
func imported(_ text: String) throws -> [(origin: String, events: [Append.Entry])] {
    var log = try ServiceNowLog(MemoryBytes(Array(text.utf8)))
    var tickets: [(origin: String, steps: [ServiceNowRow])] = []
    while case .step(let step, let origin) = try log.next() {
        if tickets.last?.origin != origin { tickets.append((origin, [])) }
        tickets[tickets.count - 1].steps.append(step)
    }
    let mapped = log
    return try tickets.map { ($0.origin, try mapped.entries(for: $0.steps, continuing: nil)) }
}

/// The imported events of a log of one ticket.
func steps(_ text: String) throws -> [TicketEvent.Imported] {
    try imported(text).flatMap(\.events).compactMap { entry in
        if case .imported(let step) = entry.event { step } else { nil }
    }
}

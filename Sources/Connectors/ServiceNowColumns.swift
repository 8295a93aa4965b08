// Which column of a ServiceNow export is which. Exports differ: a name may stand twice, or under another name.

/// The columns of an incident log, by their place in a row.
struct ServiceNowColumns: Sendable {
    /// Each column's name as `changed` gives it; no name twice.
    let names: [String]
    let number: Int
    let state: Int
    let updatedAt: Int?
    let createdAt: Int?
    let openedAt: Int?
    let updatedBy: Int?
    let modification: Int?
    let caller: Int?
    let location: Int?
    let contactType: Int?
    let shortDescription: Int?
    let category: Int?
    let subcategory: Int?
    let symptom: Int?
    let team: Int?
    let agent: Int?
    let madeSLA: Int?
    let reassignments: Int?
    let reopenings: Int?

    /// The columns of a header; throws `.missingColumns`.
    init(header: [String]) throws(ImportFailure) {
        let names = ServiceNowColumns.canonical(header)
        func place(_ name: String) -> Int? { names.firstIndex(of: name) }
        updatedAt = place("sys_updated_at")
        createdAt = place("sys_created_at")
        openedAt = place("opened_at")
        let number = place("number")
        let state = place("incident_state") ?? place("state")
        guard let number, let state, updatedAt ?? createdAt ?? openedAt != nil else {
            let wanted = [
                ("number", number), ("incident_state", state), ("sys_updated_at", updatedAt ?? createdAt ?? openedAt),
            ]
            throw .missingColumns(wanted.compactMap { $0.1 == nil ? $0.0 : nil })
        }
        self.names = names
        self.number = number
        self.state = state
        updatedBy = place("sys_updated_by")
        modification = place("sys_mod_count")
        caller = place("caller_id")
        location = place("location")
        contactType = place("contact_type")
        shortDescription = place("short_description")
        category = place("category")
        subcategory = place("subcategory")
        symptom = place("u_symptom")
        team = place("assignment_group")
        agent = place("assigned_to")
        madeSLA = place("made_sla")
        reassignments = place("reassignment_count")
        reopenings = place("reopen_count")
    }

    /// Names in lower case, under the name this program knows, each once: a second `category` is the subcategory.
    private static func canonical(_ header: [String]) -> [String] {
        let aliases = [
            "ident_state": "incident_state", "sys_updated_on": "sys_updated_at", "sys_created_on": "sys_created_at",
        ]
        var names: [String] = []
        for column in header {
            let plain = column.lowercased().split(separator: " ").joined(separator: "_")
            var name = aliases[plain] ?? plain
            if names.contains(name) && name == "category" { name = "subcategory" }
            var copy = 2
            let first = name
            while names.contains(name) {
                name = "\(first)_\(copy)"
                copy += 1
            }
            names.append(name)
        }
        return names
    }
}

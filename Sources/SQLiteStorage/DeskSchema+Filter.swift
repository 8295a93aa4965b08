// The indexes and the table that filters and orders of the queue are answered by. Most are partial: few tickets have
// an open hand-off, a call for backup, a tag.

extension DeskSchema {
    static let filters = """

        CREATE INDEX ticket_by_opened ON ticket (opened_at);
        CREATE INDEX ticket_by_due ON ticket (due) WHERE due IS NOT NULL;
        CREATE INDEX ticket_by_assignee_due ON ticket (assignee, due) WHERE due IS NOT NULL;
        CREATE INDEX ticket_by_group_due ON ticket (client_group, due) WHERE due IS NOT NULL;
        CREATE INDEX ticket_by_assignee_promise ON ticket (assignee, promised_update)
            WHERE promised_update IS NOT NULL;
        CREATE INDEX ticket_by_group_promise ON ticket (client_group, promised_update)
            WHERE promised_update IS NOT NULL;
        CREATE INDEX ticket_by_backup ON ticket (backup_asked_at) WHERE backup_asked_at IS NOT NULL;
        CREATE INDEX ticket_by_complaint ON ticket (complaint_at) WHERE complaint_at IS NOT NULL;
        CREATE INDEX ticket_by_disagreement ON ticket (disagreement_at) WHERE disagreement_at IS NOT NULL;
        CREATE INDEX ticket_by_hand_off_to ON ticket (hand_off_to) WHERE hand_off_to IS NOT NULL;
        CREATE INDEX ticket_by_hand_off_from ON ticket (hand_off_from) WHERE hand_off_from IS NOT NULL;
        CREATE INDEX ticket_by_merged ON ticket (merged_into) WHERE merged_into IS NOT NULL;
        CREATE TABLE ticket_tag (
            tag TEXT NOT NULL,
            updated_at INTEGER NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (tag, updated_at, number)
        ) WITHOUT ROWID;
        """
}

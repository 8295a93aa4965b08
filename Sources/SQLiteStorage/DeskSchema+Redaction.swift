// The one change an event may undergo: its words taken away, their hash left in their place. The database itself asks
// this program whether that is what is being done; a program that does not know the question is refused.

import Chain
import FoundationEssentials
import GRDB

extension DeskSchema {
    static let redaction = """
        DROP TRIGGER event_is_never_changed;
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        WHEN NOT (new.sequence = old.sequence AND new.ticket = old.ticket AND new.version = old.version
            AND new.at = old.at AND new.author = old.author AND new.kind = old.kind AND new.hash = old.hash
            AND guichet_redacts(old.payload, new.payload))
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

        """

    /// The same for dossiers, put in place when the first of a desk is redacted.
    static let dossierRedaction = """
        DROP TRIGGER dossier_event_is_never_changed;
        CREATE TRIGGER dossier_event_is_never_changed BEFORE UPDATE ON dossier_event
        WHEN NOT (new.sequence = old.sequence AND new.kind = old.kind AND new.name = old.name
            AND new.version = old.version AND new.at = old.at AND new.author = old.author AND new.event = old.event
            AND new.hash = old.hash AND guichet_redacts(old.payload, new.payload))
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

        """

    /// Whether one payload is what stays of another once its words are gone.
    static let redacts = DatabaseFunction("guichet_redacts", argumentCount: 2, pure: true) { values in
        guard let old = payload(values[0]), let new = payload(values[1]) else { return false }
        return Redaction.form(of: old) == new
    }

    /// A payload as stored: a text, or bytes where the text has a zero byte.
    static func payload(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .string(let text): text
        case .blob(let data): String(decoding: data, as: UTF8.self)
        default: nil
        }
    }
}

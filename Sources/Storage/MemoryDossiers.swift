// The dossiers of a memory store, as a value: a failed append drops the copy it was made on.

import Chain
import Desk
import Dossiers

struct MemoryDossiers {
    private(set) var log: [DossierID: [DossierRecord]] = [:]
    /// Of every event, in the order recorded.
    private(set) var hashes: [Digest] = []

    var eventCount: Int { hashes.count }

    mutating func append(_ appends: [DossierAppend]) throws(StoreError) -> [DossierRecord] {
        var added: [DossierRecord] = []
        for append in appends {
            let id = identify(append.target)
            var records = log[id] ?? []
            let found = records.last?.version ?? 0
            if case .dossier = append.target, found != append.expecting {
                throw .dossierClash(id, expected: append.expecting, found: found)
            }
            for event in append.events {
                let record = try MemoryDossiers.record(event, of: id, append, after: records.last)
                records.append(record)
                added.append(record)
            }
            if !records.isEmpty { log[id] = records }
            hashes += records.suffix(append.events.count).map(\.hash)
        }
        return added
    }

    mutating func redact(
        _ id: DossierID, _ versions: [Int], by author: AgentID, at moment: Instant, _ reason: String
    ) throws(StoreError) -> DossierRecord? {
        let redaction: DossierRedaction?
        do {
            redaction = try DossierRedaction(log[id] ?? [], versions, reason)
        } catch {
            throw .failed("\(error)")
        }
        guard let redaction else { return nil }
        for (version, payload) in redaction.payloads {
            guard let place = log[id]?.firstIndex(where: { $0.version == version }), let record = log[id]?[place]
            else { continue }
            log[id]?[place].payload = payload
            log[id]?[place].event = .redacted(kind: record.event.kind, payload: payload)
        }
        let told = DossierAppend(
            to: .dossier(id), expecting: log[id]?.last?.version ?? 0, [redaction.event], by: author, at: moment)
        return try append([told]).first
    }

    func records(of kind: DossierKind?) -> [DossierRecord] {
        log.keys.filter { kind == nil || $0.kind == kind }.sorted().flatMap { log[$0] ?? [] }
    }

    private func identify(_ target: DossierAppend.Target) -> DossierID {
        switch target {
        case .dossier(let id): id
        case .next(let kind):
            .numbered(kind, (log.keys.filter { $0.kind == kind }.compactMap(\.number).max() ?? 0) + 1)
        }
    }

    private static func record(
        _ event: DossierEvent, of id: DossierID, _ append: DossierAppend, after last: DossierRecord?
    ) throws(StoreError) -> DossierRecord {
        let payload: String
        do {
            payload = try DossierCoding().payload(of: event)
        } catch {
            throw .failed("\(error)")
        }
        return DossierRecord(event, payload: payload, of: id, at: append.at, by: append.author, after: last)
    }
}

// Going into rooms, through them and back; what keys do there. A room never loses the call or the queue under it.

import Desk
import Dossiers
import PolicyBook
import Storage
import Terminal
import Tickets

extension Workspace {
    /// The most rooms one can go back through.
    private static let depth = 32

    /// Goes into a room.
    mutating func enter(_ id: RoomID) -> [Effect] {
        if rooms.last?.id != id { rooms.append(Room(id)) }
        if rooms.count > Workspace.depth { rooms.removeFirst() }
        roomsAreOnTop = true
        return loadRoom()
    }

    private func loadRoom() -> [Effect] {
        guard let room else { return [] }
        let clauses = room.id == .record ? setting.book.policies.flatMap(\.clauseIDs) : []
        let load = Effect.loadRoom(room.id, at: now, clauses: clauses)
        if case .clause = room.id, shelf == nil { return [load, .loadShelf] }
        return [load]
    }

    /// One room back; out of the first one, to what lies under it.
    mutating func leaveRoom() -> [Effect] {
        if room?.search != nil {
            room?.search = nil
            return []
        }
        rooms.removeLast()
        if rooms.isEmpty { roomsAreOnTop = false }
        return loadRoom()
    }

    /// A ticket opened from a room was left: the room is there again, as things are now.
    mutating func comeBackToRoom() -> [Effect] {
        guard !rooms.isEmpty else { return [] }
        roomsAreOnTop = true
        return loadRoom()
    }

    mutating func performInRoom(_ command: Command) -> [Effect] {
        switch command {
        case .openRow: return openChosen()
        case .searchRoom:
            let search = room?.search ?? TextField()
            room?.search = search
            room?.isSearching = true
        case .takeBackup: return takeBackup()
        case .commitStep, .reportStep, .finishStep: return actOnStep(command)
        case .reportPeriod: prompt = .period(period)
        default: break
        }
        return []
    }

    private mutating func openChosen() -> [Effect] {
        switch room?.chosen {
        case .room(let id): return enter(id)
        case .ticket(let id): return [.loadTicket(id, opening: true)]
        case .tickets(let agent):
            let written = "is:live owner:\(agent)"
            let read = (try? TicketFilter.parse(written))?.text(in: language) ?? written
            return leaveAll() + show(.all) + filter(read, isWhole: true)
        case .step, nil: return []
        }
    }

    /// A key while a room is searched; nil when it is a command's.
    mutating func takeInRoomSearch(_ key: Key) -> [Effect]? {
        guard var shown = room, shown.isSearching, var search = shown.search else { return nil }
        switch key {
        case .escape: shown.search = nil
        case .enter: shown.search = search.isEmpty ? nil : search
        case .up, .down, .pageUp, .pageDown: return nil
        default:
            guard search.take(key) else { return [] }
            shown.search = search
            room = shown
            return []
        }
        shown.isSearching = false
        room = shown
        return []
    }

    /// Lays the room shown out again where what its lines are made of has changed.
    mutating func arrangeRoom() {
        guard let shown = room, let content = shown.content else { return }
        let layout = RoomLayout(
            width: roomWidth, isLinear: isLinear, language: language, search: shown.search?.text,
            book: setting.book.revision, hasCharters: setting.charters != nil, hasShelf: shelf != nil,
            period: reportPeriod)
        guard layout != shown.layout else { return }
        let lines = lines(of: content, in: shown.id, layout)
        let height = roomHeight
        room?.take(lines, of: layout, height: height)
    }

    /// What the store answered for rooms.
    mutating func takeRoom(_ message: Message) -> [Effect] {
        switch message {
        case .room(let id, let content):
            for place in rooms.indices where rooms[place].id == id {
                rooms[place].content = content
                rooms[place].layout = nil
            }
            return readNotice(id, content)
        case .shelf(let new): shelf = new
        case .found(let findings, let text):
            var shown = palette
            shown?.take(findings, for: text, in: self)
            palette = shown
        case .backups(let calls, let askers): return ring(calls, askedBy: askers)
        case .handOffs(let rows): return take(handOffs: rows)
        case .unread(let count): unreadNotices = count
        case .protocolSteps(let steps): protocolSteps = steps
        case .dossierKept(let records):
            let forgotten = prompt.map { forgetForm($0) } ?? []
            prompt = nil
            if let record = records.first { report(record.event.words.map { "✓ " + $0 }) }
            return forgotten + loadRoom() + [.countUnread]
        case .dossierNotKept(let error):
            prompt?.isSubmitted = false
            if prompt != nil { prompt?.error = error.words } else { complain(error) }
            return loadRoom()
        default: break
        }
        return []
    }

    /// Puts an act on a dossier on record, or says why it cannot be.
    mutating func act(_ act: DossierAct, on dossier: Dossier) -> [Effect] {
        do {
            let event = try dossier.event(for: act, by: setting.agent)
            prompt?.isSubmitted = true
            return [
                .appendDossier(
                    DossierAppend(
                        to: .dossier(dossier.id), expecting: dossier.version, [event], by: setting.agent.id, at: now))
            ]
        } catch {
            if prompt != nil { prompt?.error = error.words } else { complain(error) }
            return []
        }
    }
}

// The one place where the workspace changes: a message in, effects out.

import Desk
import Storage
import Terminal
import Tickets

extension Workspace {
    /// Takes a message in and says what must be done outside.
    public mutating func update(_ message: Message) -> [Effect] {
        let effects = answer(message)
        arrangeRoom()
        return effects
    }

    private mutating func answer(_ message: Message) -> [Effect] {
        switch message {
        case .key(let key, let instant):
            now = instant
            return take(key)
        case .rows(let id, let rows, let side, let total):
            queues[id]?.take(rows, side, total: total)
            let more = queues[id]?.fill(height: size.rows) ?? []
            guard id == list else { return more }
            return loadPreview() + (side == .first ? emptiness + readiness : []) + more
        case .counted, .foundCause, .marks, .bulked, .changed, .refreshedRows, .refreshed, .present, .edited,
            .viewsNotKept, .courier:
            return takeAtDesk(message)
        case .ticket(let id, let records, let opening): return show(id, records, opening: opening)
        case .history(let history, let key): return take(history, for: key)
        case .rested: return keepTyped() + loadPreview(isRested: true)
        case .foreseen(let id, let records): return foresee(id, records)
        case .foreseenHistory(let history, let key): foresee(history, for: key)
        case .clients(let clients, let text): offer(clients, matching: text)
        case .peeked(let id, let row): peeked(id, row)
        case .recorded(let id, let records, let pending): return recorded(id, records, pending)
        case .notRecorded(let error, let pending, let newest): return notRecorded(error, pending, newest)
        case .refused(let words): refused(words, at: prompt?.namesTicket == true ? 0 : nil)
        case .notIssued(let words): notIssued(words)
        case .notSaved(let path, let reason): tellNotSaved(path, reason)
        case .book(let adviser): return take(adviser)
        case .charters(let charters): take(charters)
        case .noBook(let words): notice = Notice(words: words, isProblem: true)
        case .drafts(let kept): take(drafts: kept)
        case .nearness(let nearness, let words):
            take(nearness, of: words)
            return loadHistory()
        case .failed(let error): complain(error)
        case .room, .shelf, .found, .backups, .handOffs, .unread, .protocolSteps, .dossierKept, .dossierNotKept:
            return takeRoom(message)
        }
        return []
    }

    private mutating func tellNotSaved(_ path: String, _ reason: Bilingual) {
        notice = Notice(
            words: Bilingual(
                "\(path) could not be written: \(reason.english)",
                "\(path) n’a pu être écrit\u{00A0}: \(reason.french)"), isProblem: true)
    }

    private mutating func take(_ key: Key) -> [Effect] {
        switch key {
        case .resize(let new):
            size = new
            return loadPreview()
        case .resumed, .woken: return []
        case .closing: return leave()
        default: break
        }
        if isTooSmall { return takeUnseen(key) }
        notice = nil
        if key == .control("c") { return leave() }
        if let effects = point(key) { return effects }
        if isUntyped(key, of: .switchLanguage) { return perform(.switchLanguage) }
        if help != nil { return takeInHelp(key) }
        if palette != nil { return takeInPalette(key) }
        if isGoing { return go(by: key) }
        if prompt != nil { return takeInPrompt(key) }
        if key == .control("k") { return perform(.palette) }
        if let effects = takeInRoomSearch(key) { return effects }
        if spot == .call, call?.isTyping == true, let effects = takeInWords(key) { return effects }
        if let command = Command.of(key, in: self) { return perform(command) }
        // The letters typed next are commands, too.
        if let words = silence(of: key) { notice = Notice(words: words, isProblem: true) }
        return []
    }

    /// A key on a screen that shows nothing: what the agent cannot see is not done.
    private mutating func takeUnseen(_ key: Key) -> [Effect] {
        if key == .control("c") { return leave() }
        let takesLetters = prompt != nil || palette != nil || help != nil || call?.isTyping == true
        switch Command.of(key, in: self) {
        case .quit where !takesLetters: return leave()
        case .suspend: return [.stop]
        case .redraw: return [.repaint]
        // What is said is perhaps not seen.
        case .back: return preferences.options.rings ? [.bell] : []
        default: return []
        }
    }

    private mutating func takeInHelp(_ key: Key) -> [Effect] {
        guard var room = help else { return [] }
        let commands = room.commands(in: self)
        let last = max(0, commands.count - 1)
        let page = roomHeight
        switch key {
        case .escape, .function(1): help = nil
        case .down: help?.selected = min(room.selected + 1, last)
        case .up: help?.selected = max(0, room.selected - 1)
        case .pageDown: help?.selected = min(room.selected + page, last)
        case .pageUp: help?.selected = max(0, room.selected - page)
        case .home: help?.selected = 0
        case .end: help?.selected = last
        case .enter:
            help = nil
            guard prompt == nil, !commands.isEmpty else { return [] }
            return perform(commands[min(room.selected, last)])
        default:
            if room.filter.take(key) {
                room.selected = 0
                help = room
            }
        }
        return []
    }

    /// Does a command that is available here.
    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .help: help = HelpRoom()
        case .switchLanguage: language = language.other
        case .redraw: return [.repaint]
        case .suspend: return [.stop]
        case .quit: return leave()
        case .back: return goBack()
        case .issue: return issuePaper()
        case .paperForm: paper?.nextForm()
        case .paperWay: paper?.nextWay(among: printers)
        case .newCall: return beginCall()
        case .open: return queue.selected.map { [.loadTicket($0, opening: true)] } ?? []
        case .filter: prompt = .filter(queue.filter)
        case .mine: return show(SavedView.mine)
        case .all: return show(SavedView.all)
        case .escalations: return show(SavedView.escalations)
        case .views, .saveView, .sort, .mark, .markAll, .bulk, .performBulk, .copy, .edit:
            return performAtDesk(command)
        case .lineDown, .lineUp, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last: return move(command)
        case .goTo: isGoing = true
        case .palette: palette = PaletteRoom(in: self)
        case .takeBackup, .openRow, .searchRoom, .commitStep, .reportStep, .finishStep, .reportPeriod:
            return performInRoom(command)
        default: return performInCall(command)
        }
        return []
    }

    /// One level back: paper, room, bulk act, call, list, the list one began with; never out, which has a key of its own.
    private mutating func goBack() -> [Effect] {
        if paper != nil {
            paper = nil
        } else if spot == .room {
            return leaveRoom()
        } else if spot == .bulk {
            bulk = nil
            marks.takeBack()
        } else if call?.isBilingual == true, call?.pane == .policy {
            call?.isBilingual = false
        } else if call != nil {
            return closeCall()
        } else if !queue.filter.isEmpty {
            queue.filter = ""
            return reload()
        } else if !marks.isEmpty {
            marks = Marks()
        } else if list != homeList {
            return show(homeList == .escalations ? SavedView.escalations : SavedView.mine)
        } else {
            let key = keyName(of: .quit)
            report(Bilingual("\(key.english) quits", "\(key.french) pour quitter"))
        }
        return []
    }

    /// Leaves the program; what was typed is kept.
    private mutating func leave() -> [Effect] {
        isOver = true
        return keepWords() + keepTyped() + [.quit]
    }
}

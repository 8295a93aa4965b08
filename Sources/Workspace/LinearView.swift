// What stands before the agent as plain lines, in reading order: for screen readers, and for whoever wants no boxes.
// The same workspace as on the screen; only its picture is another.

import Desk
import Localisation
import PolicyBook
import Storage
import Terminal
import Tickets

extension Workspace {
    /// Rows of a list told at a time.
    static let linearRows = 15
    /// Options of a form told at a time.
    static let linearOptions = 20
    /// Changed lines of a ticket told after an act.
    static let linearNews = 15

    /// What stands before the agent.
    var linearPlace: LinearPlace {
        if palette != nil { return .palette }
        if let prompt { return .form(prompt.purpose, prompt.searched) }
        if isGoing { return .doors }
        if paper != nil { return .paper }
        if let room { return .room(room.id) }
        if spot == .bulk { return .bulk }
        return call.map { .call($0.ticket?.id) } ?? .list(list)
    }

    /// All that stands before the agent.
    func linearLines() -> [String] {
        if let palette { return linear(palette) }
        if let prompt { return linear(prompt) }
        if isGoing { return Door.allCases.map { "\($0.letter): \($0.title[language])" } }
        if let paper { return linear(paper) }
        if let room { return linear(room) }
        if let bulk, spot == .bulk { return linear(bulk) }
        if let call { return linear(call) }
        return linearList()
    }

    /// What is asked of the agent now, the last line told.
    var linearQuestion: String {
        if palette != nil { return Label.paletteHint[language] }
        if let prompt {
            let field = prompt.fields[prompt.focus]
            let hint = field.hint[language].isEmpty ? "" : " (\(field.hint[language]))"
            return field.label[language] + hint
        }
        if isGoing { return Command.goTo.title[language] }
        if let call, spot == .call, call.isTyping {
            let kept = Bilingual("an empty line goes on with those kept; ", "une ligne vide garde ceux d’avant, ")
            let words = Label.typeWords[language] + " "
            return words + (call.words.isEmpty ? "" : kept[language]) + Label.linearWayOut[language]
        }
        let places = Bilingual("? lists what can be done", "? énumère ce qui peut se faire")
        let list = Bilingual(
            "number, key or word; /filter; ? lists", "numéro, touche ou mot, /filtre, aide (?)")
        return (spot == .list ? list : places)[language]
    }

    /// What works here: keys, what they do, and the name that does the same. In a form and in the palette, lines of text.
    func linearHelp() -> [String] {
        if palette != nil || prompt != nil { return linearAnswers.map { $0[language] } }
        return Command.allCases.filter { $0.isAvailable(in: self) && !$0.isOfScreen }.map { command in
            // A line with a full stop tells everything again.
            let key = keyName(of: command)[language]
            return "\(key == "." ? "—" : key): \(command.title[language]) (\(command.name))"
        }
    }

    /// The command of a name, or of a key that has a name and is written out: Enter, Entrée, Esc, F2.
    func linearCommand(_ text: String) -> Command? {
        let wanted = Folded.text(text)
        return Command.allCases.first { command in
            guard command.isAvailable(in: self), !command.isOfScreen else { return false }
            return command.name == wanted
                || wanted.count > 1
                    && keys(of: command).contains { key in
                        Language.allCases.contains { Folded.text(key.barName($0)) == wanted }
                    }
        }
    }

    /// That an act changed more than is told at once.
    func moreLines(_ count: Int) -> Bilingual {
        Typography.count(
            count, one: Bilingual("more line changed: . tells everything", "autre ligne a changé, . dit tout"),
            many: Bilingual("more lines changed: . tells everything", "autres lignes ont changé, . dit tout"))
    }

    /// What a line is taken for where one is asked for.
    private var linearAnswers: [Bilingual] {
        let answers = [
            Bilingual("a number: what is told under it", "un numéro\u{00A0}: ce qui est dit sous ce numéro"),
            Bilingual("words: the text, or what is looked for", "des mots\u{00A0}: le texte, ou ce qui est cherché"),
        ]
        guard palette == nil else {
            return answers + [Bilingual("an empty line: leaves", "une ligne vide\u{00A0}: quitte")]
        }
        return answers + [
            Bilingual(
                "an empty line: goes on with what is there",
                "une ligne vide\u{00A0}: passe à la suite avec ce qui est là"),
            Bilingual(
                ":back: leaves, what was written stays", ":retour\u{00A0}: quitte, ce qui est écrit reste"),
        ]
    }

    /// What the palette tells line by line: all it found but what is about the screen's picture.
    var linearFindings: [PaletteEntry] {
        let told = (palette?.entries ?? []).filter { entry in
            if case .command(let command) = entry { !command.isOfScreen && command != .help } else { true }
        }
        return Array(told.prefix(Workspace.linearOptions))
    }

    /// The palette's findings, numbered, of what kind first.
    private func linear(_ palette: PaletteRoom) -> [String] {
        var head = Label.paletteTitle[language]
        if !palette.filter.isEmpty { head += ": \(palette.filter.text)".typeset(language) }
        let findings = linearFindings.enumerated().map { place, entry in
            let (kind, words) = told(entry)
            return "\(place + 1). " + [kind, words].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return [head] + (findings.isEmpty ? [Label.nothing[language]] : findings)
    }

    private func linearList() -> [String] {
        var head = queue.view.heading[language]
        if let total = queue.totalWords { head += ", \(total[language])" }
        let more = [markWords, arrivalWords, onlineWords].compactMap { $0?[language] }
        head += ([queue.query.order.words[language]] + more).map { ", \($0)" }.joined()
        if !queue.filter.isEmpty { head += ", / \(queue.filter)" }
        let heads = [head] + [backupLine, handOffLine, unreadLine].compactMap { $0?[language] }
        guard !queue.rows.isEmpty else { return heads + emptyWords.map { $0[language] } }
        let first = queue.selectedIndex ?? 0
        return heads + queue.rows.dropFirst(first).prefix(Workspace.linearRows).map(linear)
    }

    /// A row in words: nothing of it is told by colour alone.
    private func linear(_ row: TicketSummary) -> String {
        var parts = [
            "#\(row.id)", row.status.words[language], row.nameWords[language], setting.name(of: row.group)[language],
            row.whatWords[language],
        ]
        if let answer = row.answerWords?[language] { parts.append(answer) }
        if row.next != .none { parts.append(row.next.words[language]) }
        if let clock = clock(of: row) { parts.append(clock.texts.first ?? "") }
        if row.backupAskedAt != nil { parts.append(Bilingual("backup asked", "renfort demandé")[language]) }
        if row.complaintAt != nil { parts.append(Bilingual("complaint", "plainte")[language]) }
        if isOffered(row) { parts.append(Bilingual("offered to us", "offert à nous")[language]) }
        if marks.contains(row.id) { parts.append(Bilingual("marked", "marqué")[language]) }
        if let others = othersHere(row.id) { parts.append(others[language]) }
        return parts.joined(separator: ", ")
    }

    private func linear(_ room: BulkRoom) -> [String] {
        let heading = (room.isTrial ? Label.bulkTrial : Label.bulkDone)[language]
        return ["\(heading): \(room.title[language])".typeset(language)] + room.results.map { $0.words[language] }
            + [BulkResult.total(room.results)[language]]
    }

    private func linear(_ form: Prompt) -> [String] {
        var lines = brief(before: form) + [form.title[language], Label.linearWayOut[language]]
        lines += form.meanwhile?.told(language) ?? []
        if let remark = form.remark { lines.append(remark[language]) }
        // A form taken up again goes on where it was left.
        for field in form.fields.prefix(form.focus) {
            lines.append("\(field.label[language]): ".typeset(language) + field.told[language])
        }
        guard case .choice(let choices) = form.fields[form.focus].content else {
            let text = form.fields[form.focus].text
            return text.isEmpty ? lines : lines + [Bilingual("now: \(text)", "actuel\u{00A0}: \(text)")[language]]
        }
        // A directory is not read out to who has not begun to search it.
        if choices.isSearchedElsewhere, choices.filter.isEmpty { return lines }
        for (place, option) in choices.shown.prefix(Workspace.linearOptions).enumerated() {
            let isChosen = option == choices.current && !choices.isSearchedElsewhere
            let mark = isChosen ? Bilingual(" (chosen)", " (choisi)")[language] : ""
            lines.append("\(place + 1). \(option.label[language])\(mark)")
        }
        if choices.shown.isEmpty { lines.append(Label.nothing[language]) }
        let more = choices.shown.count - Workspace.linearOptions
        if more > 0 { lines.append(choices.more(more)[language]) }
        return lines
    }

    /// What the client's words already say, before it is asked who they are.
    private func brief(before form: Prompt) -> [String] {
        guard form.purpose == .client, form.searched.isEmpty, let call, call.ticket == nil, !call.words.isEmpty else {
            return []
        }
        let clause = call.shownClause(in: setting.book).map { "\($0.id) \($0.title[call.language])" }
        let policy = ["\(Label.policy[language]). \(call.policyTitles(language).first ?? "")"]
        let offers = call.offers.map(offerTitle).map { $0[call.language] }
        return policy + [clause ?? Label.noPolicy[language]]
            + ["\(Label.instead[language]). \(call.insteadTitle(language))"] + offers
    }

    private func linear(_ call: CallRoom) -> [String] {
        var lines = [heading(of: call)]
        if let ticket = call.ticket {
            if let clock = clock(of: setting.row(of: ticket)) { lines.append(clock.texts.first ?? "") }
            lines += standing(of: ticket).map { $0.words[language] }
        }
        if !call.words.isEmpty { lines.append(call.words.text) }
        if let need = call.ticket?.need, !need.isEmpty {
            lines.append("\(Label.need[language]): \(need)".typeset(language))
        }
        lines.append("\(Label.policy[language]). \(call.policyTitles(language).first ?? "")")
        lines += told(call.policyText(setting, language))
        lines.append("\(Label.instead[language]). \(call.insteadTitle(language))")
        lines += told(call.insteadText(setting, language))
        lines.append(Label.before[language])
        lines += told(call.beforeText(setting, language))
        return lines + [linearAsked].compactMap(\.self)
    }

    /// The next question, with the letters that answer it.
    var linearAsked: String? {
        guard let call, let question = call.questionWords(setting.book) else { return nil }
        let keys = questionKeys.isEmpty ? "" : " (\(questionKeys))"
        return "\(Label.asked[language]) \(question[call.language])\(keys)"
    }

    /// What the screen's heading says, in words.
    private func heading(of call: CallRoom) -> String {
        var parts = [Label.newCall[language]]
        if let ticket = call.ticket {
            parts = ["\(Label.ticket[language]) \(ticket.id)", ticket.status.words[language]]
        }
        if let review = reviewTitle(of: call) { parts.append(review) }
        if let client = call.client {
            let name = client.name.isEmpty ? Blank.name[language] : client.name
            parts += [name, roleName(of: client), setting.name(of: client.group)[language]].compactMap(\.self)
        } else {
            parts.append(noClientWords[language])
        }
        parts.append(call.language.name[language])
        if let online = onlineWords { parts.append(online[language]) }
        return parts.joined(separator: ", ")
    }

    private func told(_ paragraphs: [StyledText]) -> [String] {
        paragraphs.map(\.text).filter { !$0.isEmpty }.map { $0.replacing("▸ ", with: "> ") }
    }
}

/// What stands before the agent, to know whether its lines were told.
enum LinearPlace: Hashable {
    case palette, doors, paper, bulk
    /// With what its list is searched for: other findings are told whole, even where they are the same.
    case form(Prompt.Purpose, String)
    case room(RoomID)
    case call(TicketID?)
    case list(QueueRoom.ID)

    var isCall: Bool {
        if case .call = self { true } else { false }
    }
}

extension Prompt {
    fileprivate var searched: String {
        if case .choice(let choices) = fields[focus].content { choices.filter.text } else { "" }
    }
}

extension Prompt.Field {
    /// What is in it, as its reader knows it.
    fileprivate var told: Bilingual {
        guard case .choice(let choices) = content else { return Bilingual(same: text) }
        return choices.current?.label ?? Label.notChosen
    }
}

extension Command {
    /// Whether it is about the screen's picture only.
    var isOfScreen: Bool {
        switch self {
        case .redraw, .suspend, .edit, .nextPane, .previousPane: true
        default: false
        }
    }
}

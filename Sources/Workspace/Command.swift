// Everything a key can do, in one table: the keys, the help, the key bar and the manual all come from here.
// Key letters are the same in both languages.

import Desk
import Terminal
import Tickets

/// Something the agent can do with one key.
enum Command: String, CaseIterable, Sendable {
    // in a call
    case words, client, answer, yes, no, skip, facts
    case confirmNeed, decide, takeOffer, declineOffer, inform, escalate
    case uphold, exception, changePolicy, conduct
    case print, note, assignToMe, resolve, reopen, bothLanguages, nextClause, previousClause, nextPane
    case previousPane, clientLanguage
    // the service around a call: `Command+Service.swift`
    case giveBackup, acceptHandOff, returnHandOff, offerHandOff, withdrawHandOff, askBackup, hardCall
    case answerEscalation, complain, giveAccount, findComplaint, putChoice, answerChoice, wait, resume
    case raiseDisagreement, moveDisagreement, settleDisagreement, endException, nextTicket, previousTicket
    // the upkeep of a ticket: `Command+Upkeep.swift`
    case assign, setLevel, setNeededBy, stateCommitment, tag, correctClient, tie, merge, unmerge, close
    // on paper
    case issue, paperForm, paperWay
    // in the queue
    case newCall, open, filter, mine, all, escalations
    // in the rooms beside the queue: `Command+Rooms.swift`
    case takeBackup, openRow, searchRoom, commitStep, reportStep, finishStep, reportPeriod
    // `Command+Desk.swift`
    case views, saveView, sort, mark, markAll, bulk, performBulk, undo, copy, edit
    // `Command+Movement.swift`
    case lineDown, lineUp, pageDown, pageUp, halfDown, halfUp, first, last
    // everywhere
    case goTo, palette, help, switchLanguage, redraw, suspend, back, quit

    /// The keys that do it, the one shown first.
    var keys: [Key] {
        switch self {
        case .words: [.character("w")]
        case .client: [.character("r")]
        case .answer: [.character("a")]
        case .yes: [.character("y")]
        case .no: [.character("n")]
        case .skip: [.character("s")]
        case .facts: [.character("f")]
        case .confirmNeed: [.character("c")]
        case .decide: [.character("d")]
        case .takeOffer: [.character("o")]
        case .declineOffer: [.character("O")]
        case .inform: [.character("i")]
        case .escalate: [.character("x")]
        case .uphold: [.character("u")]
        case .exception: [.character("e")]
        case .changePolicy: [.character("m")]
        case .conduct: [.character("K")]
        case .print: [.character("p")]
        case .note: [.character("t")]
        case .assignToMe: [.character("A")]
        case .resolve: [.character("R")]
        case .reopen: [.character("U")]
        case .bothLanguages: [.character("v")]
        case .nextClause: [.character(","), .right]
        case .previousClause: [.character(";"), .left]
        case .nextPane: [.tab, .character("l")]
        case .previousPane: [.backTab, .character("h")]
        case .clientLanguage: [.character("L")]
        case .issue: [.enter, .character("p")]
        case .paperForm: [.character("f")]
        case .paperWay: [.character("w")]
        case .newCall: [.character("n")]
        case .open: [.enter]
        case .filter: [.character("/")]
        case .mine: [.character("m")]
        case .all: [.character("a")]
        case .escalations: [.character("e")]
        case .help: [.character("?"), .function(1)]
        case .switchLanguage: [.function(2)]
        case .redraw: [.control("l")]
        case .suspend: [.control("z")]
        case .back: [.escape, .character("q")]
        case .quit: [.character("Q"), .control("c")]
        default: service?.keys ?? upkeep?.keys ?? room?.keys ?? desk?.keys ?? movement?.keys ?? []
        }
    }

    /// What it does, a line of the help.
    var title: Bilingual {
        switch self {
        case .words: Bilingual("type the client’s words", "saisir les mots du client")
        case .client: Bilingual("say who is calling", "indiquer qui appelle")
        case .answer: Bilingual("answer the question", "répondre à la question")
        case .yes: Bilingual("answer yes", "répondre oui")
        case .no: Bilingual("answer no", "répondre non")
        case .skip: Bilingual("put the question off", "remettre la question à plus tard")
        case .facts: Bilingual("see and correct the facts", "voir et corriger les faits")
        case .confirmNeed: Bilingual("confirm the need with the client", "confirmer le besoin avec le client")
        case .decide: Bilingual("record the decision", "inscrire la décision")
        case .takeOffer: Bilingual("the client takes the offer", "le client accepte l’offre")
        case .declineOffer: Bilingual("the client declines the offer", "le client refuse l’offre")
        case .inform:
            Bilingual("tell the client, and promise the next update", "informer le client et promettre la suite")
        case .escalate:
            Bilingual("escalate, with the reason and the pressure", "escalader, avec la raison et la pression")
        case .uphold: Bilingual("rule: uphold the decision", "trancher\u{00A0}: maintenir la décision")
        case .exception: Bilingual("rule: grant an exception", "trancher\u{00A0}: accorder une dérogation")
        case .changePolicy: Bilingual("rule: have the policy changed", "trancher\u{00A0}: faire modifier la politique")
        case .conduct: Bilingual("rule: address the conduct", "trancher\u{00A0}: intervenir sur la conduite")
        case .print: Bilingual("print the justification", "imprimer la justification")
        case .note: Bilingual("add an internal note", "ajouter une note interne")
        case .assignToMe: Bilingual("take the ticket", "prendre le billet")
        case .resolve: Bilingual("resolve the ticket", "résoudre le billet")
        case .reopen: Bilingual("reopen the ticket", "rouvrir le billet")
        case .bothLanguages: Bilingual("show the clause in both languages", "montrer la clause dans les deux langues")
        case .nextClause: Bilingual("the next clause that may govern", "la clause possible suivante")
        case .previousClause: Bilingual("the clause before it", "la clause possible précédente")
        case .nextPane: Bilingual("next pane", "volet suivant")
        case .previousPane: Bilingual("previous pane", "volet précédent")
        case .clientLanguage: Bilingual("change the language of the call", "changer la langue de l’appel")
        case .issue:
            Bilingual("issue it: record it, then let it leave", "remettre\u{00A0}: inscrire, puis laisser partir")
        case .paperForm: Bilingual("next form: text, HTML, PDF", "format suivant\u{00A0}: texte, HTML, PDF")
        case .paperWay:
            Bilingual("next way out: file, printers, mail", "sortie suivante\u{00A0}: fichier, imprimantes, courriel")
        case .newCall: Bilingual("new call", "nouvel appel")
        case .open: Bilingual("open the ticket", "ouvrir le billet")
        case .filter: Bilingual("filter the list", "filtrer la liste")
        case .mine: Bilingual("my tickets and unassigned ones", "mes billets et les non attribués")
        case .all: Bilingual("all tickets", "tous les billets")
        case .escalations: Bilingual("escalations that wait for a ruling", "escalades à trancher")
        case .help: Bilingual("all keys", "toutes les touches")
        case .switchLanguage: Bilingual("en français", "in English")
        case .redraw: Bilingual("draw the screen again", "redessiner l’écran")
        case .suspend: Bilingual("suspend the program", "suspendre le programme")
        case .back: Bilingual("back", "retour")
        case .quit: Bilingual("quit", "quitter")
        default:
            service?.title ?? upkeep?.title ?? room?.title ?? desk?.title ?? movement?.title ?? Bilingual(same: name)
        }
    }

    /// One word for the key bar; nil when it has no place there.
    var short: Bilingual? {
        switch self {
        case .client: Bilingual("who", "qui")
        case .confirmNeed: Bilingual("confirm", "confirmer")
        case .decide: Bilingual("decide", "décider")
        case .takeOffer: Bilingual("offer taken", "offre acceptée")
        case .inform: Bilingual("inform", "informer")
        case .escalate: Bilingual("escalate", "escalader")
        case .uphold: Bilingual("uphold", "maintenir")
        case .exception: Bilingual("exception", "dérogation")
        case .changePolicy: Bilingual("change policy", "modifier la politique")
        case .conduct: Bilingual("conduct", "conduite")
        case .print: Bilingual("print", "imprimer")
        case .resolve: Bilingual("resolve", "résoudre")
        case .reopen: Bilingual("reopen", "rouvrir")
        case .words: Bilingual("words", "mots")
        case .nextClause: Bilingual("other clause", "autre clause")
        case .newCall: Bilingual("new call", "nouvel appel")
        case .open: Bilingual("open", "ouvrir")
        case .filter: Bilingual("filter", "filtrer")
        case .issue: Bilingual("issue", "remettre")
        case .paperForm: Bilingual("form", "format")
        case .paperWay: Bilingual("way out", "sortie")
        case .help: Bilingual("all keys", "toutes les touches")
        case .back: Bilingual("back", "retour")
        default: service?.short ?? upkeep?.short ?? room?.short ?? desk?.short
        }
    }

    /// Those with a place on the key bar, what presses first, the way back and the help's key last.
    static let barred: [(command: Command, words: Bilingual)] = {
        let others = allCases.filter { $0 != .help && $0 != .back }
        let order = others.filter(\.isPressing) + others.filter { !$0.isPressing } + [.back, .help]
        return order.compactMap { command in command.short.map { (command, $0) } }
    }()

    /// The command of a key among those that work here.
    static func of(_ key: Key, in workspace: Workspace) -> Command? {
        workspace.preferences.keyMap.commands(of: key).first { $0.isAvailable(in: workspace) }
    }
}

extension Command {
    /// Whether it works here and now.
    func isAvailable(in workspace: Workspace) -> Bool {
        switch self {
        case .goTo, .palette, .help, .switchLanguage, .redraw, .suspend, .back, .quit: true
        case .issue, .paperForm, .paperWay: workspace.spot == .paper
        case .newCall: workspace.spot == .list || (workspace.spot == .room && workspace.call == nil)
        case .open, .filter, .mine, .all, .escalations: workspace.spot == .list
        case .takeBackup, .openRow, .searchRoom, .commitStep, .reportStep, .finishStep, .reportPeriod:
            isAvailableInRooms(of: workspace)
        case .views, .saveView, .sort, .mark, .markAll, .bulk, .performBulk, .undo, .copy, .edit:
            isAvailableAtDesk(in: workspace)
        case .lineDown, .lineUp, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last: true
        default: workspace.spot == .call && (workspace.call.map { isAvailable(in: $0, of: workspace) } ?? false)
        }
    }

    private func isAvailable(in call: CallRoom, of workspace: Workspace) -> Bool {
        let ticket = call.ticket
        let isLive = ticket?.status.isLive ?? false
        switch self {
        case .words, .client: return ticket == nil
        case .answer: return call.question != nil
        case .yes, .no: return workspace.questionIsFlag
        case .skip: return call.question != nil
        case .facts: return ticket == nil || isLive
        case .confirmNeed: return isLive && ticket?.need == nil
        case .decide: return isLive && (ticket?.decision == nil || call.overtaken != nil)
        case .takeOffer, .declineOffer: return isLive && call.isDecided && !call.offers.isEmpty
        case .inform: return isLive
        case .resolve: return isLive && ticket?.openEscalation == nil
        case .assignToMe: return isLive && ticket?.assignee != workspace.setting.agent.id
        case .escalate: return isLive && ticket?.openEscalation == nil
        case .uphold, .exception, .changePolicy, .conduct: return ticket.map(workspace.mayRule) ?? false
        case .print: return ticket?.decision != nil
        case .note: return ticket != nil
        case .reopen: return ticket.map { !$0.status.isLive } ?? false
        case .clientLanguage: return ticket == nil
        case .bothLanguages, .nextPane, .previousPane: return true
        case .nextClause, .previousClause: return call.clauses.count > 1
        default: return isAvailable(on: ticket, of: workspace)
        }
    }
}

extension Workspace {
    /// Whether the agent may rule on the ticket's escalation: who decided or escalated took part in it.
    fileprivate func mayRule(on ticket: Ticket) -> Bool {
        guard setting.agent.role.mayRule, ticket.openEscalation != nil else { return false }
        let ruling = TicketAct.rule(.init(ruling: .conduct, reason: "-"))
        return (try? ticket.events(for: ruling, by: setting.agent)) != nil
    }
}

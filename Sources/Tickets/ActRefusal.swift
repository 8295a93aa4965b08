// Why an act is not possible on a ticket now, worded for people.

public import Desk
public import Localisation

/// Why an act is not possible on this ticket now.
public enum ActRefusal: Error, Hashable, Worded {
    case emptyWords
    /// With how many characters it has.
    case tooLong(Int, TextLimit)
    case needNotConfirmed
    case notDecided
    case offerNotMade
    case offerTaken
    case emptyRecipient
    case nothingToRule
    case alreadyEscalated
    case escalationOpen
    case rulingNeedsSupervisor
    /// Who decided, or escalated, does not rule.
    case rulingOnOwn
    case exceptionNeedsEnd
    case notLive
    case alreadyLive
    case notWaiting
    /// With whom it waits for.
    case alreadyWaiting(String)
    case rulingAwaited
    case nothingToJustify
    case nothingChanges
    case choiceNeedsOptions
    /// An answer that stands there twice, whatever its case and accents.
    case optionTwice(String)
    case noOpenChoice
    case notAnOption([String])
    case handOffOpen(TeamID)
    case noHandOff
    case handOffToSelf
    case notTheirs(TeamID)
    /// Somebody who does not serve the ticket’s client group.
    case cannotSee(AgentID)
    case alreadyTheirs(AgentID)
    /// Somebody is not of the team they were named with.
    case notOfTeam(AgentID, TeamID)
    /// To another team.
    case handItOff(TeamID)
    /// From another team to one's own.
    case theirsToHandOff(TeamID)
    /// To the team to which it is offered.
    case acceptFirst(TeamID)
    case notInDisagreement([TeamID])
    /// Whom the protocol’s step names.
    case stepNeedsSupervisor(Bilingual)
    case disagreementOpen
    case noDisagreement
    case protocolAtEnd
    case noProtocol
    case disagreementWithSelf
    case noComplaint
    case complaintOpen
    case accountIsTheAgents
    case nothingToAccountFor
    case findingNeedsSupervisor
    case findingOnSelf
    case backupAsked
    case noBackupAsked
    case ownBackup
    case noException
    case nothingToUndo
    case notYourAct(AgentID)
    case isMerged(TicketID)
    /// The other of two tickets was merged.
    case otherIsMerged(TicketID, into: TicketID)
    case notMerged
    case ownTicket
    case hasAbsorbed
    case otherGroup
    case badTag(String)
    case noSuchLink
    /// A day after `Ticket.horizon`.
    case tooFar
    case neededBeforeAsked

    /// Whether somebody else may do it: the ticket is not in the way, the agent is.
    public var isAboutWho: Bool {
        switch self {
        case .rulingNeedsSupervisor, .rulingOnOwn, .findingNeedsSupervisor, .findingOnSelf, .accountIsTheAgents,
            .notTheirs, .notYourAct, .ownBackup, .handItOff, .theirsToHandOff, .notInDisagreement,
            .stepNeedsSupervisor:
            true
        default: false
        }
    }

    public var words: Bilingual { words(named: EventNames()) }

    /// The same in the names people know.
    public func words(named names: EventNames) -> Bilingual {
        switch self {
        case .emptyWords: Bilingual("say it in a few words first", "dites-le d’abord en quelques mots")
        case .tooLong(let count, let limit): limit.words(for: count)
        case .needNotConfirmed:
            Bilingual("confirm the need with the client first", "confirmez d’abord le besoin avec le client")
        case .notDecided: Bilingual("record the decision first", "inscrivez d’abord la décision")
        case .offerNotMade:
            Bilingual("this offer is not part of the decision", "cette offre ne fait pas partie de la décision")
        case .offerTaken: Bilingual("the client took this offer already", "le client a déjà accepté cette offre")
        case .emptyRecipient:
            Bilingual(
                "say whom it goes to: a colleague or a role", "dites à qui cela va\u{00A0}: à un collègue ou à un rôle")
        case .nothingToRule:
            Bilingual("no escalation waits for a ruling here", "aucune escalade n’attend de décision ici")
        case .alreadyEscalated:
            Bilingual("an escalation already waits for a ruling", "une escalade attend déjà une décision")
        case .escalationOpen:
            Bilingual(
                "an escalation waits for its ruling: it is ruled on before the ticket ends",
                "une escalade attend sa décision\u{00A0}: elle doit être tranchée avant que le billet soit résolu")
        case .rulingNeedsSupervisor: Bilingual("only a supervisor rules", "seul un superviseur peut trancher")
        case .rulingOnOwn:
            Bilingual(
                "you decided this or escalated it: another supervisor, who took no part in it, rules",
                "vous avez décidé ou escaladé ceci\u{00A0}: c’est à une autre personne de la supervision, "
                    + "qui n’y a pas pris part, de trancher")
        case .exceptionNeedsEnd:
            Bilingual("an exception needs its last day", "une dérogation doit avoir une date de fin")
        case .notLive:
            Bilingual(
                "the ticket is resolved or closed: reopen it first",
                "le billet est résolu ou fermé\u{00A0}: rouvrez-le d’abord")
        case .alreadyLive: Bilingual("the ticket is already open", "le billet est déjà ouvert")
        case .notWaiting: Bilingual("the ticket is not waiting", "le billet n’est pas en attente")
        case .alreadyWaiting(let on):
            Bilingual("the ticket waits already (\(on))", "le billet est déjà en attente (\(on))")
        case .rulingAwaited:
            Bilingual("the ticket waits for a ruling already", "le billet attend déjà une décision de révision")
        case .nothingToJustify:
            Bilingual("there is no decision to justify yet", "il n’y a pas encore de décision à justifier")
        case .nothingChanges: Bilingual("that would change nothing", "cela ne changerait rien")
        case .choiceNeedsOptions:
            Bilingual(
                "a choice needs at least two different answers", "un choix exige au moins deux réponses différentes")
        case .optionTwice(let option):
            Bilingual(
                "“\(option)” stands there twice: give each answer once",
                "«\u{00A0}\(option)\u{00A0}» y est deux fois\u{00A0}: donnez chaque réponse une seule fois")
        case .noOpenChoice:
            Bilingual("no choice waits for the client’s answer", "aucun choix n’attend la réponse du client")
        case .notAnOption(let options):
            Bilingual(
                "the client was given these answers: \(options.joined(separator: ", "))",
                "les réponses proposées au client étaient\u{00A0}: \(options.joined(separator: ", "))")
        case .handOffOpen(let team):
            Bilingual(
                "the ticket is already offered to \(names.team(team).english)",
                "le billet est déjà offert à l’équipe \(names.team(team).french)")
        case .noHandOff: Bilingual("no hand-off waits for an answer", "aucun transfert n’attend de réponse")
        case .handOffToSelf: Bilingual("the ticket is that team’s already", "le billet est déjà à cette équipe")
        case .notTheirs(let team):
            Bilingual(
                "only the \(names.team(team).english) team answers this, or a supervisor for them",
                "seule l’équipe \(names.team(team).french) peut y répondre, ou la supervision en son nom")
        case .cannotSee, .alreadyTheirs, .notOfTeam, .handItOff, .theirsToHandOff, .acceptFirst: ownerWords(names)
        case .notInDisagreement(let teams):
            disagreementWords(Typography.list(teams.map(names.team)))
        case .stepNeedsSupervisor(let who):
            Bilingual(
                "this step is for \(who.english): a supervisor records it",
                "cette étape revient à d’autres (\(who.french))\u{00A0}: une personne de la supervision l’inscrit")
        case .disagreementOpen:
            Bilingual("a disagreement is already open here", "un désaccord est déjà ouvert ici")
        case .noDisagreement: Bilingual("no disagreement is open here", "aucun désaccord n’est ouvert ici")
        case .protocolAtEnd:
            Bilingual(
                "this is the protocol’s last step: settle it here",
                "c’est la dernière étape du protocole\u{00A0}: réglez le désaccord ici")
        case .noProtocol:
            Bilingual(
                "the desk has no protocol for disagreements yet",
                "le guichet n’a pas encore de protocole pour les désaccords")
        case .disagreementWithSelf:
            Bilingual("a team does not disagree with itself", "une équipe n’est pas en désaccord avec elle-même")
        case .noException: Bilingual("no exception is in force here", "aucune dérogation n’est en vigueur ici")
        case .noComplaint: Bilingual("no complaint waits for a finding", "aucune plainte n’attend de conclusion")
        case .complaintOpen: Bilingual("a complaint is already open here", "une plainte est déjà ouverte ici")
        case .accountIsTheAgents:
            Bilingual(
                "only the agent it is about can give their own account",
                "seule la personne visée peut donner sa version")
        case .nothingToAccountFor:
            Bilingual("no complaint and no escalation is open here", "aucune plainte ni escalade n’est ouverte ici")
        case .findingNeedsSupervisor:
            Bilingual("only a supervisor makes a finding", "seul un superviseur peut conclure")
        case .findingOnSelf:
            Bilingual("nobody makes the finding about themselves", "personne ne conclut à son propre sujet")
        case .backupAsked: Bilingual("backup is already asked for", "du renfort est déjà demandé")
        case .noBackupAsked: Bilingual("nobody asked for backup here", "personne n’a demandé de renfort ici")
        case .ownBackup: Bilingual("backup comes from somebody else", "le renfort vient de quelqu’un d’autre")
        case .notYourAct(let agent):
            Bilingual(
                "the last act is \(names.agent(agent))’s: only they take it back",
                "le dernier geste est de \(names.agent(agent))\u{00A0}: seule cette personne peut l’annuler")
        case .isMerged(let ticket):
            Bilingual(
                "the ticket was merged into \(ticket): work there, or unmerge it first",
                "le billet a été fusionné avec le billet \(ticket)\u{00A0}: travaillez-y ou défaites d’abord la fusion")
        case .otherIsMerged(let other, let ticket):
            Bilingual(
                "ticket \(other) was merged into \(ticket) already",
                "le billet \(other) a déjà été fusionné avec le billet \(ticket)")
        case .notMerged: Bilingual("these tickets are not merged", "ces billets ne sont pas fusionnés")
        case .ownTicket: Bilingual("a ticket cannot be tied to itself", "un billet ne peut être lié à lui-même")
        case .hasAbsorbed:
            Bilingual(
                "other tickets were merged into this one: unmerge them first",
                "d’autres billets ont été fusionnés avec celui-ci\u{00A0}: défaites d’abord ces fusions")
        case .otherGroup:
            Bilingual(
                "the tickets belong to different client groups", "les billets sont de groupes clients différents")
        case .badTag(let tag):
            Bilingual(
                "a tag is letters, digits and hyphens: \(tag)",
                "une étiquette se compose de lettres, de chiffres et de traits d’union\u{00A0}: \(tag)")
        case .noSuchLink: Bilingual("there is no such tie", "ce lien n’existe pas")
        case .tooFar:
            Bilingual(
                "that day is too far away: 2199-12-31 is the last",
                "ce jour est trop loin\u{00A0}: le 2199-12-31 est le dernier")
        case .neededBeforeAsked:
            Bilingual(
                "the need cannot end before it was asked for: name a later day",
                "on ne peut en avoir besoin avant de l’avoir demandé\u{00A0}: donnez un jour plus tardif")
        case .nothingToUndo:
            Bilingual(
                "nothing can be taken back: it was sent out, or nothing was done yet",
                "rien ne peut être annulé\u{00A0}: c’est déjà transmis, ou rien n’a été fait")
        }
    }

    private func disagreementWords(_ teams: Bilingual) -> Bilingual {
        Bilingual(
            "the disagreement is between others (\(teams.english)): they or a supervisor take it further",
            "le désaccord en concerne d’autres (\(teams.french))\u{00A0}: c’est à eux ou à la supervision d’y donner suite"
        )
    }

    /// Why a ticket does not go to somebody.
    private func ownerWords(_ names: EventNames) -> Bilingual {
        switch self {
        case .cannotSee(let agent):
            Bilingual(
                "\(names.agent(agent)) does not serve this client’s group: choose somebody who does",
                "\(names.agent(agent)) ne sert pas le groupe de ce client\u{00A0}: choisissez une personne qui le sert")
        case .alreadyTheirs(let agent):
            Bilingual(
                "\(names.agent(agent)) has the ticket already: nothing to record",
                "\(names.agent(agent)) a déjà le billet\u{00A0}: rien à inscrire")
        case .notOfTeam(let agent, let team):
            Bilingual(
                "\(names.agent(agent)) is not of \(names.team(team).english): leave the team out, or name somebody of it",
                "\(names.agent(agent)) n’est pas de l’équipe \(names.team(team).french)\u{00A0}: "
                    + "retirez l’équipe ou nommez quelqu’un de celle-ci")
        case .handItOff(let team):
            Bilingual(
                "a ticket goes to another team when they accept it: hand it off to \(names.team(team).english)",
                "un billet passe à une autre équipe quand elle l’accepte\u{00A0}: "
                    + "transférez-le à l’équipe \(names.team(team).french)")
        case .theirsToHandOff(let team):
            Bilingual(
                "the ticket is with \(names.team(team).english): ask them to hand it off to your team",
                "le billet est à l’équipe \(names.team(team).french)\u{00A0}: "
                    + "demandez-lui de le transférer à la vôtre")
        case .acceptFirst(let team):
            Bilingual(
                "the ticket is offered to \(names.team(team).english): they accept it first",
                "le billet est offert à l’équipe \(names.team(team).french)\u{00A0}: elle l’accepte d’abord")
        default: Bilingual("", "")
        }
    }
}

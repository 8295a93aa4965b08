// One plain sentence an outcome, to the client; and the dates of a clause as people read them.

import Decisions
import Desk
import Localisation
import PolicyBook
import Tickets

extension RecordedDecision {
    /// What we answer, in one sentence or two.
    var answerSentence: Bilingual {
        if let exception { return exceptionSentence(exception) }
        return switch answer {
        case .noPolicy:
            Bilingual(
                "No policy covers your request yet. This is neither a yes nor a no.",
                "Aucune politique ne couvre encore votre demande. Ce n’est ni un oui ni un non.")
        case .outcome(.allowed):
            Bilingual("Yes, you can have what you asked for.", "Oui, vous pouvez obtenir ce que vous avez demandé.")
        case .outcome(.allowedWithConditions):
            Bilingual("Yes, on these conditions:", "Oui, aux conditions suivantes\u{00A0}:")
        case .outcome(.needsApproval): approvalSentence
        case .outcome(.redirected): destinationSentence
        case .outcome(.notOffered):
            offers.isEmpty
                ? Bilingual(
                    "We cannot offer you what you asked for. Here is why.",
                    "Nous ne pouvons pas vous offrir ce que vous avez demandé. Voici pourquoi.")
                : Bilingual(
                    "We cannot offer you what you asked for. Here is why, and what we can do instead.",
                    "Nous ne pouvons pas vous offrir ce que vous avez demandé. Voici pourquoi, et ce que nous pouvons "
                        + "faire pour vous.")
        }
    }

    private func exceptionSentence(_ exception: HonouredException) -> Bilingual {
        let day = exception.until.words
        let tail =
            exception.conditions == nil
            ? Bilingual(".", ".") : Bilingual(", on these conditions:", ", aux conditions suivantes\u{00A0}:")
        return Bilingual(
            "Yes, by an exception granted until \(day.english)\(tail.english)",
            "Oui, par une dérogation accordée jusqu’au \(day.french)\(tail.french)")
    }

    private var approvalSentence: Bilingual {
        guard let approver else {
            return Bilingual("Your request needs approval first.", "Votre demande doit d’abord être approuvée.")
        }
        return Bilingual(
            "Your request needs approval first. Who approves: \(approver.english).",
            "Votre demande doit d’abord être approuvée. L’approbation revient à\u{00A0}: \(approver.french).")
    }

    private var destinationSentence: Bilingual {
        guard let destination else {
            return Bilingual("Your request is handled elsewhere.", "Votre demande relève d’un autre service.")
        }
        return Bilingual(
            "Your request is handled elsewhere. Who looks after it: \(destination.english).",
            "Votre demande relève d’un autre service. Qui s’en occupe\u{00A0}: \(destination.french).")
    }
}

extension FrozenClause {
    /// When it is in force, last day included.
    var inForceWords: Bilingual { CivilDate.inForceWords(from: inForceFrom, to: inForceTo) }
}

extension CivilDate {
    /// `In force since May 1, 2026, until December 31, 2027.`; `to` is the first day no longer in force.
    static func inForceWords(from: CivilDate, to: CivilDate?) -> Bilingual {
        let last = to.map { $0.adding(days: -1).words }
        return Bilingual(
            "In force since \(from.words.english)\(last.map { ", until \($0.english)" } ?? "").",
            "En vigueur depuis le \(from.words.french)\(last.map { ", jusqu’au \($0.french)" } ?? "").")
    }
}

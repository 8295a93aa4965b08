// Papers of the workspace: made and let go as `guichet print` does; printers and the mail beside the keys.

import Chain
import Desk
import Documents
import Reports
import Tickets
import Workspace

/// Makes papers and lets them go.
struct WorkspacePaper {
    let desk: OpenDesk
    let courier: PaperCourier

    /// Makes a paper, has it put on record, and lets it go.
    func issue(_ order: PaperOrder, recording record: (Digest) throws -> Void) throws -> PaperOutcome {
        let (bytes, digest) = try made(order)
        let way: PaperWay
        switch order.way {
        case .file(let path): way = .file(path)
        case .printer(let queue): way = .printer(queue)
        case .mail(let address): way = .mail(address)
        case .clipboard:
            // The screen writes it, once it is on record.
            try record(digest)
            return .left
        }
        let exit = PaperExit(way: way, bytes: bytes, title: order.document.knownTitle)
        guard let errand = try exit.errand() else {
            let refusal = try exit.leave { try record(digest) }
            return refusal.map { .refused(Self.refusal($0)) } ?? .left
        }
        try record(digest)
        courier.take {
            if let refusal = errand() { return .refused(order, digest, Self.refusal(refusal)) }
            return .left(order)
        }
        return .underWay
    }

    private static func refusal(_ failure: Failure) -> PaperRefusal {
        let reason = failure.refusalOfPaper ?? failure.words.english
        return PaperRefusal(reason: reason, words: failure.words)
    }

    private func made(_ order: PaperOrder) throws -> (bytes: [UInt8], digest: Digest) {
        if case .mail(let address) = order.way {
            let message = try PaperMessage(
                document: order.document, letterhead: desk.letterhead, place: desk.place, clientName: order.clientName,
                version: order.version, code: order.code, to: address, now: order.at
            ).message()
            return (Array(message.source.utf8), Digest(of: message.body))
        }
        let bytes =
            switch order.form {
            case .text: Array(TextRenderer().text(of: order.document).utf8)
            case .html: Array(HTMLRenderer().html(of: order.document).utf8)
            case .pdf: try PDFPress.pdf(of: order.document, on: .letter, keywords: order.code.text)
            }
        return (bytes, Digest(of: bytes))
    }
}

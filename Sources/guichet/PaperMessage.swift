// The justification as a message: from the desk's own address where it has one, in text and in HTML.

import Desk
import Documents
import Glibc
import Localisation
import Reports
import Tickets

/// Makes the message that carries a justification.
struct PaperMessage {
    let document: Document
    let letterhead: Letterhead
    let place: Place
    let clientName: String
    /// The version of the ticket it was made from.
    let version: Int
    let code: VerificationCode
    let to: String
    let now: Instant

    func message() throws(Failure) -> MailMessage {
        let languages = document.parts.map(\.language)
        guard let to = MailAddress(to, name: clientName), let from else {
            throw .usage(Bilingual("--mail is like somebody@example.ca", "--mail est comme quelquun@exemple.ca"))
        }
        return MailMessage(
            from: from, to: to, subject: document.knownTitle, date: date,
            id: "\(code).\(version + 1)@\(Self.host)", languages: languages,
            text: TextRenderer(width: 76).text(of: document), html: HTMLRenderer().html(of: document))
    }

    /// The address a client may answer to; the agent's own at this machine where the desk names none.
    private var from: MailAddress? {
        let language = document.parts.first?.language ?? .english
        let name = letterhead.deskName[language]
        var address = MailAddress(in: letterhead.contact[language])
        address?.name = name
        return address ?? MailAddress("\(Login.current?.text ?? "guichet")@\(Self.host)", name: name)
    }

    private static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        let isKnown = gethostname(&name, name.count - 1) == 0
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return isKnown && MailAddress("x@\(text)") != nil ? text : "localhost"
    }

    /// `Fri, 01 May 2026 10:05:00 -0400`, by the desk’s clock.
    private var date: String {
        let local = place.local(now)
        let minutes = ((local.day.dayNumber - now.day.dayNumber) * 86_400 + local.secondOfDay - now.secondOfDay) / 60
        let (year, month, day) = local.day.parts
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
        let clock = [local.secondOfDay / 3600, local.secondOfDay / 60 % 60, local.secondOfDay % 60].map(two)
        let offset = two(abs(minutes) / 60) + two(abs(minutes) % 60)
        return "\(days[local.day.weekday]), \(two(day)) \(months[month - 1]) \(year) "
            + "\(clock.joined(separator: ":")) \(minutes < 0 ? "-" : "+")\(offset)"
    }
}

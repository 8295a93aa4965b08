// Which ticket a command means: by its number at the desk, or by the one it had in the system it came from.

import ArgumentParser
import Desk
import SQLiteStorage
import Storage
import Tickets

/// A ticket's number as somebody gives it.
enum TicketNumber: ExpressibleByArgument {
    case own(TicketID)
    case outside(OutsideNumber)

    init?(argument: String) {
        if let number = Int(argument) {
            self = .own(TicketID(number))
        } else if let number = OutsideNumber(argument) {
            self = .outside(number)
        } else {
            return nil
        }
    }
}

extension OpenDesk {
    /// The ticket of a number. One from outside that is not the agent's to see is as if it were not there.
    func ticket(named number: TicketNumber) throws -> TicketID {
        switch number {
        case .own(let id): return id
        case .outside(let number):
            guard let id = try store.ticket(origin: number.origin), let row = try store.summary(of: id),
                agent.sees(row.group)
            else { throw Failure.noTicket(number) }
            return id
        }
    }
}

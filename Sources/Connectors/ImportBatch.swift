// The steps read and not yet written, by ticket: what one transaction takes, whole tickets where the file keeps a
// ticket's rows together.

/// A few tickets' steps, in the order the tickets first appeared.
struct ImportBatch<Step> {
    private(set) var tickets: [(origin: String, steps: [Step])] = []
    private(set) var count = 0
    private var places: [String: Int] = [:]

    /// Whether to write before a step of `origin` is added.
    func isFull(before origin: String) -> Bool {
        if count >= 2 * Import.batchSteps { return true }
        let isAtBoundary = tickets.last?.origin != origin
        return isAtBoundary && (count >= Import.batchSteps || tickets.count >= Import.batchTickets)
    }

    mutating func add(_ step: Step, of origin: String) {
        count += 1
        if let place = places[origin] {
            tickets[place].steps.append(step)
        } else {
            places[origin] = tickets.count
            tickets.append((origin, [step]))
        }
    }
}

// Values made by one thread and used by another, a few of them waiting in between: neither stands still because a single
// one takes the other longer.

import Desk
import Glibc

/// A line of values between two threads.
final class Belt<Value: Sendable>: @unchecked Sendable {
    // INVARIANT: what can change is looked at and changed only under the lock.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let most: Int
    private var waiting: [Value] = []
    private var isOver = false

    private init(most: Int) {
        self.most = most
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Uses here, in their order, what `make` puts on the belt from a thread of its own, where at most so many values
    /// wait; put and used by turns where no thread can be had. `make` is told when nothing more is wanted: `use` failed.
    static func run(
        most: Int, _ make: @escaping @Sendable (_ put: (Value) -> Bool) -> Void, use: (Value) throws -> Void
    ) throws {
        let belt = Belt(most: most)
        let maker = PlainThread { [belt] in
            make(belt.put)
            belt.end()
        }
        guard let maker else { return try byTurns(make, use) }
        defer {
            belt.end()
            maker.join()
        }
        while let value = belt.take() { try use(value) }
    }

    private static func byTurns(
        _ make: @escaping (_ put: (Value) -> Bool) -> Void, _ use: (Value) throws -> Void
    ) throws {
        var failure: (any Error)?
        make { value in
            do { try use(value) } catch { failure = error }
            return failure == nil
        }
        if let failure { throw failure }
    }

    /// Waits until there is room; false where nothing more is wanted.
    private func put(_ value: Value) -> Bool {
        locked {
            while waiting.count >= most && !isOver { pthread_cond_wait(changed, lock) }
            if !isOver { waiting.append(value) }
            return !isOver
        }
    }

    /// Waits for the next; nil after the last.
    private func take() -> Value? {
        locked {
            while waiting.isEmpty && !isOver { pthread_cond_wait(changed, lock) }
            return waiting.isEmpty ? nil : waiting.removeFirst()
        }
    }

    private func end() {
        locked { isOver = true }
    }

    /// Whoever changes something wakes the other.
    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer {
            pthread_cond_broadcast(changed)
            pthread_mutex_unlock(lock)
        }
        return body()
    }
}

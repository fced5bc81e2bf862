import CNcurses
import Glibc
import Synchronization

/// How background work reaches the main loop: post from any thread, wait on ``descriptor``, drain on the main thread.
///
/// A blocking main loop starves `Task { @MainActor in }` for ever; a mailbox wakes `poll` instead.
public final class Mailbox<Message: Sendable>: Sendable {
    private let waiting = Mutex<[Message]>([])

    /// Readable while messages wait; give it to ``Terminal/wait(for:timeout:)``. -1 when the system has no descriptor
    /// left; messages are then found at the next ``drain()``.
    public let descriptor: CInt

    /// Makes an empty mailbox.
    public init() { descriptor = nc_eventfd() }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Leaves a message. Wakes the loop once, however many are left before it looks.
    public func post(_ message: Message) {
        waiting.withLock { messages in
            messages.append(message)
            guard messages.count == 1 else { return }
            var one: UInt64 = 1
            _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
        }
    }

    /// Takes all messages, oldest first.
    public func drain() -> [Message] {
        waiting.withLock { messages in
            var count: UInt64 = 0
            _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
            let taken = messages
            messages = []
            return taken
        }
    }
}

import Glibc
import Testing

@testable import Terminal

@Suite("A mailbox wakes the main loop")
struct MailboxTests {
    private func isReadable(_ descriptor: CInt) -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) == 1
    }

    @Test("once for all messages that wait, and is quiet when they are taken")
    func wakes() {
        let mailbox = Mailbox<String>()
        #expect(!isReadable(mailbox.descriptor))
        mailbox.post("a")
        mailbox.post("b")
        #expect(isReadable(mailbox.descriptor))
        #expect(mailbox.drain() == ["a", "b"])
        #expect(!isReadable(mailbox.descriptor))
        #expect(mailbox.drain() == [])
    }

    @Test("and loses none, from however many threads")
    func manyThreads() async {
        let mailbox = Mailbox<Int>()
        await withTaskGroup(of: Void.self) { group in
            for start in 0..<8 {
                group.addTask { for number in 0..<500 { mailbox.post(start * 500 + number) } }
            }
        }
        #expect(isReadable(mailbox.descriptor))
        #expect(mailbox.drain().sorted() == Array(0..<4000))
    }
}

import Domain
import Glibc

/// What the store needs from the world, so that tests can bring their own: files, clock, randomness.
public struct StoreEnvironment: Sendable {
    /// The files.
    public var files: any FileSystem
    /// The time on the wall, with the offset of local time.
    public var clock: @Sendable () -> HybridTime
    /// So many random bytes.
    public var random: @Sendable (Int) -> [UInt8]
    /// Who we are, for the message another process shows while we write: process, host, command.
    public var holder: String
    /// Waits so many milliseconds, before a lock is tried again.
    public var pause: @Sendable (Int) -> Void
    /// How many milliseconds a lock is waited for in all.
    public var patience: Int
    /// How many bytes of room the tail of the journal is given when it is full: line feeds, to be written over. A commit
    /// into room changes no length, so the disk has less to bring home; see JournalFormat.
    public var room: Int
    /// Does something on another thread, and false when there is none: a snapshot is then read by two. Nil: everything on one.
    public var beside: Beside?

    /// Does something on another thread; false when there is none.
    public typealias Beside = @Sendable (@escaping @Sendable () -> Void) -> Bool

    /// Makes an environment.
    public init(
        files: any FileSystem, clock: @escaping @Sendable () -> HybridTime,
        random: @escaping @Sendable (Int) -> [UInt8], holder: String,
        pause: @escaping @Sendable (Int) -> Void, patience: Int = 2000, room: Int = 0
    ) {
        self.files = files
        self.clock = clock
        self.random = random
        self.holder = holder
        self.pause = pause
        self.patience = patience
        self.room = room
    }

    /// This machine, now.
    public static var system: StoreEnvironment {
        StoreEnvironment(
            files: SystemFiles(), clock: systemTime, random: systemRandom, holder: systemHolder,
            pause: { usleep(UInt32($0) * 1000) }, room: 256 << 10)
    }

    private static func systemTime() -> HybridTime {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var seconds = now.tv_sec
        var local = tm()
        localtime_r(&seconds, &local)
        return HybridTime(
            milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000,
            offset: Int16(local.tm_gmtoff / 60))
    }

    private static func systemRandom(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        // Eight at a time: each draw is a call to the system.
        while bytes.count < count { withUnsafeBytes(of: generator.next()) { bytes += $0 } }
        return Array(bytes[..<count])
    }

    private static var systemHolder: String {
        var name = [CChar](repeating: 0, count: 65)
        gethostname(&name, 64)
        let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let command = CommandLine.arguments.first.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? "?"
        let time = systemTime()
        return "\(getpid()) \(host) \(time.description) \(command)"
    }
}

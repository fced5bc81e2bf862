import Foundation
import Glibc

/// What a verb of the command line answered.
struct Answer {
    /// The status of the process.
    let status: Int32
    /// Standard output.
    let output: String
    /// Standard error.
    let complaint: String

    /// The lines of standard error.
    var complaints: [Substring] { complaint.split(separator: "\n") }

    /// The answer as JSON of a shape.
    func json<Shape: Decodable>(_ shape: Shape.Type) throws -> Shape {
        do {
            return try JSONDecoder().decode(shape, from: Data(output.utf8))
        } catch {
            throw HarnessFailure("\(output.prefix(400)) is not \(shape): \(error)")
        }
    }
}

extension Place {
    /// Runs a verb on the ledger of the place, without a terminal.
    @discardableResult
    func run(_ arguments: String..., environment more: [String: String] = [:]) throws -> Answer {
        try run(arguments + ["--store", store, "--today", Place.today], environment: more)
    }

    /// Runs the program with exactly these arguments.
    func run(
        _ arguments: [String], environment more: [String: String] = [:], input: Child.Stream = .nothing
    ) throws -> Answer {
        let number = Int.random(in: 0 ..< .max)
        let (output, complaint) = (file("out-\(number)"), file("err-\(number)"))
        defer {
            unlink(output)
            unlink(complaint)
        }
        let child = try Child(
            Place.program, arguments, environment: environment.merging(more) { $1 }, input: input,
            output: .file(output),
            complaint: .file(complaint))
        guard let ending = child.end(within: 60_000) else {
            throw HarnessFailure("hongyan \(arguments.joined(separator: " ")) does not end")
        }
        guard case .exited(let status) = ending else {
            throw HarnessFailure("hongyan \(arguments.joined(separator: " ")) died: \(ending)")
        }
        return Answer(
            status: status, output: String(decoding: Place.read(output), as: UTF8.self),
            complaint: String(decoding: Place.read(complaint), as: UTF8.self))
    }

    /// Makes a small invented township, and gives a member with whom contact is due a name that is easy to find.
    ///
    /// - Returns: the number of that member.
    @discardableResult
    func makeTownship(with name: String = "欧阳若兰") throws -> String {
        try run("demo", "--members", "40")
        let tasks = try run("tasks", "--json").json([TaskShape].self)
        guard let due = tasks.first(where: { $0.rule == "contact.member" && $0.light == "red" }) else {
            throw HarnessFailure("nobody in the demonstration is waiting for a contact: \(Set(tasks.map(\.rule)))")
        }
        try run("edit", due.subject, "name=\(name)")
        return due.subject
    }
}

/// A task as `tasks --json` gives it.
struct TaskShape: Decodable {
    let rule: String
    let subject: String
    let light: String
    let due: String?
    let title: String
}

/// An entry of `history --json`.
struct HistoryShape: Decodable {
    let id: String
    let author: String
    let purpose: String
    let title: String
    let changes: Int
}

/// The answer of `verify --json`.
struct VerifyShape: Decodable {
    let status: String
    let transactions: Int
    let head: String
}

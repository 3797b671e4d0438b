import Dispatch
import Synchronization
import TroupeKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The most time and memory that a command may take: `--time-limit 10m`, `--max-memory 4g`, which all verbs have.
///
/// A command that reaches one ends with 1 and says so; half-written results are removed, and a case is as it was before
/// the step that was being done.
enum Limits {
    // Kept for the life of the program: a timer that is released no longer fires. Touched from `main` only.
    nonisolated(unsafe) private static var timers: [any DispatchSourceTimer] = []

    /// The arguments without the limits, which are watched from now on.
    ///
    /// - Throws: A usage error if a limit is no time or size.
    static func watched(_ arguments: [String]) throws(TroupeError) -> [String] {
        watchMachine()
        var own: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" { return own + [argument] + rest }
            let sides = argument.split(separator: "=", maxSplits: 1).map(String.init)
            // `ask` has a time limit of its own, for its query.
            let isLimit = sides.first == "--max-memory" || sides.first == "--time-limit" && arguments.first != "ask"
            guard isLimit, let name = sides.first else {
                own.append(argument)
                continue
            }
            guard let value = sides.count == 2 ? sides[1] : rest.popFirst() else {
                throw TroupeError(.usage, "\(name) needs a value")
            }
            if name == "--time-limit" { try watchTime(value) } else { try watchMemory(value) }
        }
        return own
    }

    private static func watchTime(_ value: String) throws(TroupeError) {
        guard let limit = DurationArgument(argument: value) else {
            throw TroupeError(.usage, "--time-limit: \"\(value)\" is no time; write 90s, 10m or 2h")
        }
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + .milliseconds(Int(limit.milliseconds)))
        timer.setEventHandler { leave("the time limit of \(value) is over") }
        timer.resume()
        timers.append(timer)
    }

    private static func watchMemory(_ value: String) throws(TroupeError) {
        guard let limit = bytes(value) else {
            throw TroupeError(.usage, "--max-memory: \"\(value)\" is no size; write 500m or 4g")
        }
        MemoryLimit.set(bytes: limit)
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now(), repeating: .milliseconds(50))
        timer.setEventHandler {
            if use() > limit { leave("more than \(value) of memory would be needed") }
        }
        timer.resume()
        timers.append(timer)
    }

    /// Ends the program before the system does, which kills what takes the last of the memory and says nothing.
    private static func watchMachine() {
        let limit = MemoryLimit.bytes
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now(), repeating: .milliseconds(250))
        timer.setEventHandler {
            if use() > limit {
                leave("more memory would be needed than this machine has for it (\(MemoryLimit.text(limit)))")
            }
        }
        timer.resume()
        timers.append(timer)
    }

    // Bytes read and memory used when they were, at doubling distances.
    private static let readings = Mutex<[(done: Double, use: Double)]>([])

    /// Ends the program where the memory that reading has taken so far shows that all of it will not fit.
    ///
    /// Memory grows no faster than what is read: texts come again. What the second half of the bytes so far took is
    /// taken for the rest too, and a quarter is allowed for what that overstates.
    ///
    /// - Parameters:
    ///   - done: Bytes of a source that are read.
    ///   - total: All its bytes.
    static func foresee(done: Int64, of total: Int64?) {
        guard let total, total > smallestForeseen, done * 20 >= total, done < total else { return }
        let now = (done: Double(done), use: Double(use()))
        let last = readings.withLock { readings -> (done: Double, use: Double)? in
            // Another source has begun.
            if let last = readings.last, last.done > now.done { readings = [] }
            defer { if readings.last.map({ $0.done * 2 <= now.done }) ?? true { readings.append(now) } }
            return readings.last { $0.done * 2 <= now.done }
        }
        guard let last, last.done < now.done else { return }
        let needed = now.use + (now.use - last.use) / (now.done - last.done) * (Double(total) - now.done)
        guard needed > 1.25 * Double(MemoryLimit.bytes) else { return }
        leave(
            "reading all would need about \(MemoryLimit.text(Int(needed))) of memory, "
                + "and \(MemoryLimit.text(MemoryLimit.bytes)) is the limit")
    }

    /// Bytes of a source below which nothing is foreseen: what it needs is soon known.
    private static let smallestForeseen: Int64 = 8 << 20

    /// The bytes of a size such as `500m`, `4g` or `2GB`.
    static func bytes(_ text: String) -> Int? {
        let lower = text.lowercased()
        for (unit, size) in [("k", 1 << 10), ("m", 1 << 20), ("g", 1 << 30), ("t", 1 << 40)] {
            for end in [unit, unit + "b", unit + "ib"] where lower.hasSuffix(end) {
                guard let number = Double(lower.dropLast(end.count)), number > 0, number < 1e6 else { return nil }
                return Int(number * Double(size))
            }
        }
        return nil
    }

    /// The bytes of memory that are the program's alone; pages of files that it reads do not count.
    private static func use() -> Int {
        #if os(Linux)
            guard let file = fopen("/proc/self/statm", "r") else { return 0 }
            defer { fclose(file) }
            var line = [CChar](repeating: 0, count: 128)
            guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
            let numbers = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                .split(separator: " ").compactMap { Int($0) }
            return numbers.count > 2 ? (numbers[1] - numbers[2]) * sysconf(Int32(_SC_PAGESIZE)) : 0
        #else
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }

    private static func leave(_ reason: String) -> Never {
        removeUnfinishedResults()
        let rest = reason.contains("memory") ? "\(MemoryLimit.advice)" : "give a larger limit, or less to do"
        Terminal.message("troupe: \(reason); nothing that was unfinished is kept; \(rest)")
        exit(1)
    }
}

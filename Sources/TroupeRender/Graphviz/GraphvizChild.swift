import CGraphviz
import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The body of the hidden command that draws one graph: limits itself, calls Graphviz once, writes one file.
///
/// Graphviz is not safe to share between threads, can run away on a large graph and crashes when memory is
/// short. So it runs here, in a process of its own that has bounded its processor time, its address space and
/// its wall-clock time before the first call. What it writes counts only if it returns 0.
///
/// - Parameter arguments: `ENGINE FORMAT IN OUT CPU MEM WALL [PARENT]`: a layout engine (`sfdp`, `neato`, `nop2` …), an
///   output format (`plain`, `svg`, `pdf`, `png`), the DOT file to read, the file to write, seconds of processor
///   time, megabytes of address space, seconds of wall-clock time, and the process that
///   waits for it.
/// - Returns: The exit code: 0 done, 1 Graphviz refused (its message is on stderr), 2 wrong arguments, 3 no room for
///   the drawing.
package func graphvizChildMain(arguments: [String]) -> Int32 {
    guard arguments.count == 7 || arguments.count == 8, let cpu = UInt32(arguments[4]),
        let memory = UInt32(arguments[5]),
        let wall = UInt32(arguments[6])
    else {
        complain("usage: __render ENGINE FORMAT IN OUT CPU MEM WALL [PARENT]")
        return 2
    }
    if arguments.count == 8, let parent = pid_t(arguments[7]) { endWithParent(parent) }
    limitThisProcess(cpuSeconds: cpu, memoryMegabytes: memory, wallSeconds: wall)
    guard var text = try? Data(contentsOf: URL(fileURLWithPath: arguments[2])) else {
        complain("cannot read the drawing's DOT file")
        return 1
    }
    text.append(0)
    guard let drawn = draw(text, engine: arguments[0], format: arguments[1]) else { return 1 }
    do {
        try drawn.write(to: URL(fileURLWithPath: arguments[3]))
    } catch {
        complain("cannot write the drawing")
        return 3
    }
    return 0
}

/// Reads, lays out and renders `text`, which ends with a zero byte; nil after saying why on stderr.
private func draw(_ text: Data, engine: String, format: String) -> Data? {
    guard let context = gvContext() else {
        complain("Graphviz cannot start")
        return nil
    }
    agseterr(AGERR)
    let parsed = text.withUnsafeBytes { bytes in
        bytes.baseAddress.flatMap { agmemread($0.assumingMemoryBound(to: CChar.self)) }
    }
    guard let graph = parsed, agerrors() == 0 else {
        complain("the DOT text cannot be parsed")
        return nil
    }
    guard gvLayout(context, graph, engine) == 0 else {
        complain("no layout by the engine \(engine)")
        return nil
    }
    var result: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    // A bitmap that is too large comes back as success with no bytes.
    guard gvRenderData(context, graph, format, &result, &length) == 0, let result, length > 0 else {
        complain("no drawing in the format \(format)")
        return nil
    }
    return Data(bytes: result, count: Int(length))
}

private func complain(_ sentence: String) {
    // Where the disk is full there is no room for this either; the exit code says it.
    try? FileHandle.standardError.write(contentsOf: Data("Error: \(sentence)\n".utf8))
}

/// Ends this process when the one that waits for it ends, however that happens.
private func endWithParent(_ parent: pid_t) {
    #if os(Linux)
        // The thread that started this process waits for it, so that its end is the end of the parent.
        troupe_die_with_parent()
    #else
        let watch = DispatchSource.makeProcessSource(identifier: parent, eventMask: .exit, queue: .global())
        watch.setEventHandler { _exit(1) }
        watch.resume()
        parentWatch.withLock { $0 = watch }
    #endif
    if getppid() != parent { _exit(1) }
}

#if !os(Linux)
    // Kept for the life of the process: a source that is released no longer listens.
    private let parentWatch = Mutex<(any DispatchSourceProcess)?>(nil)
#endif

private func limitThisProcess(cpuSeconds: UInt32, memoryMegabytes: UInt32, wallSeconds: UInt32) {
    let memory = UInt64(memoryMegabytes) << 20
    // SIGXCPU comes at the soft limit and says what happened; SIGKILL follows at the hard one.
    set(RLIMIT_CPU, soft: UInt64(cpuSeconds), hard: UInt64(cpuSeconds) + 1)
    set(RLIMIT_AS, soft: memory, hard: memory)
    set(RLIMIT_CORE, soft: 0, hard: 0)
    alarm(wallSeconds)
}

#if canImport(Glibc)
    private func set(_ resource: __rlimit_resource, soft: UInt64, hard: UInt64) {
        var limit = rlimit(rlim_cur: rlim_t(soft), rlim_max: rlim_t(hard))
        setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
#else
    private func set(_ resource: Int32, soft: UInt64, hard: UInt64) {
        var limit = rlimit(rlim_cur: rlim_t(soft), rlim_max: rlim_t(hard))
        setrlimit(resource, &limit)
    }
#endif

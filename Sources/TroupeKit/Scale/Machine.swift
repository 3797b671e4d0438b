import Foundation
import TroupeBase

/// What this machine has.
struct Machine: Sendable, Encodable {
    /// Cores that this process may use.
    let cores: Int
    /// Bytes of memory that this process may use: the machine's, or what a control group (a container, a job of a
    /// cluster) is held to.
    let memoryBytes: Int

    /// This machine.
    init() {
        cores = coreCount()
        let limits = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"].compactMap { path in
            FileManager.default.contents(atPath: path).flatMap { data in
                Int(String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
            }
        }
        let whole = Int(clamping: ProcessInfo.processInfo.physicalMemory)
        memoryBytes = limits.reduce(whole) { $1 > 0 ? min($0, $1) : $0 }
    }
}

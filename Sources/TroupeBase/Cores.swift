import Foundation

/// The number of cores that this process may use.
package func coreCount() -> Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

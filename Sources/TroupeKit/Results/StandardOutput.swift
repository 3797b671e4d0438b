import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output, every write of which is checked.
public enum StandardOutput {
    /// Why it could not be written.
    public struct Failure: Error, Equatable {
        /// The system's number of the error.
        public let code: Int32
        /// Whether the reader has closed the pipe, as `head` does once it has enough.
        public var isClosedPipe: Bool { code == EPIPE }
    }

    /// Whether it is a terminal, which obeys what it is sent.
    public static let isTerminal = isatty(STDOUT_FILENO) == 1

    /// Writes a text, or all of one in pieces that end where lines end; on a terminal characters that it would obey, or
    /// that nobody sees, are written out.
    ///
    /// - Throws: ``Failure``.
    public static func write(_ bytes: [UInt8]) throws(Failure) {
        try writeAll(isTerminal ? Array(String(decoding: bytes, as: UTF8.self).visibleLines.utf8) : bytes)
    }

    /// Writes all bytes.
    ///
    /// - Throws: ``Failure``.
    private static func writeAll(_ bytes: [UInt8]) throws(Failure) {
        var next = 0
        while next < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(STDOUT_FILENO, buffer.baseAddress! + next, buffer.count - next)
                #else
                    Darwin.write(STDOUT_FILENO, buffer.baseAddress! + next, buffer.count - next)
                #endif
            }
            if count > 0 { next += count } else if errno != EINTR { throw Failure(code: errno) }
        }
    }
}

/// A text of several lines as it may be shown: what a terminal would obey, or nobody would see, is written out.
public func visibleText(_ text: String) -> String { text.visibleLines }

extension TroupeError {
    /// What stopped the writing of standard output.
    public init(output error: any Error) {
        guard let failure = error as? StandardOutput.Failure else {
            self.init(any: error)
            return
        }
        self.init(
            .failure, "standard output: cannot be written: \(String(cString: strerror(failure.code)))",
            isClosedPipe: failure.isClosedPipe)
    }
}

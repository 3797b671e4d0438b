import CDecoding
import Foundation
import Measuring

/// Measures files: paths as arguments, or one a line on standard input; one JSON object a line on standard output.
///
/// It decodes what strangers made, so it gives up network, other programs and new files before it opens any, and a file
/// that takes too long ends the process. `troupe media` starts it and goes on with a new one.
@main
enum Program {
    static let usage = """
        usage: troupe-media [--quick] [--seconds N] [--memory MEGABYTES] [--version] [FILE…]
        Without files, reads paths from standard input, one a line, and answers each with one line.
          --quick      decode keyframes only: faster, and misses beginnings and cuts
          --seconds N  end the process when one file takes longer (default 120)
          --memory N   address space in megabytes (default 2048)
        """

    static func main() {
        var limits = MeasuringLimits()
        var (seconds, megabytes): (UInt32, Int64) = (120, 2048)
        var paths: [String] = []
        var rest = CommandLine.arguments.dropFirst()
        while let argument = rest.popFirst() {
            switch argument {
            case "--version":
                print("troupe-media \(Measurement.version)")
                exit(0)
            case "--help", "-h":
                print(usage)
                exit(0)
            case "--quick": limits.keyframesOnly = true
            case "--seconds":
                guard let number = rest.popFirst().flatMap(UInt32.init), number > 0 else { leave("--seconds") }
                seconds = number
            case "--memory":
                guard let number = rest.popFirst().flatMap(Int64.init), number >= 256 else { leave("--memory") }
                megabytes = number
            case "--":
                paths += rest
                rest = []
            case let option where option.hasPrefix("-"): leave(option)
            default: paths.append(argument)
            }
        }
        signal(SIGPIPE, SIG_DFL)
        _ = confine(megabytes, paths.isEmpty ? 1 : 0)
        if paths.isEmpty {
            while let path = readLine() { answer(path, limits, seconds) }
        } else {
            for path in paths { answer(path, limits, seconds) }
        }
    }

    private static func answer(_ path: String, _ limits: MeasuringLimits, _ seconds: UInt32) {
        alarm(seconds)
        let line = Measurement(of: path, limits: limits).line + "\n"
        alarm(0)
        FileHandle.standardOutput.write(Data(line.utf8))
    }

    private static func leave(_ argument: String) -> Never {
        FileHandle.standardError.write(Data("troupe-media: \(argument) is not understood\n\(usage)\n".utf8))
        exit(2)
    }
}

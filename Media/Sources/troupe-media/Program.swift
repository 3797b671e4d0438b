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
        usage: troupe-media [--quick] [--faces] [--marks] [--seconds N] [--memory MEGABYTES] [FILE…]
               troupe-media --frames 1.5,3.0 FILE
               troupe-media --capabilities | --version
        Without files, reads paths from standard input, one a line, and answers each with one line.
          --quick         decode keyframes only: faster, and misses beginnings and cuts
          --faces         describe faces of at least 80 pixels by 128 numbers
          --marks         read watermarks
          --frames LIST   small frames at these seconds, with a mosaic over every face that is found
          --capabilities  whether faces and marks can be had here, and what is missing
          --seconds N     end the process when one file takes longer (default 120)
          --memory N      address space in megabytes (default 2048)
        Models are looked for in TROUPE_MODELS, or in models beside the program.
        """

    static func main() {
        var limits = MeasuringLimits()
        var (seconds, megabytes): (UInt32, Int64) = (120, 2048)
        var (wantsFaces, wantsMarks) = (false, false)
        var moments: [Int64]?
        var paths: [String] = []
        var rest = CommandLine.arguments.dropFirst()
        while let argument = rest.popFirst() {
            switch argument {
            case "--version":
                print("troupe-media \(Measurement.version)")
                exit(0)
            case "--capabilities":
                _ = confine(megabytes, 0)
                print(LoadedModels.capabilities())
                exit(0)
            case "--help", "-h":
                print(usage)
                exit(0)
            case "--quick": limits.keyframesOnly = true
            case "--faces": wantsFaces = true
            case "--marks": wantsMarks = true
            case "--frames":
                guard let list = rest.popFirst().flatMap(milliseconds) else { leave("--frames") }
                moments = list
            case "--keep-faces":
                // Said for clearness: there is no way to show faces.
                guard rest.popFirst() == "false" else { leave("--keep-faces") }
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
        if moments != nil, paths.count != 1 || wantsFaces || wantsMarks { leave("--frames") }
        signal(SIGPIPE, SIG_DFL)
        // Before libraries are loaded: what they do then stays on this machine as well.
        _ = confine(megabytes, paths.isEmpty ? 1 : 0)
        var models = LoadedModels()
        do {
            if wantsFaces { try models.loadFaces() }
            if wantsMarks { try models.loadReader() }
            // Without the library, frames are shown as a mosaic.
            if moments != nil { try? models.loadFaces(placesOnly: true) }
        } catch {
            FileHandle.standardError.write(Data("troupe-media: \(error.words)\n".utf8))
            exit(69)
        }
        if let moments {
            alarm(seconds)
            let lines = ShownFrames(finder: models.faces, limits: limits).lines(of: paths[0], milliseconds: moments)
            FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
        } else if paths.isEmpty {
            while let path = readLine() { answer(path, limits, models, seconds) }
        } else {
            for path in paths { answer(path, limits, models, seconds) }
        }
    }

    /// Seconds between commas as milliseconds; nil if one is no number, negative or beyond a day, or if there are none
    /// or more than a hundred.
    private static func milliseconds(_ list: String) -> [Int64]? {
        let numbers = list.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
        guard 1...100 ~= numbers.count else { return nil }
        var moments: [Int64] = []
        for number in numbers {
            guard let number, 0...86_400 ~= number else { return nil }
            moments.append(Int64((number * 1000).rounded()))
        }
        return moments
    }

    private static func answer(_ path: String, _ limits: MeasuringLimits, _ models: LoadedModels, _ seconds: UInt32) {
        alarm(seconds)
        let line = Measurement(of: path, limits: limits, models: models).line + "\n"
        alarm(0)
        FileHandle.standardOutput.write(Data(line.utf8))
    }

    private static func leave(_ argument: String) -> Never {
        FileHandle.standardError.write(Data("troupe-media: \(argument) is not understood\n\(usage)\n".utf8))
        exit(2)
    }
}

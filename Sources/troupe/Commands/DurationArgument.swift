import ArgumentParser
import TroupeKit

/// The window of a layer: `music=10m`.
struct LayerWindowArgument: ExpressibleByArgument {
    /// The layer's name.
    let layer: String
    /// The window, in milliseconds.
    let milliseconds: Int64

    init?(argument: String) {
        let sides = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2, let window = DurationArgument(argument: sides[1]) else { return nil }
        layer = sides[0]
        milliseconds = window.milliseconds
    }
}

/// Several lengths of time between commas.
struct DurationsArgument: ExpressibleByArgument {
    /// The lengths, in milliseconds, each once.
    let milliseconds: [Int64]

    init?(argument: String) {
        var lengths: [Int64] = []
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let length = DurationArgument(argument: String(part)) else { return nil }
            if !lengths.contains(length.milliseconds) { lengths.append(length.milliseconds) }
        }
        milliseconds = lengths
    }
}

/// A length of time on the command line: `60s`, `500ms`, `2m`, `1h`, `1d`, or plain seconds.
struct DurationArgument: ExpressibleByArgument {
    /// The length, in milliseconds.
    let milliseconds: Int64

    init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    init?(argument: String) {
        guard let length = LengthOfTime.milliseconds(argument) else { return nil }
        milliseconds = length
    }

    /// The length as it is typed.
    var defaultValueDescription: String {
        milliseconds % 1000 == 0 ? "\(milliseconds / 1000)s" : "\(milliseconds)ms"
    }
}

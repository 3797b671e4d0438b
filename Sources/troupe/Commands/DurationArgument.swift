import ArgumentParser

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
        let units: [(suffix: String, length: Double)] = [
            ("ms", 1), ("min", 60_000), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000), ("", 1000),
        ]
        for unit in units where argument.hasSuffix(unit.suffix) {
            guard let value = Double(argument.dropLast(unit.suffix.count)), value > 0, value * unit.length < 1e13
            else { return nil }
            milliseconds = Int64((value * unit.length).rounded())
            if milliseconds < 1 { return nil }
            return
        }
        return nil
    }

    /// The length as it is typed.
    var defaultValueDescription: String {
        milliseconds % 1000 == 0 ? "\(milliseconds / 1000)s" : "\(milliseconds)ms"
    }
}

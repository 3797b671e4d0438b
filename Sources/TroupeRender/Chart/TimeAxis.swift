import TroupeModel

/// Times on the page: from the left to the right, with days or months below.
struct TimeAxis {
    let first: Int64
    let last: Int64
    let minX: Double
    let maxX: Double

    /// - Parameter times: Milliseconds since 1970.
    init(_ times: some Sequence<Int64>, minX: Double, maxX: Double) {
        let (low, high) = times.reduce((Int64.max, Int64.min)) { (min($0.0, $1), max($0.1, $1)) }
        first = low <= high ? low : 0
        last = low < high ? high : first + 1
        self.minX = minX
        self.maxX = maxX
    }

    func x(_ time: Int64) -> Double {
        minX + Double(time - first) / Double(last - first) * (maxX - minX)
    }

    /// Ticks at midnights, at least 76 pt apart, with their days.
    var ticks: [(x: Double, words: String)] {
        let day: Int64 = 86_400_000
        let most = max(1, Int((maxX - minX) / 92))
        let days = max(1, (last - first) / day)
        let steps: [Int64] = [1, 2, 7, 14, 30, 60, 91, 182, 365, 730, 1826]
        let step = steps.first { days / $0 <= Int64(most) } ?? max(1, days / Int64(most))
        var ticks: [(Double, String)] = []
        var time = (first + day - 1) / day * day
        while time <= last {
            ticks.append((x(time), String(UTCText.time(time).prefix(10))))
            time += step * day
        }
        return ticks.isEmpty ? [(minX, String(UTCText.time(first).prefix(10)))] : ticks
    }

    /// Draws the ticks: pale lines from `top` to `bottom`, words under them.
    func draw(in scene: inout Scene, top: Double, bottom: Double) {
        for (x, words) in ticks {
            scene.links.append(
                Scene.Link(
                    from: Point(x: x, y: top), to: Point(x: x, y: bottom),
                    colour: FigureStyle.colour(FigureStyle.rule, alpha: 0.6), width: 0.5, style: "solid"))
            guard x + 24 <= maxX + 12 else { continue }
            scene.write(
                words, at: Point(x: x, y: bottom + 8), width: 70, size: FigureStyle.noteSize,
                colour: FigureStyle.paleInk,
                alignment: x - 24 < minX ? .left : .centre)
        }
    }
}

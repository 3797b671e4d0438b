/// Seconds between marks.
struct StepClock {
    private var last = ContinuousClock.now
    private(set) var seconds: [String: Double] = [:]

    mutating func mark(_ step: String) {
        let now = ContinuousClock.now
        let spent = now - last
        seconds[step] = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        last = now
    }
}

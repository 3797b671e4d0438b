import Testing
import TroupeModel

@Suite struct TimePrecisionTests {
    /// By hand: 1727760000 s is a multiple of 10,000 s; with steps of 100 s, 1,000 s and 10,000 s the next coarser
    /// units are the hour, the hour and the day.
    @Test(arguments: [
        (Int64(1), TimePrecision.millisecond), (1000, .second), (10_000, .second), (60_000, .minute),
        (120_000, .minute),
        (100_000, .hour), (300_000, .minute), (1_000_000, .hour), (3_600_000, .hour), (10_000_000, .day),
        (86_400_000, .day),
    ])
    func `times that are all multiples of a step are known to a unit that is not finer`(
        step: Int64, precision: TimePrecision
    ) {
        let start = 1_727_760_000_000 / step * step
        let times = (0..<20).map { start + Int64($0 * $0 + $0) / 2 * step }
        #expect(TimePrecision.ofValues(times) == precision)
        #expect(TimePrecision.ofValues(Array(times.dropLast())) == .millisecond)
        #expect(TimePrecision.ofValues(times + [start + 1]) == .millisecond)
    }
}

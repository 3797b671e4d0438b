import TroupeStatistics
import TroupeStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The functions of numbers with which questions say how likely chance is.
enum NumberFunctions {
    static let all = [
        NumberFunction(
            "hypergeometric_tail", "chance of at least k marked among drawn, of all with marked of them",
            parameters: ["k", "marked", "drawn", "all"]
        ) { values in
            guard let numbers = whole(values) else { return nil }
            let tail = Hypergeometric.upperTail(numbers[0], marked: numbers[1], drawn: numbers[2], all: numbers[3])
            return tail.isNaN ? nil : tail
        },
        NumberFunction(
            "poisson_tail", "chance of at least k where mean are expected", parameters: ["k", "mean"]
        ) { values in
            guard let count = whole([values[0]])?.first, values[1] >= 0, values[1].isFinite else { return nil }
            return exp(PoissonTail.logUpperTail(count, mean: values[1]))
        },
        NumberFunction(
            "sign_test", "two-sided chance of so uneven a split by a fair coin", parameters: ["a", "b"]
        ) { values in
            whole(values).map { SignTest.twoSided($0[0], $0[1]) }
        },
    ]

    private static func whole(_ values: [Double]) -> [Int]? {
        let numbers = values.compactMap { $0 >= 0 && $0 < 1e9 ? Int(exactly: $0) : nil }
        return numbers.count == values.count ? numbers : nil
    }
}

import TroupeBase
import TroupeCoordination
import TroupeModel
import TroupeReport

extension MapSettings {
    /// Refuses a run that would take long, unless that was agreed to.
    ///
    /// - Parameter repeats: How often the posts are tested as a whole.
    func foresee(_ posts: PostTable, window: Int64, workers: Int, repeats: Double = 1) throws(TroupeError) {
        guard !takesLong, support == nil, pacesToTest != .slow else { return }
        let main = coordination(window: window)
        try LongRun.foresee(
            [main] + otherWindows.map { main.scaled(to: $0) }, on: posts, workers: workers, repeats: repeats)
    }
}

extension LongRun {
    /// Refuses tests whose copies would take long, by trying one of them.
    static func foresee(
        _ tests: [CoordinationSettings], on posts: PostTable, workers: Int, repeats: Double
    ) throws(TroupeError) {
        let copies = tests.reduce(0) { max($0, $1.surrogates) }
        // What has few copies of few posts is done before it is foreseen.
        guard Double(posts.count) * Double(copies) * repeats > 1e8 || Double(copies) * repeats > 10_000 else { return }
        let seconds = repeats * Foresight.seconds(posts, tests: tests, workers: workers)
        guard seconds > mostSecondsUnasked else { return }
        throw refusal(
            of: "\(PlainText.count(copies)) copies of \(PlainText.count(posts.count, "post", "posts"))",
            seconds: seconds, instead: "fewer --copies")
    }
}

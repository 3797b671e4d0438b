import TroupeCoordination
import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Communities over windows of time, found anew in each window.
struct WindowsComposition {
    private let settings: DrawSettings

    init(_ settings: DrawSettings) { self.settings = settings }

    func figure(
        of path: String, _ progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws -> ChartFigure {
        var job = WindowsJob()
        job.settings.seed = settings.seed
        job.settings.layers = settings.layers
        // A case of years has no room for weeks: about a dozen windows that overlap by half.
        let contents = try CaseFile(path, .reading).contents()
        let day: Int64 = 86_400_000
        job.length = max(job.length, ((contents.lastTime ?? 0) - (contents.firstTime ?? 0)) / 6 / day * day)
        let document = try job.run(.files([path]), into: nil, progress: progress).document
        // All letters up to the last, so that a community has the colour that it has in other figures.
        var missing = Set(document.episodes.map(\.track))
        var tracks: [String] = []
        while !missing.isEmpty {
            tracks.append(NetworkCommunity.label(tracks.count))
            missing.remove(tracks[tracks.count - 1])
        }
        let blocks = document.episodes.map { episode in
            WindowFlow.Block(
                window: document.windows.firstIndex { $0.window == episode.window } ?? 0,
                track: tracks.firstIndex(of: episode.track) ?? 0, letter: episode.track, members: episode.members.count,
                ends: episode.dies)
        }
        var bands: [WindowFlow.Band] = []
        for (from, one) in document.episodes.enumerated() {
            for (to, other) in document.episodes.enumerated() where blocks[to].window == blocks[from].window + 1 {
                let both = Set(one.members).intersection(other.members).count
                if both > 0 { bands.append(WindowFlow.Band(from: from, to: to, members: both)) }
            }
        }
        let words = Wording(settings.language.spoken)
        let length = words.duration(milliseconds: Int64(saturating: document.lengthSeconds * 1000))
        let step = words.duration(milliseconds: Int64(saturating: document.stepSeconds * 1000))
        var figure = ChartFigure(
            title: settings.title ?? words("windows.title"),
            subtitle: [settings.dataNote?.asSentence, words("windows.block", .text(length), .text(step))].compactMap {
                $0
            }
            .joined(separator: " "),
            content: .flow(
                WindowFlow(
                    windows: document.windows.map { String($0.start.prefix(10)) }, blocks: blocks, bands: bands)),
            letters: tracks,
            method: [
                words("page.allowed"),
                words("windows.tested", .number(document.windows.count), .text(length)), words("windows.letter"),
                words("run.hash", .text(String(document.inputs.first?.sha256.prefix(8) ?? ""))),
                "troupe \(troupeVersion)", words("run.seed", .text("\(settings.seed)")),
            ],
            source: [
                words("run.source", .text(document.inputs.map(\.name.visible).joined(separator: ", "))),
                settings.dataNote,
            ].compactMap { $0 }.joined(separator: " · "),
            message: blocks.isEmpty ? words("windows.none") : nil)
        figure.words = words
        return figure
    }
}

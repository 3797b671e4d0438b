import Foundation
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

/// Which layers a job looks at and what it leaves out, as the user says it.
public struct LayerChoice: Sendable, Hashable {
    /// Layers by name, between commas; nil takes those that the format is read for.
    public var names: String?
    /// Smallest similarity of captions that are nearly the same.
    public var similarity = LayerSelection().similarity
    /// A file with one text a line that is left out on every layer; nil for none.
    public var stopList: String?
    /// Shortest caption that counts.
    public var minimumLength = 0

    /// Whether captions are compared by their folded words where no layers are named (see ``FoldedCaptions``).
    var foldsCaptions = false

    /// The defaults.
    public init() {}

    func validate() throws(TroupeError) {
        if !(similarity > 0 && similarity <= 1) {
            throw TroupeError(.usage, "--similarity must be above 0 and at most 1")
        }
        if let names, names.allSatisfy({ $0 == "," || $0 == " " }) {
            throw TroupeError(.usage, "--layers names no layer; leave it out to look at the columns as read")
        }
        if minimumLength < 0 { throw TroupeError(.usage, "--min-length must not be below zero") }
    }

    /// The posts with the layers asked for, and sentences on what was left out. Layers that are found in files may be
    /// named before it is known that there are any: those that no post has are left out, and the posts say so.
    ///
    /// - Throws: ``TroupeError`` if a layer is unknown, or no post has anything on those that are left.
    func apply(to reading: PostImport, workers: Int) throws(TroupeError) -> (reading: PostImport, notes: [Remark]) {
        var selection = LayerSelection()
        let named = names?.split(separator: ",").map { String($0) }
        let unmeasured = (named ?? []).filter {
            MediaGrouping.found.contains($0) && !LayerSelection.canMake($0, of: reading.posts)
        }
        if !unmeasured.isEmpty, unmeasured.count == named?.count { throw Self.noneMeasured(unmeasured) }
        selection.names = named?.filter { !unmeasured.contains($0) } ?? defaultNames(reading)
        let isFolded = names == nil && foldsCaptions
        selection.similarity = similarity
        selection.minimumLength = minimumLength
        selection.workers = workers
        selection.stopList = try stopList.map { path throws(TroupeError) in try Self.texts(of: path) } ?? []
        let outcome: LayerSelection.Outcome
        do {
            outcome = try selection.apply(to: reading.posts)
        } catch {
            throw TroupeError(error)
        }
        guard outcome.posts.layers.contains(where: { !$0.postOfUse.isEmpty }) else {
            throw TroupeError(
                .badInput,
                "no post has an object on the layers "
                    + "\(outcome.posts.layers.map(\.layer.name.visible).joined(separator: ", "))"
            )
        }
        var result = reading
        result.posts = outcome.posts
        result.unmeasuredLayers = unmeasured
        var notes: [Remark] = []
        let passed = reading.posts.layers.map(\.layer).filter { layer in
            let name = isFolded ? FoldedCaptions.name(for: layer) ?? layer.name : layer.name
            return !(selection.names ?? [name]).contains(name)
        }.map(\.name)
        if names == nil, !passed.isEmpty {
            let named = passed.map(PlainText.code).joined(separator: ", ")
            notes.append(Remark { $0("note.passedOver", .text(named)) })
        }
        if outcome.stopped > 0 {
            notes.append(Remark { $0("note.stopped", .number(outcome.stopped)) })
        }
        if outcome.short > 0 {
            let least = minimumLength
            notes.append(Remark { $0("note.short", .number(outcome.short), .text("\(least)")) })
        }
        return (result, notes)
    }

    fileprivate static func noneMeasured(_ names: [String]) -> TroupeError {
        TroupeError(
            .badInput,
            "--layers: no post has \(names.joined(separator: " or ")), which troupe media finds in the files of a "
                + "case's posts; see docs/media.md")
    }

    /// The layers that are looked at where none are named; nil takes all as they are.
    private func defaultNames(_ reading: PostImport) -> [String]? {
        let layers = reading.posts.layers.map(\.layer)
        guard foldsCaptions, layers.contains(where: { FoldedCaptions.name(for: $0) != nil }) else {
            return reading.defaultLayers
        }
        return (reading.defaultLayers.map { names in layers.filter { names.contains($0.name) } } ?? layers)
            .map { FoldedCaptions.name(for: $0) ?? $0.name }
    }

    private static func texts(of path: String) throws(TroupeError) -> Set<String> {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TroupeError(.badInput, "\(path.visible): the stop list cannot be read")
        }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
        return Set(lines.map(String.init))
    }
}

extension TroupeError {
    init(_ problem: LayerSelection.Problem) {
        switch problem {
        case .unknownLayer(let name, _) where MediaGrouping.found.contains(name):
            self = LayerChoice.noneMeasured([name])
        case .unknownLayer(let name, let present):
            let derived = DerivedLayer.allCases.map(\.rawValue).joined(separator: ", ")
            self = .unknown(
                "layer", name, among: present + DerivedLayer.allCases.map(\.rawValue), option: "--layers",
                hint:
                    "the posts have \(present.map(\.visible).joined(separator: ", ")); from these can be made "
                    + "\(derived)"
            )
        case .noSource(let layer, let present):
            self.init(
                .badInput,
                "--layers: \(layer.rawValue) cannot be made from the layers of the posts "
                    + "(\(present.map(\.visible).joined(separator: ", ")))")
        case .tooManyObjects: self.init(.failure, "more distinct objects than can be numbered")
        }
    }
}

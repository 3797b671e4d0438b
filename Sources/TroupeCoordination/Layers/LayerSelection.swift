package import TroupeModel

/// Which layers of posts are looked at, and which objects are left out.
///
/// Layers that are made from the same column (a caption, its folded form, its hashtags) are not independent. The group
/// test counts a meeting of two posts once, however many objects they share, so they never count as two.
package struct LayerSelection: Sendable, Hashable {
    /// The layers by name: columns of the posts, or derived ones; nil takes the columns as they are.
    package var names: [String]?
    /// Smallest Jaccard similarity of captions that are nearly the same.
    package var similarity = 0.8
    /// Largest number of bits in which hashes of nearly the same picture differ.
    package var hammingDistance = 8
    /// Texts that are left out on every layer, as they are or folded: what the collection was made by, stock phrases.
    package var stopList: Set<String> = []
    /// Shortest caption that counts, in letters and digits (a Chinese character counts three).
    package var minimumLength = 0
    /// Number of threads.
    package var workers = 1

    /// All layers as they are.
    package init() {}

    /// Why layers cannot be chosen so.
    package enum Problem: Error, Sendable, Hashable {
        /// Neither a layer of the posts nor the name of a derived one.
        case unknownLayer(String, present: [String])
        /// The posts have no layer that it could be made from.
        case noSource(DerivedLayer, present: [String])
        /// More distinct objects than can be numbered.
        case tooManyObjects
    }

    /// What was left out.
    package struct Outcome: Sendable {
        /// The posts with the layers asked for.
        package var posts: PostTable
        /// Uses left out by the stop list.
        package var stopped = 0
        /// Captions left out as too short.
        package var short = 0
    }

    /// The posts with the layers asked for, in the order asked for.
    ///
    /// - Throws: ``Problem``.
    /// - Complexity: O(*n*) for *n* uses, and each distinct object of a source is looked at once for each layer made
    ///   from it; see ``NearDuplicateCaptions`` and ``HammingClusters`` for those.
    package func apply(to posts: PostTable) throws(Problem) -> Outcome {
        var outcome = Outcome(posts: posts)
        if let names {
            var layers: [LayerColumn] = []
            for name in names where !layers.contains(where: { $0.layer.name == name }) {
                layers.append(try layer(named: name, of: posts))
            }
            outcome.posts.layers = layers
        }
        guard !stopList.isEmpty || minimumLength > 0 else { return outcome }
        let folded = Set(stopList.map(CaptionFolding.fold)).subtracting([""])
        for place in outcome.posts.layers.indices {
            let kind = LayerKind(outcome.posts.layers[place].layer)
            let isText = kind == .caption || kind == .transcript
            let objects = outcome.posts.layers[place].objects
            let verdicts = (0..<objects.count).map { number -> Verdict in
                guard !stopList.isEmpty || isText else { return .kept }
                let text = objects[number]
                if stopList.contains(text) || folded.contains(CaptionFolding.fold(text)) { return .stopped }
                return isText && minimumLength > 0 && CaptionLength.letters(of: text) < minimumLength ? .short : .kept
            }
            let column = outcome.posts.layers[place]
            outcome.posts.layers[place].postOfUse = []
            outcome.posts.layers[place].objectOfUse = []
            for (post, object) in zip(column.postOfUse, column.objectOfUse) {
                switch verdicts[Int(object)] {
                case .kept:
                    outcome.posts.layers[place].postOfUse.append(post)
                    outcome.posts.layers[place].objectOfUse.append(object)
                case .stopped: outcome.stopped += 1
                case .short: outcome.short += 1
                }
            }
        }
        return outcome
    }

    /// Whether the posts have a layer, or one that it can be made from.
    package static func canMake(_ name: String, of posts: PostTable) -> Bool {
        let sources = DerivedLayer(rawValue: name)?.sources ?? []
        return posts.layers.contains { $0.layer.name == name || sources.contains(LayerKind($0.layer)) }
    }

    private enum Verdict {
        case kept
        case stopped
        case short
    }

    private func layer(named name: String, of posts: PostTable) throws(Problem) -> LayerColumn {
        let present = posts.layers.map(\.layer.name)
        if let place = present.firstIndex(of: name) { return posts.layers[place] }
        if let source = posts.layers.first(where: { FoldedCaptions.name(for: $0.layer) == name }) {
            return FoldedCaptions.layer(name, of: source)
        }
        guard let derived = DerivedLayer(rawValue: name) else { throw .unknownLayer(name, present: present) }
        if derived == .handleFamily { return handleFamilies(posts) }
        guard let source = posts.layers.first(where: { derived.sources.contains(LayerKind($0.layer)) }) else {
            throw .noSource(derived, present: present)
        }
        switch derived {
        case .foldedCaption: return FoldedCaptions.layer(name, of: source)
        case .nearCaption:
            return source.grouped(
                as: Layer(name),
                by: NearDuplicateCaptions(similarity: similarity).clusters(of: source.objects, workers: workers))
        case .nearImage:
            return source.grouped(
                as: Layer(name), by: HammingClusters(distance: hammingDistance).clusters(of: source.objects))
        default:
            return try source.derived(derived)
        }
    }

    /// Each post uses the family of its account.
    private func handleFamilies(_ posts: PostTable) -> LayerColumn {
        var column = LayerColumn(layer: Layer(DerivedLayer.handleFamily.rawValue))
        var numbers: [String: UInt32] = [:]
        let family = (0..<posts.accounts.count).map { account -> UInt32? in
            let name = Self.handleFamily(posts.accounts.identifiers[account])
            guard let name else { return nil }
            if let number = numbers[name] { return number }
            let number = UInt32(column.objects.append(name.utf8))
            numbers[name] = number
            return number
        }
        for (post, account) in posts.account.enumerated() {
            guard let object = family[Int(account)] else { continue }
            column.postOfUse.append(UInt32(post))
            column.objectOfUse.append(object)
        }
        return column
    }

    /// A handle with a `#` for each run of digits; nil where nothing but digits or no digit is in it.
    static func handleFamily(_ handle: String) -> String? {
        var name = ""
        for character in handle.lowercased() {
            guard character.isASCII, character.isNumber else {
                name.append(character)
                continue
            }
            if name.last != "#" { name.append("#") }
        }
        return name.contains("#") && name.contains { $0.isLetter } ? name : nil
    }
}

extension LayerColumn {
    /// The layer that a derivation makes, object by object.
    fileprivate func derived(_ derivation: DerivedLayer) throws(LayerSelection.Problem) -> LayerColumn {
        var column = LayerColumn(layer: Layer(derivation.rawValue))
        var numbers: [String: UInt32] = [:]
        var made = [[UInt32]](repeating: [], count: objects.count)
        for object in 0..<objects.count {
            var own: [UInt32] = []
            for text in derivation.objects(of: objects[object]) {
                guard numbers.count < Int(UInt32.max) else { throw .tooManyObjects }
                let number = numbers[text] ?? UInt32(column.objects.append(text.utf8))
                numbers[text] = number
                if !own.contains(number) { own.append(number) }
            }
            made[object] = own
        }
        for (post, object) in zip(postOfUse, objectOfUse) {
            for number in made[Int(object)] {
                column.postOfUse.append(post)
                column.objectOfUse.append(number)
            }
        }
        return column
    }

    /// The layer whose objects are clusters of this one's; nil leaves an object out.
    fileprivate func grouped(as layer: Layer, by clusters: [Int?]) -> LayerColumn {
        var column = LayerColumn(layer: layer)
        var numbers: [Int: UInt32] = [:]
        let number = clusters.enumerated().map { object, cluster -> UInt32? in
            guard let cluster else { return nil }
            // A cluster is named by its first object.
            if let known = numbers[cluster] { return known }
            let new = UInt32(column.objects.append(objects.bytes[objects.range(of: object)]))
            numbers[cluster] = new
            return new
        }
        for (post, object) in zip(postOfUse, objectOfUse) {
            guard let own = number[Int(object)] else { continue }
            column.postOfUse.append(post)
            column.objectOfUse.append(own)
        }
        return column
    }
}

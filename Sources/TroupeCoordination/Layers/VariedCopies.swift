package import TroupeModel

/// Posts with the words that another account posted at the same time, but with other blanks, signs, emoji or counters.
///
/// Captions compared exactly take such copies for different ones; the layers of folded and of nearly equal captions do
/// not. A text counts from forty letters and digits on (a Chinese character counts three), which strangers do not
/// write alike.
package struct VariedCopies: Sendable, Hashable {
    /// Posts beside such a copy.
    package private(set) var posts = 0
    /// Their accounts.
    package private(set) var accounts = 0

    fileprivate struct Use {
        var text: UInt32
        var object: UInt32
        var account: UInt32
        var time: Int64

        func isNear(_ other: Use, _ window: Int64) -> Bool { text == other.text && abs(time - other.time) <= window }
    }

    /// Looks for copies on the caption layers of posts, unless a layer looks through their differences already.
    ///
    /// - Parameter window: Longest gap of two copies, in milliseconds.
    /// - Complexity: O(*n* log *n*) for *n* posts; each distinct caption is folded once.
    package init(_ posts: PostTable, window: Int64) {
        let seesThrough = posts.layers.contains {
            $0.layer.name == DerivedLayer.nearCaption.rawValue || FoldedCaptions.isFolded($0.layer)
        }
        guard !seesThrough else { return }
        var met: Set<UInt32> = []
        for layer in posts.layers where LayerKind(layer.layer) == .caption {
            count(Self.uses(of: layer, in: posts), window: window, met: &met)
        }
        accounts = met.count
    }

    /// The uses of captions that stand in several spellings.
    private static func uses(of layer: LayerColumn, in posts: PostTable) -> [Use] {
        var numbers: [String: UInt32] = [:]
        var spellings: [Int] = []
        let texts = (0..<layer.objects.count).map { object -> UInt32? in
            // No letter counts more than its bytes.
            guard layer.objects.range(of: object).count >= CaptionLength.specific else { return nil }
            let text = CaptionFolding.fold(layer.objects[object])
            guard CaptionLength.letters(of: text) >= CaptionLength.specific else { return nil }
            let number = numbers[text] ?? UInt32(numbers.count)
            if number == spellings.count {
                numbers[text] = number
                spellings.append(0)
            }
            spellings[Int(number)] += 1
            return number
        }
        return zip(layer.postOfUse, layer.objectOfUse).compactMap { post, object in
            guard let text = texts[Int(object)], spellings[Int(text)] > 1 else { return nil }
            return Use(text: text, object: object, account: posts.account[Int(post)], time: posts.time[Int(post)])
        }.sorted { ($0.text, $0.time) < ($1.text, $1.time) }
    }

    /// Counts the uses beside which the same text stands in another spelling by another account.
    private mutating func count(_ uses: [Use], window: Int64, met: inout Set<UInt32>) {
        var near = Neighbours()
        var (begin, end) = (0, 0)
        for use in uses {
            while end < uses.count, uses[end].isNear(use, window) {
                near.add(1, uses[end])
                end += 1
            }
            while uses[begin].text != use.text || !uses[begin].isNear(use, window) {
                near.add(-1, uses[begin])
                begin += 1
            }
            guard near.holdsOther(than: use) else { continue }
            posts += 1
            met.insert(use.account)
        }
    }
}

/// The uses around one, counted.
private struct Neighbours {
    private struct Both: Hashable {
        var object: UInt32
        var account: UInt32
    }

    private var all = 0
    private var ofObject: [UInt32: Int] = [:]
    private var ofAccount: [UInt32: Int] = [:]
    private var ofBoth: [Both: Int] = [:]

    mutating func add(_ step: Int, _ use: VariedCopies.Use) {
        all += step
        ofObject[use.object, default: 0] += step
        ofAccount[use.account, default: 0] += step
        ofBoth[Both(object: use.object, account: use.account), default: 0] += step
    }

    /// Whether one of them differs in spelling and account.
    func holdsOther(than use: VariedCopies.Use) -> Bool {
        let same = ofObject[use.object, default: 0] + ofAccount[use.account, default: 0]
        return all - same + ofBoth[Both(object: use.object, account: use.account), default: 0] > 0
    }
}

/// An object that so many accounts used at one moment that timing alone cannot tell a campaign from a crowd.
package struct CrowdedObject: Sendable, Hashable {
    /// The number of the layer in the table.
    package var layer: Int
    /// The number of the object in its layer.
    package var object: Int
    /// Posts of the object that carry no evidence.
    package var postCount: Int
    /// The most accounts on the object within one window of a post.
    package var largestCrowd: Int
    /// Time of the first and the last such post, in milliseconds since 1970.
    package var firstTime: Int64
    /// Time of the last such post.
    package var lastTime: Int64
}

/// An object with so many post pairs near each other that they were counted, not paired.
package struct UnpairedObject: Sendable, Hashable {
    /// The number of the layer in the table.
    package var layer: Int
    /// The number of the object in its layer.
    package var object: Int
    /// Its posts.
    package var postCount: Int
    /// Its post pairs inside the window, or within the reach of the null model, an account's pairs with itself
    /// included.
    package var pairCount: Int
}

extension UseIndex {
    /// Marks the posts that have more than `crowd` accounts on their object within `window` of them.
    ///
    /// People react to one moment (a goal, a headline) within seconds of each other, without a plan. A post in such a
    /// crowd carries no evidence, whoever wrote it.
    ///
    /// - Returns: A mark for each position and the crowds by object, or nil when there is no crowd.
    /// - Complexity: O(*n*): each use enters and leaves the sliding window once.
    func crowds(
        window: Int64, crowd: Int, numbering: ObjectNumbering, factors: [Int64]
    ) -> (isCrowded: [Bool], objects: [CrowdedObject])? {
        var isCrowded: [Bool] = []
        var objects: [CrowdedObject] = []
        // For each account its uses in the window, and how many accounts have any.
        var usesInWindow = [Int32](repeating: 0, count: accountCount)
        var accountsInWindow = 0
        forEachObject(usedAtLeast: crowd + 1) { range in
            var low = range.lowerBound
            var high = range.lowerBound
            var found: CrowdedObject?
            for position in range {
                while high < range.upperBound, uses[high].time <= uses[position].time + window {
                    let entering = Int(uses[high].account)
                    if usesInWindow[entering] == 0 { accountsInWindow += 1 }
                    usesInWindow[entering] += 1
                    high += 1
                }
                while uses[low].time < uses[position].time - window {
                    let leaving = Int(uses[low].account)
                    usesInWindow[leaving] -= 1
                    if usesInWindow[leaving] == 0 { accountsInWindow -= 1 }
                    low += 1
                }
                guard accountsInWindow > crowd else { continue }
                if isCrowded.isEmpty { isCrowded = [Bool](repeating: false, count: count) }
                isCrowded[position] = true
                let place = numbering.place(of: uses[position].object)
                var entry =
                    found
                    ?? CrowdedObject(
                        layer: place.layer, object: place.number, postCount: 0, largestCrowd: 0,
                        firstTime: uses[position].time / factors[place.layer],
                        lastTime: uses[position].time / factors[place.layer])
                entry.postCount += 1
                entry.largestCrowd = max(entry.largestCrowd, accountsInWindow)
                entry.lastTime = uses[position].time / factors[place.layer]
                found = entry
            }
            for place in low..<high { usesInWindow[Int(uses[place].account)] = 0 }
            accountsInWindow = 0
            if let found { objects.append(found) }
        }
        return isCrowded.isEmpty ? nil : (isCrowded, objects)
    }

    /// Marks the uses of objects with more than `limit` post pairs inside the window.
    ///
    /// - Returns: A mark for each position and the objects, or nil when there is none.
    /// - Complexity: O(*n*): pairs are counted by a sliding window, not listed.
    func overLimit(
        window: Int64, limit: Int, numbering: ObjectNumbering
    ) -> (isOver: [Bool], objects: [UnpairedObject])? {
        var isOver: [Bool] = []
        var objects: [UnpairedObject] = []
        forEachObject(usedAtLeast: 2) { range in
            // n uses make at most n(n−1)/2 pairs: most objects need no count.
            guard range.count * (range.count - 1) / 2 > limit else { return }
            var pairs = 0
            var low = range.lowerBound
            for position in range {
                while uses[low].time < uses[position].time - window { low += 1 }
                pairs += position - low
            }
            guard pairs > limit else { return }
            if isOver.isEmpty { isOver = [Bool](repeating: false, count: count) }
            for position in range { isOver[position] = true }
            let place = numbering.place(of: uses[range.lowerBound].object)
            objects.append(
                UnpairedObject(
                    layer: place.layer, object: place.number, postCount: range.count, pairCount: pairs))
        }
        return isOver.isEmpty ? nil : (isOver, objects)
    }
}

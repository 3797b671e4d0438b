package import TroupeModel

/// Groups of files that match: each member matches the file in the middle of its group directly, so that a chain of
/// weak matches joins nothing.
///
/// The file with the most matches that is in no group yet becomes a middle and takes those of its matches that are in
/// none (star clustering; Aslam, Pelekhov & Rus 2004, doi:10.7155/jgaa.00084). Of files with as many matches the one
/// with the smaller mean difference comes first, then the one with the lower number.
package struct MatchGroups: Sendable {
    /// For each file, the number of the file in the middle of its group; its own number where it is alone.
    package let middle: [Int]

    /// Groups of `count` files by their matches.
    ///
    /// - Complexity: O(*n* log *n* + *m*) for *n* files and *m* matches.
    package init(count: Int, matches: [MediaMatch]) {
        var neighbors = [[Int]](repeating: [], count: count)
        var difference = [Double](repeating: 0, count: count)
        for match in matches {
            neighbors[match.first].append(match.second)
            neighbors[match.second].append(match.first)
            difference[match.first] += match.difference
            difference[match.second] += match.difference
        }
        let order = (0..<count).sorted { one, other in
            let (ones, others) = (neighbors[one].count, neighbors[other].count)
            if ones != others { return ones > others }
            if difference[one] != difference[other] { return difference[one] < difference[other] }
            return one < other
        }
        var middle = [Int](repeating: -1, count: count)
        for file in order where middle[file] < 0 {
            middle[file] = file
            for neighbor in neighbors[file] where middle[neighbor] < 0 { middle[neighbor] = file }
        }
        self.middle = middle
    }
}

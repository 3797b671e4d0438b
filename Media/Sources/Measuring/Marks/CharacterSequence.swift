/// Reads the answer of a network that was taught by connectionist temporal classification (Graves et al., 2006): the
/// likeliest class of each step, repeats taken once, class 0 (nothing) left out.
package struct CharacterSequence {
    /// Decodes steps × classes probabilities.
    ///
    /// - Parameters:
    ///   - scores: Probabilities, step after step.
    ///   - classes: How many there are a step. Class 0 is nothing.
    ///   - characters: The characters of classes 1 and on; one class more than these is a space.
    /// - Returns: The text and the mean probability of its characters; "" and 0 where there is none.
    package static func decoded(
        _ scores: [Float], classes: Int, characters: [String]
    ) -> (text: String, confidence: Double) {
        guard classes > 0 else { return ("", 0) }
        var (text, sum, count, last) = ("", 0.0, 0, 0)
        scores.withUnsafeBufferPointer { scores in
            for step in 0..<scores.count / classes {
                var best = 0
                for place in 1..<max(classes, 1) where scores[step * classes + place] > scores[step * classes + best] {
                    best = place
                }
                defer { last = best }
                guard best != 0, step == 0 || best != last else { continue }
                text += best <= characters.count ? characters[best - 1] : " "
                sum += Double(scores[step * classes + best])
                count += 1
            }
        }
        return (text, count == 0 ? 0 : sum / Double(count))
    }
}

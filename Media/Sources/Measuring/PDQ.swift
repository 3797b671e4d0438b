import Foundation

/// PDQ, the perceptual hash of pictures by Meta ("The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing
/// Algorithm", 2019), with its quality and the hashes of the mirrored and turned picture.
///
/// Written after the reference in C++ of ThreatExchange (BSD 3-Clause; see THIRD-PARTY-NOTICES), step by step and in
/// the same single precision. The caller scales large pictures down first, as the reference does to 512 pixels.
package struct PDQ: Sendable, Hashable {
    /// The sixteen words of 16 bits, lowest frequencies first.
    package var words: [UInt16]

    /// The hash as the reference writes it: 64 hexadecimal digits, last word first.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for word in words.reversed() {
            for shift in stride(from: 12, through: 0, by: -4) { text.append(digits[Int(word >> UInt16(shift)) & 15]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The number of bits in which two hashes differ.
    package func distance(to other: PDQ) -> Int {
        zip(words, other.words).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
    }
}

/// A picture's coefficients, from which its hash and those of its mirrored and turned forms are made.
package struct PDQSpectrum: Sendable {
    /// 16 rows of 16 coefficients of the cosine transform, the constant ones left out.
    private let coefficients: [Float]
    /// How much there is to see, from 0 to 100; below 50 the hash says little.
    package let quality: Int

    /// The eight ways to lay a picture on itself.
    package enum Turn: String, CaseIterable, Sendable {
        /// As it is.
        case none
        /// Turned by a quarter.
        case quarter
        /// Turned by a half.
        case half
        /// Turned by three quarters.
        case threeQuarters = "three_quarters"
        /// Top and bottom exchanged.
        case upsideDown = "upside_down"
        /// Left and right exchanged.
        case mirrored
        /// Mirrored at the falling diagonal.
        case transposed
        /// Mirrored at the rising diagonal.
        case antitransposed
    }

    /// Transforms a gray picture; nil if a side is shorter than 5 pixels.
    package init?(_ picture: GrayPicture) {
        guard picture.width >= 5, picture.height >= 5 else { return nil }
        let small = BoxBlur.points(of: picture)
        quality = Self.quality(of: small)
        coefficients = Self.transform(small)
    }

    /// The hash of the picture laid on itself in one way.
    package func hash(_ turn: Turn = .none) -> PDQ {
        let turned = self.turned(turn)
        // The median as the reference finds it: the lower of the two in the middle.
        let median = turned.sorted()[127]
        var words = [UInt16](repeating: 0, count: 16)
        for place in 0..<256 where turned[place] > median { words[place >> 4] |= 1 << UInt16(place & 15) }
        return PDQ(words: words)
    }

    /// A cosine of odd frequency changes its sign when its axis is turned round; row *i* has frequency *i* + 1.
    private func turned(_ turn: Turn) -> [Float] {
        var result = [Float](repeating: 0, count: 256)
        for row in 0..<16 {
            for column in 0..<16 {
                let value = coefficients[row * 16 + column]
                let rowFlipped = row & 1 == 1 ? value : -value
                let columnFlipped = column & 1 == 1 ? value : -value
                let bothFlipped = (row + column) & 1 == 0 ? value : -value
                switch turn {
                case .none: result[row * 16 + column] = value
                case .quarter: result[column * 16 + row] = columnFlipped
                case .half: result[row * 16 + column] = bothFlipped
                case .threeQuarters: result[column * 16 + row] = rowFlipped
                case .upsideDown: result[row * 16 + column] = rowFlipped
                case .mirrored: result[row * 16 + column] = columnFlipped
                case .transposed: result[column * 16 + row] = value
                case .antitransposed: result[column * 16 + row] = bothFlipped
                }
            }
        }
        return result
    }

    // MARK: Steps

    /// The sum of the steps between neighbors, as the reference scales it.
    private static func quality(of small: [Float]) -> Int {
        var sum = 0
        for row in 0..<64 {
            for column in 0..<64 {
                let here = small[row * 64 + column]
                if row < 63 { sum += abs(Int((here - small[(row + 1) * 64 + column]) * 100 / 255)) }
                if column < 63 { sum += abs(Int((here - small[row * 64 + column + 1]) * 100 / 255)) }
            }
        }
        return min(sum / 90, 100)
    }

    /// 16 rows of 64: the cosine transform's rows 1 to 16.
    private static let matrix: [Float] = (0..<16 * 64).map { place in
        let (row, column) = (place / 64, place % 64)
        let scale = (2.0 / 64).squareRoot()
        return Float(scale * cos(Double.pi / 2 / 64 * Double(row + 1) * Double(2 * column + 1)))
    }

    private static func transform(_ small: [Float]) -> [Float] {
        var half = [Float](repeating: 0, count: 16 * 64)
        var whole = [Float](repeating: 0, count: 256)
        matrix.withUnsafeBufferPointer { matrix in
            small.withUnsafeBufferPointer { small in
                half.withUnsafeMutableBufferPointer { half in
                    for row in 0..<16 {
                        for place in 0..<64 {
                            let factor = matrix[row * 64 + place]
                            for column in 0..<64 { half[row * 64 + column] += factor * small[place * 64 + column] }
                        }
                    }
                    for row in 0..<16 {
                        for column in 0..<16 {
                            var sum: Float = 0
                            for place in 0..<64 { sum += half[row * 64 + place] * matrix[column * 64 + place] }
                            whole[row * 16 + column] = sum
                        }
                    }
                }
            }
        }
        return whole
    }
}

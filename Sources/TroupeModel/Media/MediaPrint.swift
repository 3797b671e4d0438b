/// What a picture, video or sound is recognised by.
package struct MediaPrint: Sendable, Hashable {
    /// A frame that others can find.
    package struct Frame: Sendable, Hashable {
        /// Where it stands, in milliseconds from the beginning.
        package var time: UInt32
        /// Its hash.
        package var hash: PictureHash

        /// A frame.
        package init(time: UInt32, hash: PictureHash) {
            self.time = time
            self.hash = hash
        }
    }

    /// A frame that asks for others, perhaps mirrored or cropped.
    package struct Question: Sendable, Hashable {
        /// Where the frame stands, in milliseconds from the beginning.
        package var time: UInt32
        /// What was done to it.
        package var variant: Variant
        /// The hash after that.
        package var hash: PictureHash

        /// A question.
        package init(time: UInt32, variant: Variant, hash: PictureHash) {
            self.time = time
            self.variant = variant
            self.hash = hash
        }
    }

    /// What is done to a frame before it asks. The numbers stand in case files.
    package enum Variant: UInt8, Sendable, Hashable, CaseIterable {
        /// Nothing.
        case plain
        /// Turned by a quarter.
        case quarter
        /// Turned by a half.
        case half
        /// Turned by three quarters.
        case threeQuarters
        /// Top and bottom exchanged.
        case upsideDown
        /// Left and right exchanged.
        case mirrored
        /// Mirrored at the falling diagonal.
        case transposed
        /// Mirrored at the rising diagonal.
        case antitransposed
        /// Without 2.5 % at each side.
        case crop2
        /// Without 5 % at each side.
        case crop5
        /// Without 7.5 % at each side.
        case crop7
        /// Without 10 % at each side.
        case crop10
        /// Without 10 % at top and bottom.
        case vertical10
        /// Without 15 % at top and bottom.
        case vertical15
        /// The middle half of width and height.
        case middleHalf
        /// The upper half.
        case topHalf
        /// The lower half.
        case bottomHalf
        /// The left half.
        case leftHalf
        /// The right half.
        case rightHalf
        /// Without plain bars at its edges.
        case trimmed

        /// The word that `troupe-media` and reports use.
        package var word: String {
            switch self {
            case .plain: "plain"
            case .quarter: "quarter"
            case .half: "half"
            case .threeQuarters: "three_quarters"
            case .upsideDown: "upside_down"
            case .mirrored: "mirrored"
            case .transposed: "transposed"
            case .antitransposed: "antitransposed"
            case .crop2: "crop_2.5"
            case .crop5: "crop_5"
            case .crop7: "crop_7.5"
            case .crop10: "crop_10"
            case .vertical10: "vertical_10"
            case .vertical15: "vertical_15"
            case .middleHalf: "middle_half"
            case .topHalf: "top_half"
            case .bottomHalf: "bottom_half"
            case .leftHalf: "left_half"
            case .rightHalf: "right_half"
            case .trimmed: "trimmed"
            }
        }
    }

    /// Frames that others can find, in order of time.
    package var frames: [Frame] = []
    /// Frames that ask, in order of time.
    package var questions: [Question] = []
    /// The raw fingerprint of the sound (Chromaprint), an item for each 1365 samples at 11,025 Hz.
    package var sound: [UInt32] = []

    /// Nothing to recognise anything by.
    package init() {}

    /// How long one item of a sound's fingerprint lasts, in milliseconds (Chromaprint's default algorithm).
    package static let soundStep = 1365.0 / 11.025
}

/// The bytes in which a case keeps prints: numbers of four bytes and hashes of 32, lowest byte first.
extension MediaPrint {
    /// The frames: time and hash, 36 bytes each.
    package var frameBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(frames.count * 36)
        for frame in frames {
            bytes.append(number: frame.time)
            bytes.append(frame.hash)
        }
        return bytes
    }

    /// The questions: time, variant and hash, 37 bytes each.
    package var questionBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(questions.count * 37)
        for question in questions {
            bytes.append(number: question.time)
            bytes.append(question.variant.rawValue)
            bytes.append(question.hash)
        }
        return bytes
    }

    /// The sound: four bytes an item.
    package var soundBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sound.count * 4)
        for item in sound { bytes.append(number: item) }
        return bytes
    }

    /// Reads frames back; what is left at the end is left out.
    package mutating func read(frames bytes: [UInt8]) {
        frames = stride(from: 0, through: bytes.count - 36, by: 36).map { at in
            Frame(time: bytes.number(at), hash: bytes.hash(at + 4))
        }
    }

    /// Reads questions back; those with a variant of another version are left out.
    package mutating func read(questions bytes: [UInt8]) {
        questions = stride(from: 0, through: bytes.count - 37, by: 37).compactMap { at in
            Variant(rawValue: bytes[at + 4]).map {
                Question(time: bytes.number(at), variant: $0, hash: bytes.hash(at + 5))
            }
        }
    }

    /// Reads the sound back.
    package mutating func read(sound bytes: [UInt8]) {
        sound = stride(from: 0, through: bytes.count - 4, by: 4).map { bytes.number($0) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    fileprivate mutating func append(_ hash: PictureHash) {
        for place in 0..<4 {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                append(UInt8(truncatingIfNeeded: hash.words[place] >> shift))
            }
        }
    }

    fileprivate func number(_ at: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(self[at + $1]) << UInt32(8 * $1) }
    }

    fileprivate func hash(_ at: Int) -> PictureHash {
        var words = SIMD4<UInt64>.zero
        for place in 0..<4 {
            words[place] = (0..<8).reduce(0) { $0 | UInt64(self[at + 8 * place + $1]) << UInt64(8 * $1) }
        }
        return PictureHash(words: words)
    }
}

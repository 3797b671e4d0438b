/// What was measured in a file of pictures, video or sound.
package struct MeasuredMedia: Sendable {
    /// What a file holds.
    package enum Kind: String, Sendable, Hashable {
        /// One picture.
        case picture
        /// A video, with or without sound.
        case video
        /// Sound alone.
        case sound
        /// Nothing that could be measured.
        case unknown
    }

    /// SHA-256 of the file, in lower-case hexadecimal.
    package var sha256: String
    /// Its size in bytes.
    package var bytes: Int64
    /// What measured it: the version of `troupe-media` and the way in which it was asked.
    package var measuredBy: String
    /// What it holds.
    package var kind = Kind.unknown
    /// The container, as libav names it.
    package var container: String?
    /// The video's codec.
    package var videoCodec: String?
    /// The sound's codec.
    package var audioCodec: String?
    /// Its length in milliseconds.
    package var milliseconds: Int64?
    /// Pixels in a row.
    package var width: Int64?
    /// Rows of pixels.
    package var height: Int64?
    /// What the container says besides, labels of artificial origin among it: a JSON object.
    package var fields: String?
    /// Why it could not be measured; nil where it was.
    package var problem: String?
    /// What it is recognised by.
    package var print = MediaPrint()
    /// QR codes and where each was first seen, in milliseconds.
    package var codes: [Code] = []

    /// The text of a QR code.
    package struct Code: Sendable, Hashable {
        /// Where it was first seen, in milliseconds from the beginning.
        package var time: Int64
        /// What it says.
        package var text: String

        /// A code.
        package init(time: Int64, text: String) {
            self.time = time
            self.text = text
        }
    }

    /// What the file says of its origin.
    package var labels: [MakerLabel] = []
    /// Faces; nil where they were not looked for.
    package var faces: [Face]?
    /// Watermarks; nil where they were not looked for.
    package var marks: [Mark]?

    /// A face in one frame.
    package struct Face: Sendable, Hashable {
        /// Where the frame stands, in milliseconds from the beginning.
        package var time: UInt32
        /// Left edge, upper edge, width and height, in pixels of the frame that was looked at.
        package var box: [Int32]
        /// What it is compared by: 128 numbers.
        package var embedding: [Float]

        /// A face.
        package init(time: UInt32, box: [Int32], embedding: [Float]) {
            self.time = time
            self.box = box
            self.embedding = embedding
        }
    }

    /// Text that stands on several frames at one place, such as the handle that a platform writes on a video.
    package struct Mark: Sendable, Hashable {
        /// What was read.
        package var text: String
        /// Frames that were looked at.
        package var seen: Int
        /// Frames in which it was read so.
        package var read: Int
        /// How sure the reader is, from 0 to 1.
        package var confidence: Double

        /// A mark.
        package init(text: String, seen: Int, read: Int, confidence: Double) {
            self.text = text
            self.seen = seen
            self.read = read
            self.confidence = confidence
        }
    }

    /// A file of which nothing is known but its bytes.
    package init(sha256: String, bytes: Int64, measuredBy: String) {
        self.sha256 = sha256
        self.bytes = bytes
        self.measuredBy = measuredBy
    }
}

/// Where a file lies, and which post it belongs to.
package struct MediaPlace: Sendable, Hashable {
    /// The path as it was given.
    package var path: String
    /// SHA-256 of the file; nil where it could not be read.
    package var sha256: String?
    /// The number of its post in the case; nil where none could be told.
    package var post: Int64?
    /// What told the post, or why none could be told.
    package var rule: String
    /// Why it could not be read; nil where it was.
    package var problem: String?

    /// A place.
    package init(path: String, sha256: String?, post: Int64?, rule: String, problem: String? = nil) {
        self.path = path
        self.sha256 = sha256
        self.post = post
        self.rule = rule
        self.problem = problem
    }
}

/// Two files that were found to be alike.
package struct MediaMatch: Sendable, Hashable {
    /// The number of the first file, in the order in which files were given.
    package var first: Int
    /// That of the second, always greater.
    package var second: Int
    /// How much they differ, from 0 (alike in everything that was compared): the mean of bits that differ between
    /// frames, or of wrong bits in the best window of a sound.
    package var difference: Double
    /// What matches what, in words: seconds, variants and distances.
    package var detail: String

    /// A match.
    package init(first: Int, second: Int, difference: Double, detail: String) {
        self.first = first
        self.second = second
        self.difference = difference
        self.detail = detail
    }
}

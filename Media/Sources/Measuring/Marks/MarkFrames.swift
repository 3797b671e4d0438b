/// The frames of a file in which watermarks are read: three of them, and two more where these disagree.
struct MarkFrames {
    private var frames: [ColorPicture] = []

    /// The shorter side of frames that are read.
    static let shorterSide = 720
    /// More strings than this in a frame are a page of text.
    private static let mostFrames = 6

    /// Moments of a file of a length: its beginning, which is read only if there is little else, and each sixth.
    static func moments(length: Int64, longest: Int64) -> [Int64] {
        let length = min(length, longest)
        return length <= 0 ? [0] : (0..<6).map { length * $0 / 6 }
    }

    /// Keeps a frame.
    mutating func add(_ picture: ColorPicture) {
        if frames.count < Self.mostFrames { frames.append(picture) }
    }

    /// The marks.
    func marks(_ reader: TextReader) -> Marks {
        let frames = self.frames.count > 5 ? Array(self.frames.dropFirst()) : self.frames
        let first = frames.count <= 3 ? Array(frames.indices) : [0, frames.count / 2, frames.count - 1]
        var marks = Marks()
        for place in first { marks.add(Self.texts(of: frames[place], reader)) }
        guard marks.isUnsettled else { return marks }
        for place in frames.indices where !first.contains(place) { marks.add(Self.texts(of: frames[place], reader)) }
        return marks
    }

    /// Platforms put their marks into the upper quarter or the lower three tenths; the middle belongs to the picture.
    private static func texts(of picture: ColorPicture, _ reader: TextReader) -> [(text: String, confidence: Double)] {
        let (upper, lower) = (picture.height / 4, picture.height * 3 / 10)
        let zones =
            upper < 32
            ? [picture]
            : [
                picture.cropped(left: 0, top: 0, width: picture.width, height: upper),
                picture.cropped(left: 0, top: picture.height - lower, width: picture.width, height: lower),
            ]
        return zones.flatMap { reader.lines(in: $0) }.map { ($0.text, $0.confidence) }
    }
}

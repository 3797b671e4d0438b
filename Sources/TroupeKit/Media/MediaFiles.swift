import Foundation
import TroupeModel

/// The files below some folders that may be pictures, videos or sounds, by the ends of their names.
struct MediaFiles {
    /// The paths, sorted bytewise.
    private(set) var paths: [String] = []
    /// Files of other kinds, which were passed over.
    private(set) var passedOver = 0
    /// Files whose path has a line break, which the child could not be told.
    private(set) var unnameable: [String] = []
    /// Links, pipes and the like inside folders, each as a sentence, sorted bytewise.
    private(set) var notFiles: [String] = []

    /// Ends of names, in lower case.
    private static let endings: Set<String> = [
        "mp4", "m4v", "mov", "mkv", "webm", "avi", "flv", "ts", "3gp", "wmv", "mpg", "mpeg", "mp3", "m4a", "aac", "ogg",
        "opus", "wav", "flac", "jpg", "jpeg", "jfif", "png", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif",
        "avif",
    ]

    /// Lists files and what is below folders. Links are not followed.
    ///
    /// - Throws: ``TroupeError`` if a name is not there, or means neither a file nor a folder.
    init(_ names: [String]) throws(TroupeError) {
        let files = FileManager.default
        var found: Set<String> = []
        for name in names {
            var isFolder: ObjCBool = false
            guard files.fileExists(atPath: name, isDirectory: &isFolder) else {
                throw TroupeError(.badInput, "\(name.visible): no such file or folder")
            }
            guard isFolder.boolValue else {
                let behind = URL(fileURLWithPath: name).resolvingSymlinksInPath().path
                guard FileIdentity.kind(of: behind) == .regular else {
                    throw TroupeError(.badInput, "\(name.visible): a pipe, device or socket; name a file or a folder")
                }
                found.insert(name)
                continue
            }
            let base = name.hasSuffix("/") ? String(name.dropLast()) : name
            guard let inside = files.enumerator(atPath: name) else {
                throw TroupeError(.badInput, "\(name.visible): cannot be read")
            }
            for case let inner as String in inside {
                let path = base + "/" + inner
                switch FileIdentity.kind(of: path) {
                case .regular: break
                case .folder, .missing: continue
                case .link:
                    notFiles.append("\(path.visible): a link; name the file itself to measure it")
                    continue
                case .other:
                    notFiles.append("\(path.visible): a pipe, device or socket")
                    continue
                }
                let isHidden = inner.split(separator: "/").contains { $0.hasPrefix(".") }
                if !isHidden, Self.endings.contains((inner as NSString).pathExtension.lowercased()) {
                    found.insert(path)
                } else {
                    passedOver += 1
                }
            }
        }
        notFiles.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        unnameable = found.filter { $0.contains(where: \.isNewline) }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        paths = found.subtracting(unnameable).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

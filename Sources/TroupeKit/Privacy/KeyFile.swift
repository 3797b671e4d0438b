import Foundation
import TroupeModel
import TroupeStore

/// The file that holds the key of pseudonyms: 32 random bytes in hexadecimal, readable by its owner only.
enum KeyFile {
    /// A key, and the file that is still to be made for it.
    struct Loaded {
        let key: PseudonymKey
        fileprivate let path: String
        fileprivate let text: String?

        /// Makes the file where it was not there, readable by its owner only.
        func keep() throws(TroupeError) {
            guard let text else { return }
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw TroupeError(
                    .failure,
                    "\(path.visible): the key cannot be written there: \(String(cString: strerror(errno)))")
            }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
            do {
                try handle.write(contentsOf: Data(text.utf8))
                try handle.synchronize()
            } catch {
                close(descriptor)
                unlink(path)
                throw TroupeError(.failure, "\(path.visible): the key cannot be written there; is the disk full?")
            }
            close(descriptor)
        }
    }

    /// The key in a file, or a new one, for which no file is made yet.
    static func loadOrMake(_ path: String) throws(TroupeError) -> Loaded {
        if FileIdentity.kind(of: path) == .missing {
            let bytes = PseudonymKey.random()
            if let key = PseudonymKey(bytes) {
                return Loaded(key: key, path: path, text: Hexadecimal.text(bytes) + "\n")
            }
        }
        return Loaded(key: try key(path, mustExist: true), path: path, text: nil)
    }

    /// The key in a file; one that is not there is made.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - mustExist: Whether a file that is not there is an error.
    /// - Throws: ``TroupeError`` if it cannot be read or made, or is no key.
    static func key(_ path: String, mustExist: Bool = false) throws(TroupeError) -> PseudonymKey {
        if !FileManager.default.fileExists(atPath: path) {
            if mustExist { throw TroupeError(.usage, "\(path.visible): no such file; name the key of the purge") }
            let loaded = try loadOrMake(path)
            try loaded.keep()
            return loaded.key
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TroupeError(.failure, "\(path.visible): the key cannot be read")
        }
        let digits = String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
        let pairs = stride(from: 0, to: digits.count - digits.count % 2, by: 2).map { place in
            UInt8(digits.dropFirst(place).prefix(2), radix: 16)
        }
        guard digits.count >= 32, digits.count.isMultiple(of: 2), !pairs.contains(nil),
            let key = PseudonymKey(pairs.compactMap(\.self))
        else {
            throw TroupeError(
                .badInput,
                "\(path.visible): is no key; a key is 32 or more hexadecimal digits, and made where there is no file")
        }
        return key
    }
}

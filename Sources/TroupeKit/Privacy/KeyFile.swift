import Foundation
import TroupeModel
import TroupeStore

/// The file that holds the key of pseudonyms: 32 random bytes in hexadecimal, readable by its owner only.
enum KeyFile {
    /// The key in a file; one that is not there is made.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - mustExist: Whether a file that is not there is an error.
    /// - Throws: ``TroupeError`` if it cannot be read or made, or is no key.
    static func key(_ path: String, mustExist: Bool = false) throws(TroupeError) -> PseudonymKey {
        if !FileManager.default.fileExists(atPath: path) {
            if mustExist { throw TroupeError(.usage, "\(path.visible): no such file; name the key of the purge") }
            let text = Hexadecimal.text(PseudonymKey.random()) + "\n"
            guard
                FileManager.default.createFile(
                    atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
            else { throw TroupeError(.failure, "\(path.visible): the key cannot be written there") }
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

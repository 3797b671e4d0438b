import Foundation
import TroupeDigest

/// SHA-256 in Base64, as a page's policy names what it allows (Content Security Policy Level 3).
func pageHash(of text: String) -> String {
    Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
}

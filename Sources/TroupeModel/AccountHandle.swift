/// Handles, which platforms compare without case.
package enum AccountHandle {
    /// The form in which handles are compared: ASCII letters in lower case, as SQLite's `lower` has them, and no `@`
    /// before.
    package static func folded(_ handle: some Collection<UInt8>) -> [UInt8] {
        let bare = handle.first == UInt8(ascii: "@") ? handle.dropFirst() : handle[...]
        return bare.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }
    }

    /// The same of a string.
    package static func folded(_ handle: String) -> String {
        String(decoding: folded(Array(handle.utf8)), as: UTF8.self)
    }
}

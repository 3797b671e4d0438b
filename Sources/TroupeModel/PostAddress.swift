/// The address of a post on its platform, as the platform's own pages write it.
package enum PostAddress {
    /// The address; nil where the platform is not known here, or where its addresses need what is not known.
    ///
    /// - Parameters:
    ///   - platform: Its name in the data.
    ///   - handle: The handle of the account, without `@`; nil where it is not known.
    ///   - id: The native id of the post.
    package static func text(platform: String, handle: String?, id: String) -> String? {
        // An id with other characters is not the platform's, and would lead somewhere else.
        guard isPlain(id), handle.map(isPlain) ?? true, !isPseudonym(id) else { return nil }
        return switch platform.lowercased() {
        case "tiktok": handle.map { "https://www.tiktok.com/@\($0)/video/\(id)" }
        case "douyin": "https://www.douyin.com/video/\(id)"
        case "twitter", "x": "https://x.com/\(handle ?? "i")/status/\(id)"
        case "youtube": "https://www.youtube.com/watch?v=\(id)"
        case "telegram": handle.map { "https://t.me/\($0)/\(id)" }
        case "xiaohongshu", "rednote": "https://www.xiaohongshu.com/explore/\(id)"
        case "bilibili": "https://www.bilibili.com/video/\(id)"
        case "kuaishou": "https://www.kuaishou.com/short-video/\(id)"
        default: nil
        }
    }

    /// What stands before the id in the addresses of an account's posts; nil where that is not known, or where the
    /// account has a pseudonym.
    ///
    /// - Parameters:
    ///   - platform: Its name in the data.
    ///   - account: The id of the account.
    ///   - handle: Its handle, without `@`; nil where it is not known.
    package static func start(platform: String, account: String, handle: String?) -> String? {
        guard !isPseudonym(account) else { return nil }
        return text(platform: platform, handle: handle, id: "0").map { String($0.dropLast()) }
    }

    /// Whether an id is one that stands for another: `p` and sixteen hexadecimal digits.
    private static func isPseudonym(_ text: String) -> Bool {
        text.utf8.count == 17 && text.utf8.first == UInt8(ascii: "p")
            && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 128
            && text.utf8.allSatisfy { byte in
                48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || byte == UInt8(ascii: "_")
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
    }
}

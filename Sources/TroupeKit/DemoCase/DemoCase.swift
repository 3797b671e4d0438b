import TroupeIngest

/// The synthetic founding case, compiled into the program so that it works anywhere.
///
/// Invented accounts in the shape of a published story: one AI-made woman under several names sells goods with a
/// message. No real account, person, shop or post is in it.
public enum DemoCase {
    /// The posts, as a CSV file in memory.
    static var posts: PostSource {
        .bytes(PackageResources.posts_csv, name: "demo case posts.csv")
    }

    /// The files of the case by name: the posts, and what an analyst adds to them.
    static var files: [(name: String, bytes: [UInt8])] {
        [
            ("posts.csv", PackageResources.posts_csv), ("accounts.csv", PackageResources.accounts_csv),
            ("personas.csv", PackageResources.personas_csv), ("products.csv", PackageResources.products_csv),
            ("assets.csv", PackageResources.assets_csv), ("claims.csv", PackageResources.claims_csv),
            ("events.csv", PackageResources.events_csv), ("notes.toml", PackageResources.notes_toml),
        ]
    }

    /// The posts as text.
    public static var postsText: String { String(decoding: PackageResources.posts_csv, as: UTF8.self) }

    /// What must be said wherever the case is shown.
    public static let note = "SYNTHETIC CASE: no real account, person or post."
}

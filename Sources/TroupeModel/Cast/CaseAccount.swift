/// An account of a case and what is known of it; accounts that are one are one. Unknown is nil, never no.
package struct CaseAccount: Sendable {
    /// Its number in the case.
    package var number: Int64
    /// Its name as questions know it: `tiktok:a01`.
    package var node: String
    /// The platform; `unknown` where it is not known.
    package var platform: String
    /// Its id on the platform.
    package var key: String
    /// Its handle, the last that is known.
    package var handle: String?
    /// Its display name, the last that is known.
    package var name: String?
    /// When it was made, as analysts recorded it.
    package var created: String?
    /// `active`, `removed` …; `unknown` where nobody says.
    package var status = "unknown"
    /// Since when.
    package var statusSince: String?
    /// Whether it is no longer there; nil where that is not known.
    package var isGone: Bool?
    /// Its roles in the case, separated by blanks.
    package var role: String?
    /// The ids of the personas that it plays, separated by blanks; those not confirmed are among them.
    package var personas: String?
    /// Whether it plays a persona that nobody has rejected.
    package var plays = false
    /// Whether it is a victim of the use of a face or voice.
    package var isVictim = false
    /// Its followers, as a source last counted them.
    package var followers: Int?
    /// The number of its posts.
    package var posts = 0

    /// An account of which nothing else is known.
    package init(number: Int64, node: String, platform: String, key: String) {
        (self.number, self.node, self.platform, self.key) = (number, node, platform, key)
    }
}

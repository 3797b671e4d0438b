package import TroupeModel

/// Which fields of a record hold what: the shape of every format of tables, and of what the user names.
package struct FieldMapping: Sendable, Hashable {
    /// A field and what it holds.
    package struct Field: Sendable, Hashable {
        /// The column's name, or the path of a JSON field (`author.id`).
        package var name: String
        /// What it holds.
        package var role: FieldRole

        /// A field.
        package init(_ name: String, _ role: FieldRole) {
            self.name = name
            self.role = role
        }
    }

    /// The fields, in the order in which what they share is taken.
    package var fields: [Field]
    /// The platform of all records; nil where a field says it, or nothing does.
    package var platform: String?
    /// Platforms by how account ids begin: `fb_` is Facebook's, say. Tried in order.
    package var platformPrefixes: [PlatformPrefix] = []
    /// Whether hashtags are taken from the caption.
    package var hashtagsFromCaption = false
    /// Whether mentions are taken from the caption.
    package var mentionsFromCaption = false
    /// Whether a missing time is taken from the id.
    package var timeFromIdentifier = false
    /// How times without a zone are taken.
    var zone = RecordWriter.ZoneRule.assumed
    /// Whether a record without account, time or object is left out, since nothing of it could be used.
    package var needsWholeRecords = false
    /// Whether fractions of seconds are dropped.
    package var dropsFractions = false
    /// Whether a record without an id is named by its content.
    package var toleratesMissingIdentifiers = false
    /// What the posts are.
    package var kind = PostKind.post

    /// What the user wrote, role by role, wherever it stood; empty for the mapping of a known format.
    package internal(set) var text = ""

    /// The name of the field with the time.
    var timeField: String? { fields.first { $0.role == .time }?.name }

    /// A way of telling the platform.
    package struct PlatformPrefix: Sendable, Hashable {
        /// How the ids begin.
        package var prefix: String
        /// The platform.
        package var platform: String

        /// A way of telling the platform.
        package init(prefix: String, platform: String) {
            self.prefix = prefix
            self.platform = platform
        }
    }

    /// The same for records that stand at a path, which every field begins with; nil if one does not.
    func below(_ path: String) -> FieldMapping? {
        guard !path.isEmpty, fields.allSatisfy({ $0.name.hasPrefix(path + ".") || $0.name.hasPrefix(path + "/") })
        else {
            return nil
        }
        var mapping = self
        for place in fields.indices { mapping.fields[place].name.removeFirst(path.count + 1) }
        return mapping
    }

    /// A mapping of these fields.
    package init(_ fields: [Field], platform: String? = nil) {
        self.fields = fields
        self.platform = platform
    }
}

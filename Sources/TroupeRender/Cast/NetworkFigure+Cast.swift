extension NetworkFigure {
    /// What stands behind the accounts, in columns: faces, personas, products, merchants.
    public struct Cast: Sendable {
        /// One of them.
        public struct Thing: Sendable {
            /// Its name.
            public var title: String
            /// A few words under it; empty for none.
            public var note: String
            /// Whether nobody has confirmed it yet; its outline is then dashed.
            public var isCandidate: Bool

            /// A thing.
            public init(title: String, note: String = "", isCandidate: Bool = false) {
                self.title = title
                self.note = note
                self.isCandidate = isCandidate
            }
        }

        /// A link between two things, by their numbers.
        public struct Link: Sendable, Hashable {
            /// Where it begins.
            public var from: Int
            /// Where it ends.
            public var to: Int
            /// Whether nobody has confirmed it yet.
            public var isCandidate: Bool

            /// A link.
            public init(_ from: Int, _ to: Int, isCandidate: Bool = false) {
                self.from = from
                self.to = to
                self.isCandidate = isCandidate
            }
        }

        /// Faces.
        public var faces: [Thing] = []
        /// Personas.
        public var personas: [Thing] = []
        /// Products.
        public var products: [Thing] = []
        /// Merchants.
        public var merchants: [Thing] = []
        /// An account plays a persona.
        public var plays: [Link] = []
        /// A persona shows a face.
        public var shows: [Link] = []
        /// A persona's accounts promote a product.
        public var promotes: [Link] = []
        /// A persona's accounts promote a merchant's goods, which product is not known.
        public var promotesMerchant: [Link] = []
        /// A merchant sells a product: from the product to the merchant.
        public var sells: [Link] = []

        /// Nothing yet.
        public init() {}

        /// Refuses links to things that are not there.
        func validate(accounts: Int) throws(RenderError) {
            for (links, from, to) in [
                (plays, accounts, personas.count), (shows, personas.count, faces.count),
                (promotes, personas.count, products.count), (promotesMerchant, personas.count, merchants.count),
                (sells, products.count, merchants.count),
            ] {
                for link in links where !(0..<from).contains(link.from) || !(0..<to).contains(link.to) {
                    throw .badFigure(reason: "a link of the cast joins \(link.from) of \(from) and \(link.to) of \(to)")
                }
            }
        }
    }
}

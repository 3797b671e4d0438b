extension NetworkFigure {
    /// What stands behind the accounts, in columns: faces, personas, products, merchants.
    package struct Cast: Sendable {
        /// One of them.
        package struct Thing: Sendable {
            /// Its name.
            package var title: String
            /// A few words under it; empty for none.
            package var note: String
            /// Whether nobody has confirmed it yet; its outline is then dashed.
            package var isCandidate: Bool

            /// A thing.
            package init(title: String, note: String = "", isCandidate: Bool = false) {
                self.title = title
                self.note = note
                self.isCandidate = isCandidate
            }
        }

        /// A link between two things, by their numbers.
        package struct Link: Sendable, Hashable {
            /// Where it begins.
            package var from: Int
            /// Where it ends.
            package var to: Int
            /// Whether nobody has confirmed it yet.
            package var isCandidate: Bool

            /// A link.
            package init(_ from: Int, _ to: Int, isCandidate: Bool = false) {
                self.from = from
                self.to = to
                self.isCandidate = isCandidate
            }
        }

        /// Faces.
        package var faces: [Thing] = []
        /// Personas.
        package var personas: [Thing] = []
        /// Products.
        package var products: [Thing] = []
        /// Merchants.
        package var merchants: [Thing] = []
        /// An account plays a persona.
        package var plays: [Link] = []
        /// A persona shows a face.
        package var shows: [Link] = []
        /// A persona's accounts promote a product.
        package var promotes: [Link] = []
        /// A persona's accounts promote a merchant's goods, which product is not known.
        package var promotesMerchant: [Link] = []
        /// A merchant sells a product: from the product to the merchant.
        package var sells: [Link] = []

        /// Nothing yet.
        package init() {}

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

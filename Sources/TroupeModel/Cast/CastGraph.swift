/// The cast of a case as things and lines between them. What an analyst has rejected is left out.
package struct CastGraph: Sendable {
    /// A persona, face, product or merchant.
    package struct Thing: Sendable {
        /// Its id.
        package var id: String
        /// Its name; its id where it has none.
        package var title: String
        /// What is known of it: of a persona whether it is `declared` or invented, of a face where it comes from.
        package var kind: String?
        /// Whether nobody has confirmed it.
        package var isCandidate = false
        /// The accounts that play a persona, the personas that show a face, or those that promote a thing.
        package var uses: Int
        /// The posts that name it; 0 for personas and faces.
        package var posts: Int

        /// A thing.
        package init(id: String, title: String, kind: String?, isCandidate: Bool, uses: Int, posts: Int) {
            (self.id, self.title, self.kind) = (id, title, kind)
            (self.isCandidate, self.uses, self.posts) = (isCandidate, uses, posts)
        }
    }

    /// A line between two things, by their ids; accounts by their numbers as text.
    package struct Line: Sendable {
        /// Where it begins.
        package var from: String
        /// Where it ends.
        package var to: String
        /// Whether nobody has confirmed it.
        package var isCandidate = false

        /// A line.
        package init(from: String, to: String, isCandidate: Bool) {
            (self.from, self.to, self.isCandidate) = (from, to, isCandidate)
        }
    }

    /// A claim of a persona, and what was observed beside it.
    package struct Claim: Sendable {
        /// The persona's id.
        package var persona: String
        /// `residence`, `nationality` …
        package var type: String
        /// What it says.
        package var claimed: String
        /// What the data show; nil where nobody looked.
        package var observed: String?
        /// `consistent`, `contradicted`, `unknown`.
        package var status: String
        /// Where the entry comes from.
        package var source: String?

        /// A claim.
        package init(
            persona: String, type: String, claimed: String, observed: String?, status: String, source: String?
        ) {
            (self.persona, self.type, self.claimed) = (persona, type, claimed)
            (self.observed, self.status, self.source) = (observed, status, source)
        }
    }

    /// Personas by id.
    package var personas: [Thing] = []
    /// The faces of personas, by id.
    package var faces: [Thing] = []
    /// What accounts of personas promote, by id.
    package var products: [Thing] = []
    /// Who sells it, or is named in posts beside it, by id.
    package var merchants: [Thing] = []
    /// From account to persona.
    package var plays: [Line] = []
    /// From persona to face.
    package var shows: [Line] = []
    /// From persona to product.
    package var promotes: [Line] = []
    /// From persona to merchant.
    package var promotesMerchant: [Line] = []
    /// From product to merchant.
    package var sells: [Line] = []
    /// By persona, then type, then id.
    package var claims: [Claim] = []

    /// No cast.
    package init() {}

    /// Whether there is nothing in it.
    package var isEmpty: Bool { personas.isEmpty && products.isEmpty && merchants.isEmpty }
}

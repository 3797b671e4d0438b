/// The kinds of facts that an analyst adds to a case. Each is a table of the case file with the same name and fields.
package enum CastKind: String, Sendable, Hashable, CaseIterable {
    /// A character that accounts play ("Alina").
    case persona
    /// A name that a persona went by, and from when to when.
    case personaName = "persona_name"
    /// An account plays a persona.
    case personaAccount = "persona_account"
    /// A persona shows an asset: a face, a voice.
    case personaAsset = "persona_asset"
    /// Something dated about an account: handle, display name, creation, status.
    case accountDetail = "account_detail"
    /// What an account is in the case: operator, victim …
    case accountRole = "account_role"
    /// What an analyst holds of an asset: its origin, the method and the score.
    case assetAssessment = "asset_assessment"
    /// A method finds an asset (a face, a voice) in a post, with a score.
    case assetMatch = "asset_match"
    /// Who sells.
    case merchant
    /// What is sold.
    case product
    /// What a code of the codebook means.
    case narrative
    /// A post carries a narrative, as a coder says.
    case coding
    /// What an account or persona says of itself, and what an analyst concludes.
    case claim
    /// What the data show beside a claim.
    case observation
    /// Something that happened: creation, renaming, press contact, takedown, self-deletion, reappearance …
    case event
    /// Two things of the case belong together, as an analyst or a method says.
    case link
    /// One of several explanations that compete.
    case hypothesis
    /// A piece of evidence that explanations are weighed against.
    case indicator
    /// How well an indicator fits a hypothesis.
    case weighing
    /// What an analyst concludes, in words.
    case assessment

    /// The fields, without those that every entry has (``CastField/provenance``).
    package var fields: [CastField] {
        switch self {
        case .persona:
            [
                CastField("id", .text, .key), CastField("name", .text, .required),
                CastField("kind", .word(PersonaKind.allCases.map(\.rawValue))),
            ]
        case .personaName:
            [
                CastField("persona", .reference(.persona), .key), CastField("name", .text, .key),
                CastField("since", .time, .partOfKey), CastField("until", .time),
            ]
        case .personaAccount:
            [
                CastField("persona", .reference(.persona), .key), CastField("account", .account, .key),
                CastField("since", .time), CastField("until", .time),
            ]
        case .personaAsset:
            [
                CastField("persona", .reference(.persona), .key), CastField("layer", .text, .key),
                CastField("key", .text, .key), CastField("method"), CastField("score", .number),
            ]
        case .accountDetail:
            [
                CastField("account", .account, .key), CastField("field", .text, .key),
                CastField("value", .text, .key), CastField("since", .time, .partOfKey),
            ]
        case .accountRole:
            [
                CastField("account", .account, .key),
                CastField("role", .word(AccountRole.allCases.map(\.rawValue)), .key),
                CastField("layer", .text, .partOfKey), CastField("key", .text, .partOfKey),
            ]
        case .assetAssessment:
            [
                CastField("layer", .text, .key), CastField("key", .text, .key), CastField("label"), CastField("origin"),
                CastField("method"), CastField("score", .number), CastField("false_match", .number),
                CastField("reviewer"),
            ]
        case .assetMatch:
            [
                CastField("post", .post, .key), CastField("layer", .text, .key), CastField("key", .text, .key),
                CastField("method"), CastField("score", .number),
            ]
        case .merchant: [CastField("id", .text, .key), CastField("name", .text, .required)]
        case .product:
            [
                CastField("id", .text, .key), CastField("title", .text, .required),
                CastField("merchant", .reference(.merchant)),
            ]
        case .narrative: [CastField("id", .text, .key), CastField("title"), CastField("codebook")]
        case .coding:
            [
                CastField("post", .post, .key), CastField("narrative", .reference(.narrative), .key),
                CastField("coder", .text, .partOfKey), CastField("codebook", .text, .partOfKey),
            ]
        case .claim:
            [
                CastField("id", .text, .key), CastField("persona", .reference(.persona)),
                CastField("account", .account),
                CastField("type", .listed(ClaimType.allCases.map(\.rawValue)), .required),
                CastField("claimed", .text, .required), CastField("post", .post),
                CastField("status", .word(ClaimStatus.allCases.map(\.rawValue))),
            ]
        case .observation:
            [
                CastField("claim", .reference(.claim), .key), CastField("type", .text, .key),
                CastField("observed", .text, .key), CastField("post", .post),
            ]
        case .event:
            [
                CastField("id", .text, .key), CastField("type", .text, .required), CastField("account", .account),
                CastField("persona", .reference(.persona)), CastField("time", .time), CastField("detail"),
            ]
        case .link:
            [
                CastField("from", .text, .key), CastField("to", .text, .key), CastField("kind", .text, .key),
                CastField("method"), CastField("score", .number),
            ]
        case .hypothesis:
            [
                CastField("id", .text, .key), CastField("title", .text, .required),
                CastField("reading", .word(HypothesisReading.allCases.map(\.rawValue)), .required),
                CastField("likelihood"),
            ]
        case .indicator:
            [
                CastField("id", .text, .key), CastField("text", .text, .required),
                CastField("category", .word(IndicatorCategory.allCases.map(\.rawValue)), .required),
                CastField("origin"), CastField("post", .post),
            ]
        case .weighing:
            [
                CastField("indicator", .reference(.indicator), .key),
                CastField("hypothesis", .reference(.hypothesis), .key),
                CastField("rating", .word(WeighingRating.allCases.map(\.rawValue)), .required),
            ]
        case .assessment:
            [
                CastField("id", .text, .key), CastField("about"), CastField("text", .text, .required),
                CastField("likelihood"), CastField("time", .time),
            ]
        }
    }
}

/// What a persona is.
package enum PersonaKind: String, Sendable, Hashable, CaseIterable {
    /// Played by the network, which does not say so.
    case operated
    /// Says that it is artificial, and hides nothing.
    case declared
    /// A person who shows their own face.
    case person
}

/// What an account is in a case. An account without a role is nobody's.
package enum AccountRole: String, Sendable, Hashable, CaseIterable {
    /// Plays a persona of the network.
    case `operator`
    /// Wronged by the network: a stolen face, say. Never shown among the operators.
    case victim
    /// Looked at and found to have nothing to do with it.
    case bystander
    /// Declares that it is artificial and hides nothing.
    case declared
    /// Reports on the network, or researches it.
    case researcher
}

/// What became of a claim. Unknown is never a contradiction.
package enum ClaimStatus: String, Sendable, Hashable, CaseIterable {
    /// The data show something else.
    case contradicted
    /// The data show the same.
    case consistent
    /// The data do not say.
    case unknown
}

/// What a hypothesis on a network's makers says.
package enum HypothesisReading: String, Sendable, Hashable, CaseIterable {
    /// Made to earn.
    case commercial
    /// Made out of conviction, or to please; no state gives orders.
    case stateAligned = "state_aligned"
    /// Made by or for a state.
    case stateRun = "state_run"
    /// Several of these at once.
    case mixed
    /// Something else.
    case other
}

/// Where an indicator comes from.
///
/// Source: J. Pamment and V. Smith, "Attributing Information Influence Operations" (NATO StratCom COE and Hybrid CoE,
/// 2022), which sorts evidence into technical, behavioural and contextual; legal records (registers, courts, contracts)
/// stand apart here since they show who somebody is.
package enum IndicatorCategory: String, Sendable, Hashable, CaseIterable {
    /// Infrastructure, metadata, devices.
    case technical
    /// What accounts do, and how.
    case behavioural
    /// Content, audience, interests, place in events.
    case contextual
    /// Registers, courts, contracts, payments on record.
    case legal
}

/// How well an indicator fits a hypothesis (R. Heuer, "Psychology of Intelligence Analysis", 1999, chapter 8).
package enum WeighingRating: String, Sendable, Hashable, CaseIterable {
    /// What one would expect if it were true, and hardly else.
    case stronglyConsistent = "CC"
    /// What one would expect if it were true.
    case consistent = "C"
    /// Says nothing.
    case neutral = "N"
    /// What one would not expect.
    case inconsistent = "I"
    /// What one would hardly ever see if it were true.
    case stronglyInconsistent = "II"
}

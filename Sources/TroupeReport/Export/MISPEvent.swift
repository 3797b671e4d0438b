import TroupeModel

/// A run as a MISP event (MISP core format, draft-dulaunoy-misp-core-format): an object `user-account` for each
/// account, joined by their ties, and the method as a report. It is not published and for the own organisation only
/// until somebody decides otherwise.
package struct MISPEvent {
    private let view: RunView
    private let method: [String]
    private let title: String
    private let identifier: (_ namespace: String, _ name: String) -> String
    private static let own = "0d3c4a52-0a4e-4a39-8f0b-5a3b0f3a7d11"
    /// The template `user-account` of misp-objects.
    private static let template = (uuid: "49606b06-22f0-4ac8-8eee-2f12ad46f3d3", version: "6")

    /// The event of a run; see ``STIXBundle``.
    package init(
        _ view: RunView, title: String, method: [String],
        identifier: @escaping (_ namespace: String, _ name: String) -> String
    ) {
        self.view = view
        self.title = title
        self.method = method
        self.identifier = identifier
    }

    /// The bytes of the event.
    package var bytes: [UInt8] {
        let ids = view.accounts.map { id("account", $0.platform + "\n" + $0.id) }
        var ties = [[RunView.Tie]](repeating: [], count: view.accounts.count)
        for tie in view.ties where tie.a != tie.b { ties[tie.a].append(tie) }
        let objects = view.accounts.indices.map { object($0, ids, ties[$0]) }
        let name = (view.accounts.map(\.node) + [view.basis.dataHash ?? "", title]).joined(separator: "\n")
        let report = ([title] + method + [RunWords.limit]).map { "- " + $0.visible }.joined(separator: "\n")
        return JSONText.object([
            (
                "Event",
                .object([
                    ("uuid", .text(id("event", name))), ("info", .text(title.visible)), ("date", .text(day)),
                    ("timestamp", .text(seconds)), ("published", .flag(false)), ("analysis", .text("0")),
                    ("threat_level_id", .text("4")), ("distribution", .text("0")), ("Attribute", .array([])),
                    ("Object", .array(objects)),
                    (
                        "EventReport",
                        .array([
                            .object([
                                ("uuid", .text(id("report", name))), ("name", .text("How the ties were found")),
                                ("content", .text(report)), ("distribution", .text("5")),
                                ("timestamp", .text(seconds)),
                            ])
                        ])
                    ),
                ])
            )
        ]).bytes
    }

    private func id(_ kind: String, _ name: String) -> String { identifier(Self.own, kind + "\n" + name) }

    /// When the run's data end: nothing of a run may depend on the clock.
    private var moment: Int64 { UTCText.milliseconds(of: view.basis.data.lastTime) ?? 0 }
    private var day: String { UTCText.day(moment) }
    private var seconds: String { String(moment / 1000) }

    private func object(_ place: Int, _ ids: [String], _ ties: [RunView.Tie]) -> JSONText {
        let account = view.accounts[place]
        let community = account.community.map { "community " + view.communities[$0].letter }
        let values: [(relation: String, type: String, value: String)] =
            [("user-id", "text", account.id)]
            + (account.label == account.id || account.label.isEmpty ? [] : [("username", "text", account.label)])
            + (account.platform.isEmpty ? [] : [("account-type", "text", account.platform)])
            + (account.known?.name.map { [("display-name", "text", $0)] } ?? [])
            + (community.map { [("group", "text", $0)] } ?? [])
        let attributes = values.map { relation, type, value in
            JSONText.object([
                ("uuid", .text(id("attribute", ids[place] + "\n" + relation))), ("object_relation", .text(relation)),
                ("category", .text("Other")), ("type", .text(type)), ("value", .text(value)), ("to_ids", .flag(false)),
                ("disable_correlation", .flag(relation == "account-type" || relation == "group")),
                ("distribution", .text("5")), ("timestamp", .text(seconds)),
            ])
        }
        let references = ties.map { tie in
            JSONText.object([
                ("uuid", .text(id("tie", ids[tie.a] + "\n" + ids[tie.b]))), ("object_uuid", .text(ids[tie.a])),
                ("referenced_uuid", .text(ids[tie.b])), ("referenced_type", .text("1")),
                ("relationship_type", .text("related-to")), ("comment", .text(words(on: tie))),
                ("timestamp", .text(seconds)),
            ])
        }
        return .object([
            ("uuid", .text(ids[place])), ("name", .text("user-account")), ("meta-category", .text("misc")),
            ("description", .text("User-account object, defining aspects of user identification.")),
            ("template_uuid", .text(Self.template.uuid)), ("template_version", .text(Self.template.version)),
            ("distribution", .text("5")), ("timestamp", .text(seconds)), ("Attribute", .array(attributes)),
            ("ObjectReference", .array(references)),
        ])
    }

    private func words(on tie: RunView.Tie) -> String {
        if let weight = tie.weight { return "weight \(weight)" }
        return PlainText.count(tie.support, "distinct shared object", "distinct shared objects")
            + (tie.p.map { ", p " + PlainText.probability($0) } ?? "")
    }
}

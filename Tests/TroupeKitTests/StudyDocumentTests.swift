import Foundation
import Testing

@testable import TroupeKit

/// How study files are read. Lines and columns are counted by hand.
@Suite struct StudyDocumentTests {
    private func problems(_ text: String, changes: [String] = []) -> [String] {
        let document = StudyDocument(Array(text.utf8), named: "s.toml", changes: changes)
        return document.problems.map(document.text)
    }

    static let wrong: [(text: String, said: String)] = [
        ("[map]\nwidnow = \"60s\"\n", "s.toml:2:1: unknown key widnow (did you mean window?)"),
        ("[mpa]\n", "s.toml:1:1: unknown table mpa (did you mean map?)"),
        ("[map]\n  alpha = 2\n", "s.toml:2:3: [map] alpha: write a number above 0.0 and below 1.0"),
        ("[map]\ncopies = 0\n", "s.toml:2:1: [map] copies: write a whole number from 1"),
        ("[map]\nwindow = 60\n", "s.toml:2:1: [map] window: write a length of time between quotes"),
        ("[map]\nwindow = []\n", "s.toml:2:1: [map] window: is empty"),
        ("[[source]]\nzone = \"Z\"\n", "s.toml:1:1: [[source]] needs path"),
        ("[source]\npath = \"x\"\n", "s.toml:1:1: source: write [[source]] above its keys"),
        (
            "[[figure]]\nkind = \"timelin\"\n",
            "s.toml:2:1: [[figure]] kind: unknown word timelin (did you mean timeline?)"
        ),
        ("[map]\ntests = \"yes\"\n", "s.toml:2:1: [map] tests: write true or false"),
        ("[map]\ntests = yes\n", "s.toml:2:1: not TOML"),
        ("[study]\nname = 5\n", "s.toml:2:1: [study] name: write a text between quotes"),
        ("# 中文\n[map]\ncrowd = 5\nlayer_windows = { 音乐 = 5 }\n", "s.toml:4:"),
    ]

    @Test(arguments: wrong)
    func `what is wrong is told with line, column and the nearest name`(text: String, said: String) {
        let found = problems(text)
        #expect(found.contains { $0.hasPrefix(said) }, "\(found)")
    }

    @Test func `everything that is wrong is told at once, in the order of the file`() {
        let found = problems("[map]\nalpha = 2\nbeta = 1\n[study]\nseed = -1\n")
        #expect(found.map { String($0.prefix(10)) } == ["s.toml:2:1", "s.toml:3:1", "s.toml:5:1"])
    }

    @Test func `a value on the command line takes the place of the file's`() {
        let text = "[map]\nwindow = [\"60s\", \"5m\"]\n"
        let document = StudyDocument(
            Array(text.utf8), named: "s",
            changes: ["map.window=30s", "map.copies=199", "study.name=a b", "map.layers=x,y"])
        #expect(document.problems.isEmpty)
        #expect(document.table(.map).durations("window") == [30_000])
        #expect(document.table(.map).whole("copies") == 199)
        #expect(document.table(.map).texts("layers") == ["x", "y"])
        #expect(document.table(.study).text("name") == "a b")
        let wrong = problems(text, changes: ["map.widnow=3", "source.path=x", "nothing"])
        #expect(wrong.count == 3 && wrong.allSatisfy { $0.hasPrefix("s.toml (--set): ") }, "\(wrong)")
    }

    /// Second source: the file that `init` writes, with every comment sign before a key taken away.
    @Test func `every key of the commented file can be said, and is written again as it was`() throws {
        let text = try StudyTemplate([]).text()
        let said = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains(/^# ([a-z_0-9]+ = |\[)/) ? String(line.dropFirst(2)) : String(line)
        }.joined(separator: "\n")
        let document = StudyDocument(Array(said.utf8), named: "s")
        #expect(document.problems.map(document.text) == [])
        for section in StudySection.all {
            let values = try #require(document.tables(section).first)
            #expect(Set(values.values.keys) == Set(section.keys.map(\.name)), "\(section.name)")
        }
        let again = StudyDocument(Array(document.text().utf8), named: "t")
        #expect(again.problems.map(again.text) == [])
        for section in StudySection.all {
            #expect(again.tables(section).map(\.values) == document.tables(section).map(\.values), "\(section.name)")
        }
    }

    @Test func `the schema has every key and refuses others`() throws {
        let schema = try #require(
            JSONSerialization.jsonObject(with: Data(try StudyTemplate.schema().utf8)) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        #expect(Set(properties.keys) == Set(StudySection.all.map(\.name)))
        for section in StudySection.all {
            let table = section.isList ? properties[section.name]?["items"] as? [String: Any] : properties[section.name]
            let keys = try #require(table?["properties"] as? [String: Any])
            #expect(Set(keys.keys) == Set(section.keys.map(\.name)))
            #expect(table?["additionalProperties"] as? Bool == false)
        }
    }

    /// The two entries were written by hand from the cards' sources.
    @Test func `a method is cited by what its card says`() {
        let one = Citation.entry("cnt", "Graham & QUT Digital Observatory 2020, toolkit 1.5.2, https://github.com/x/y")
        #expect(
            one.hasPrefix(
                "@misc{cnt,\n  author = {Graham and {QUT Digital Observatory}},\n  year = {2020},\n"
                    + "  url = {https://github.com/x/y},\n  note = "))
        let other = Citation.entry("l", "Luceri et al. 2025, arXiv:2505.10867")
        #expect(
            other.hasPrefix(
                "@misc{l,\n  author = {Luceri and others},\n  year = {2025},\n  eprint = {2505.10867},\n"
                    + "  archiveprefix = {arXiv},\n"))
    }
}

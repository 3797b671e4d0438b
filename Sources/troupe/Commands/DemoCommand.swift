import ArgumentParser
import TroupeKit

/// `troupe demo`: the main job on the synthetic case.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "The main job on a synthetic case that is compiled into the program.",
        discussion: """
            The case is invented, in the shape of a published story: one AI-made woman under several names sells \
            goods with a message, on two platforms. No real account, person, shop or post is in it.

            EXAMPLES
              troupe demo
              troupe demo --out case1 --window 30s
              troupe demo --posts > posts.csv          the case itself, as a CSV file
            """)

    @Flag(help: "Print the case's posts as CSV and do nothing else.")
    var posts = false

    @OptionGroup var options: MapOptions

    func run() throws {
        if posts {
            print(DemoCase.postsText, terminator: "")
            return
        }
        var settings = options.settings
        settings.dataNote = DemoCase.note
        try options.run(.demoCase, settings: settings)
    }
}

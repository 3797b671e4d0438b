import ArgumentParser
import TroupeKit

/// `troupe spark-job`: the job that Spark runs.
struct SparkJobCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spark-job",
        abstract: "The job for Apache Spark as a Python file, as spark-submit and managed services take it.",
        discussion: """
            The job uses DataFrame functions only, so executors need no Python. It takes one argument, the folder of \
            the work that troupe ties --engine files prepares. See docs/scale.md.

            EXAMPLES
              troupe spark-job > troupe_job.py
            """)

    func run() throws { try Terminal.result(SparkJobFile.text, end: "") }
}

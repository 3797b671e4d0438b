import Testing

@testable import TroupeKit

@Suite struct SparkSubmitTests {
    /// The end of the log of Spark 4.3.0 where no master listens, shortened.
    private let log = """
        26/12/01 02:45:38 WARN StandaloneAppClient$ClientEndpoint: Failed to connect to master host:7077
        org.apache.spark.SparkException: Exception thrown in awaitResult:
        \tat org.apache.spark.util.SparkThreadUtils$.awaitResult(SparkThreadUtils.scala:53)
        Caused by: java.net.ConnectException: Connection refused: host:7077
        \tat io.netty.channel.unix.Errors.handleConnectErrno(Errors.java:131)
        """

    @Test func `of a failure of Spark the last message is told, not a frame of its stack`() {
        #expect(
            SparkSubmit.lastWords(in: log)
                == "Caused by: java.net.ConnectException: Connection refused: host:7077")
        let given = log + "\n26/12/01 ERROR StandaloneSchedulerBackend: Reason: All masters are unresponsive!\n"
        #expect(SparkSubmit.lastWords(in: given) == "StandaloneSchedulerBackend: Reason: All masters are unresponsive!")
        #expect(SparkSubmit.lastWords(in: "26/12/01 INFO SparkContext: Running\n") == nil)
    }
}

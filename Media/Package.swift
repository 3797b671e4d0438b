// swift-tools-version: 6.3
import PackageDescription

/// Settings of every Swift target, as in the main package.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

// A package of its own, so that the main program builds without the decoders of video, pictures and sound.
let package = Package(
    name: "troupe-media",
    products: [.executable(name: "troupe-media", targets: ["troupe-media"])],
    targets: [
        .target(
            name: "CDecoding",
            linkerSettings: [
                "avformat", "avcodec", "avutil", "swscale", "swresample", "turbojpeg", "chromaprint", "zbar",
            ].map { .linkedLibrary($0) }),
        // Libraries that are loaded while the program runs: without them it measures all but faces and watermarks.
        .target(name: "CModels", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "Measuring", dependencies: ["CDecoding", "CModels"], swiftSettings: strict),
        .executableTarget(name: "troupe-media", dependencies: ["CDecoding", "Measuring"], swiftSettings: strict),
        .testTarget(
            name: "MeasuringTests", dependencies: ["Measuring"], exclude: ["Fixtures"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

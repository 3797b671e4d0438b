// swift-tools-version: 6.2
import PackageDescription

// Two small programs that use troupe's libraries. Run them from here: `swift run map-posts posts.csv`.
let package = Package(
    name: "examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "troupe", path: "..")],
    targets: [
        .executableTarget(name: "map-posts", dependencies: [.product(name: "TroupeKit", package: "troupe")]),
        .executableTarget(name: "edge-communities", dependencies: [.product(name: "TroupeGraph", package: "troupe")]),
    ],
    swiftLanguageModes: [.v6]
)

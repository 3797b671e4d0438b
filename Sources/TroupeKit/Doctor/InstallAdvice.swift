import Foundation

/// How what is missing is got on this system.
struct InstallAdvice: Sendable {
    /// What can be installed.
    enum Package: Sendable {
        case graphviz
        case latinFonts
        case chineseFonts
        case widerFonts
        case emojiFonts
        case sqlite
    }

    /// Who installs programs on this system.
    enum Installer: Sendable {
        case apt
        case brew
        case unknown
    }

    let installer: Installer

    /// Advice for the running system.
    init() {
        #if os(macOS)
            self.init(installer: .brew)
        #else
            let hasApt = FileManager.default.isExecutableFile(atPath: "/usr/bin/apt-get")
            self.init(installer: hasApt ? .apt : .unknown)
        #endif
    }

    init(installer: Installer) { self.installer = installer }

    /// What to type, or what to look for.
    func install(_ package: Package) -> String {
        switch installer {
        case .apt: "apt install \(debian(package))"
        case .brew: "brew install \(brew(package))"
        case .unknown: "install \(plain(package)) with your system's package manager"
        }
    }

    private func debian(_ package: Package) -> String {
        switch package {
        case .graphviz: "libgvc6"
        case .latinFonts, .chineseFonts: "fonts-noto-cjk"
        case .widerFonts: "fonts-dejavu-core"
        case .emojiFonts: "fonts-noto-color-emoji"
        case .sqlite: "libsqlite3-0"
        }
    }

    private func brew(_ package: Package) -> String {
        switch package {
        case .graphviz: "graphviz"
        case .latinFonts, .chineseFonts: "--cask font-noto-sans-cjk-sc"
        case .widerFonts: "--cask font-dejavu"
        case .emojiFonts: "--cask font-noto-color-emoji"
        case .sqlite: "sqlite"
        }
    }

    private func plain(_ package: Package) -> String {
        switch package {
        case .graphviz: "Graphviz with its pango plugin"
        case .latinFonts, .chineseFonts: "the fonts Noto Sans CJK"
        case .widerFonts: "the fonts DejaVu Sans"
        case .emojiFonts: "the font Noto Color Emoji"
        case .sqlite: "SQLite"
        }
    }
}

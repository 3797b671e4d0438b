# For macOS 15. Not run by the tests: no Mac was at hand.
# Fill in where the archive of the sources lies, and its SHA-256, with each release.
class Troupe < Formula
  desc "Find, prove and draw coordinated posting in collected posts"
  homepage "https://example.invalid/troupe"
  url "https://example.invalid/troupe-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "Apache-2.0"

  depends_on "pkg-config" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "fontconfig"
  depends_on "graphviz"
  depends_on "libzip"
  depends_on macos: :sequoia
  depends_on "zstd"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "troupe"
    bin.install ".build/release/troupe"
    generate_completions_from_executable(bin/"troupe", "--generate-completion-script")
    system "python3", "Packaging/man_pages.py", bin/"troupe", buildpath/"man"
    man1.install Dir["man/*.1"]
    doc.install "THIRD-PARTY-NOTICES"
  end

  test do
    system bin/"troupe", "demo", "--out", "output"
    assert_path_exists testpath/"output/network.svg"
  end
end

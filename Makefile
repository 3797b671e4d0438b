# Two commands on a fresh machine: `make demo` and `make test`. Both install missing system packages when they can.

SWIFT ?= swift
CHECK = --explicit-target-dependency-import-check error
PACKAGES = libgraphviz-dev libfontconfig-dev zlib1g-dev libsqlite3-dev libzip-dev libzstd-dev libssl-dev pkg-config fonts-noto-cjk fonts-noto-color-emoji

.PHONY: demo demo-media test test-browser test-oracles test-exports test-cookbook test-schemas test-documents test-spark demo-study examples docs setup build lint sanitize bench instructions evaluate evaluate-scenarios clean \
  media media-models sanitize-media fuzz-media media-setup test-media measure-media fuzz fuzz-coverage injection faults custody soak hardening sbom dist dist-twice test-dist

# $(call install,PACKAGES,WHAT IS): installs Debian's packages where that may be done, or says what is missing and how to get it.
install = { if ! command -v apt-get >/dev/null; then admin=none; elif [ "$$(id -u)" = 0 ]; then admin=; \
  elif sudo -n true 2>/dev/null; then admin=sudo; else admin=none; fi; \
  if [ "$$admin" = none ]; then echo "$(2) missing. Run: sudo apt-get install $(1)"; exit 1; fi; \
  $$admin apt-get update -qq && $$admin env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1) >/dev/null; }

demo: build
	.build/release/troupe demo --out output
	@echo "Open output/network.png"

test: setup lint
	$(SWIFT) build --build-tests $(CHECK)
	$(SWIFT) test $(CHECK)

# The explorer page in a real browser (Chromium, Python 3.11).
test-browser: build
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || command -v chromium-browser >/dev/null || \
	  $(call install,chromium python3,Chromium is)
	python3 Tests/Browser/explorer_test.py .build/release/troupe

# Every number of a network beside networkx and igraph (Python 3.11, which installs them into .build/oracles).
ORACLES = .build/oracles
$(ORACLES)/bin/python:
	python3 -m venv $(ORACLES) || { $(call install,python3-venv,Python's venv is) && python3 -m venv $(ORACLES); }

test-oracles: build $(ORACLES)/bin/python
	@$(ORACLES)/bin/python -c 'import igraph, networkx, numpy' 2>/dev/null || \
	  grep -E '^(igraph|networkx|numpy)==' Tests/Oracles/requirements.txt | $(ORACLES)/bin/python -m pip install -q -r /dev/stdin
	$(ORACLES)/bin/python Tests/Oracles/differential.py .build/release/troupe

# What is exported, as networkx, igraph, ndex2, stix2, pymisp and the schema of GEXF read it (as above).
READERS = igraph networkx numpy lxml ndex2 stix2 stix2-validator pymisp
test-exports: build $(ORACLES)/bin/python
	@$(ORACLES)/bin/python -c 'import igraph, networkx, numpy, lxml, ndex2, stix2, stix2validator, pymisp' 2>/dev/null || \
	  for package in $(READERS); do \
	    grep -E "^$$package==" Tests/Oracles/requirements.txt | $(ORACLES)/bin/python -m pip install -q -r /dev/stdin || \
	      echo "$$package cannot be installed"; done
	$(ORACLES)/bin/python Tests/Oracles/exports.py .build/release/troupe

# Clips for the demo case (ffmpeg and make media's libraries), measured, mapped and laid out: optional.
demo-media: media
	rm -rf output/demo-media && mkdir -p output/demo-media
	python3 Tests/Media/demo_media.py output/demo-media/clips
	.build/release/troupe demo --case output/demo-media/demo.db --out output/demo-media/demo --no-figure --quiet
	.build/release/troupe media output/demo-media/clips --case output/demo-media/demo.db
	.build/release/troupe map output/demo-media/demo.db --layers near-video,same-sound --out output/demo-media/map --no-figure --quiet

# The demo case as a study: done, not done again, done anew where a window is another, packed and replayed.
demo-study: build
	rm -rf output/demo output/demo.zip
	.build/release/troupe run Examples/Study/demo.toml --quiet
	.build/release/troupe run Examples/Study/demo.toml --quiet | grep "nothing has changed since run 001"
	.build/release/troupe run Examples/Study/demo.toml --quiet --set map.window=90s
	.build/release/troupe diff output/demo/001 output/demo/002
	.build/release/troupe pack output/demo/latest --with-personal-data --out output/demo.zip
	.build/release/troupe replay output/demo.zip

# Every recipe of docs/cookbook.md as it is written; what needs R is skipped where R is not there.
test-cookbook: build $(ORACLES)/bin/python
	@$(ORACLES)/bin/python -c 'import pandas, polars' 2>/dev/null || \
	  grep -E '^(pandas|polars)==' Tests/Oracles/requirements.txt | $(ORACLES)/bin/python -m pip install -q -r /dev/stdin || \
	  echo "pandas or polars cannot be installed"
	$(ORACLES)/bin/python Tests/Cookbook/cookbook.py .build/release/troupe

# Every JSON document beside its schema in docs/schemas.
test-schemas: build $(ORACLES)/bin/python
	@$(ORACLES)/bin/python -c 'import jsonschema' 2>/dev/null || \
	  grep -E '^jsonschema==' Tests/Oracles/requirements.txt | $(ORACLES)/bin/python -m pip install -q -r /dev/stdin
	$(ORACLES)/bin/python Tests/Schemas/schemas.py .build/release/troupe

# Reports in LibreOffice: report.docx opens, whole and as it is meant.
test-documents: build
	@command -v soffice >/dev/null && command -v pdftotext >/dev/null || \
	  $(call install,--no-install-recommends libreoffice-writer poppler-utils,LibreOffice is)
	python3 Tests/Documents/report_docx.py .build/release/troupe

# The same ties and the same test from Apache Spark (Java 17, Python 3.11, which installs pyspark into .build/spark): a
# standalone cluster of two workers on this machine, 1,000,000 posts, a worker and a driver killed, parts damaged. 25 minutes;
# SPARK=--short takes 40,000 posts and five.
SPARK ?=
SPARK_HOME_HERE = .build/spark
test-spark: build
	@command -v java >/dev/null || \
	  $(call install,openjdk-17-jre-headless,Java is)
	@test -x $(SPARK_HOME_HERE)/bin/python || python3 -m venv $(SPARK_HOME_HERE) || \
	  { $(call install,python3-venv,Python's venv is) && python3 -m venv $(SPARK_HOME_HERE); }
	@$(SPARK_HOME_HERE)/bin/python -c 'import pyspark' 2>/dev/null || \
	  $(SPARK_HOME_HERE)/bin/python -m pip install -q -r Tests/Spark/requirements.txt
	python3 Tests/Spark/spark_test.py .build/release/troupe $(SPARK_HOME_HERE)/bin/spark-submit $(SPARK)

build: setup
	$(SWIFT) build -c release --product troupe $(CHECK)

# The programs that use the libraries, built and run.
examples: setup
	$(SWIFT) build --package-path Examples
	$(SWIFT) run --package-path Examples --skip-build map-posts | grep -q "^community A: a01 a02"
	printf 'a b\nb c\na c\nx y\ny z\nx z\nc x\n' | $(SWIFT) run --package-path Examples --skip-build edge-communities | grep -q "^1: a b c"

# The documentation of the libraries; a warning is an error.
docs: setup
	mkdir -p .build/docs
	for library in TroupeKit TroupeGraph; do \
	  $(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation --target $$library \
	    --output-path .build/docs/$$library --warnings-as-errors || exit 1; done

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Media/Package.swift Media/Sources Media/Tests Sources Tests queries Examples/Package.swift Examples/Sources

# The kernels' tests under the thread and the address sanitizer; leaks are not looked for, since fontconfig has some.
KERNELS = ^(TroupeGraph|TroupeStatistics|TroupeCoordination|TroupeIngest|TroupeStore)Tests\.
sanitize: setup
	$(SWIFT) test $(CHECK) --sanitize=thread --scratch-path .build/thread --filter '$(KERNELS)'
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test $(CHECK) --sanitize=address --scratch-path .build/address --filter '$(KERNELS)'

# Damaged input through the program for TIME seconds; other seeds with SEED. Python 3.11 for this and what follows.
TIME ?= 600
SEED ?= 1
fuzz: build
	python3 Tests/Hardening/fuzz_program.py .build/release/troupe --seconds $(TIME) --seed $(SEED) --findings .build/findings

# The readers of files, led by coverage (libFuzzer and the address sanitizer), for TIME seconds in all.
fuzz-coverage: setup
	python3 Tests/Hardening/fuzz_coverage.py --seconds $(TIME) --seed $(SEED)

# Labels, pictures and texts of troupe-media, and whole files through its decoders, as above.
fuzz-media: media-setup
	python3 Tests/Hardening/fuzz_media.py --seconds $(TIME) --seed $(SEED)

# Hostile texts in every place of input, and every output looked at.
injection: build
	python3 Tests/Hardening/injection.py .build/release/troupe

# Kills, power cuts, full disks, rival processes; random flips of bits and edits in SQL.
faults: build
	python3 Tests/Hardening/faults.py .build/release/troupe --rounds 500 --sizes 20 --seed $(SEED)

custody: build
	python3 Tests/Hardening/custody.py .build/release/troupe --flips 100 --seed $(SEED)

MINUTES ?= 60
soak: build
	python3 Tests/Hardening/soak.py .build/release/troupe --minutes $(MINUTES)

# A short form of them but the soak and the fuzzer led by coverage, in under six minutes.
hardening: build
	python3 Tests/Hardening/custody.py .build/release/troupe --flips 30
	python3 Tests/Hardening/injection.py .build/release/troupe --short
	python3 Tests/Hardening/terminal.py .build/release/troupe
	python3 Tests/Hardening/faults.py .build/release/troupe --rounds 8 --sizes 2
	python3 Tests/Hardening/fuzz_program.py .build/release/troupe --seconds 40 --findings .build/findings

# What the program is made of, as SPDX 2.3: .build/troupe.spdx.json.
sbom: setup
	$(SWIFT) package resolve
	python3 Tests/Supply/sbom.py

# The decoder of pictures, videos and sounds: a package of its own, put beside the program.
MEDIA_PACKAGES = libavformat-dev libavcodec-dev libavutil-dev libswscale-dev libswresample-dev libturbojpeg0-dev libchromaprint-dev libzbar-dev
MEDIA_HEADERS = libavformat/avformat.h turbojpeg.h chromaprint.h zbar.h
media-setup:
	@missing=""; for header in $(MEDIA_HEADERS); do \
	  echo "#include <$$header>" | cc -E - >/dev/null 2>&1 || echo "#include <stdio.h>\n#include <$$header>" | cc -E - >/dev/null 2>&1 || missing=yes; done; \
	if [ -n "$$missing" ]; then \
	  $(call install,$(MEDIA_PACKAGES),Libraries are); fi

media: build media-setup
	$(SWIFT) build -c release --package-path Media --product troupe-media
	cp Media/.build/release/troupe-media .build/release/troupe-media

# What reads watermarks and describes faces, beside the program (150 MB through pip; dlib by apt). Both are optional.
media-models:
	@command -v python3 >/dev/null && python3 -m pip --version >/dev/null 2>&1 || $(call install,python3-pip,Python's pip is)
	@echo "#include <dlib/geometry.h>" | c++ -std=c++17 -x c++ -E - >/dev/null 2>&1 || $(call install,libdlib-dev g++,dlib is)
	python3 Media/fetch_models.py .build/release/models

# Measuring itself, then a planted case, copies and bad files through both programs (ffmpeg makes the clips).
SCALE ?= 1
test-media: media
	@command -v ffmpeg >/dev/null || $(call install,ffmpeg,ffmpeg is)
	$(SWIFT) test --package-path Media
	python3 Tests/Media/child_test.py .build/release/troupe-media
	python3 Tests/Media/media_test.py .build/release/troupe .build/release/troupe-media --scale $(SCALE)

# The same tests under the address and the thread sanitizer.
sanitize-media: media-setup
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --package-path Media --sanitize=address --scratch-path Media/.build/address
	$(SWIFT) test --package-path Media --sanitize=thread --scratch-path Media/.build/thread

# What is still found of copies that were changed, and how fast: prints the tables of docs/media.md.
measure-media: media
	python3 Tests/Media/recall.py .build/release/troupe .build/release/troupe-media
	@test -d .build/release/models && python3 Tests/Media/marks.py .build/release/troupe-media || \
	  echo "watermarks and faces are not measured: run make media-models first"

# What is given away, in dist/: a Debian package, an archive, a Python wheel, each with licences and bill of materials.
# Swift's runtime is inside, this machine's paths are not. Debian 12 with dpkg-dev and patchelf.
MAPPED = -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. -Xcc -ffile-prefix-map=$(CURDIR)=. -Xcxx -ffile-prefix-map=$(CURDIR)=.
dist: setup sbom
	@command -v patchelf >/dev/null && command -v dpkg-shlibdeps >/dev/null || \
	  $(call install,patchelf dpkg-dev,Tools are)
	$(SWIFT) build -c release --product troupe --static-swift-stdlib $(CHECK) --scratch-path .build/dist-build $(MAPPED)
	python3 Packaging/build_dist.py .build/dist-build/release/troupe .build/troupe.spdx.json

# The same commit built twice, in two clones with names of different lengths: what differs, if anything.
dist-twice:
	python3 Packaging/dist_twice.py

# What is in dist/, as people install it: in bare copies of Debian 12 without Swift, and in fresh Python environments.
test-dist:
	@command -v debootstrap >/dev/null || $(call install,debootstrap,debootstrap is)
	python3 Packaging/test_dist.py

# Installs with apt when this user can; otherwise says exactly what to run.
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.3 is missing: see https://www.swift.org/install"; exit 1; }
	@if [ "$$(uname)" = Linux ]; then \
	  missing=""; \
	  command -v pkg-config >/dev/null && pkg-config --exists libgvc fontconfig zlib sqlite3 libzip libzstd libcrypto || missing=yes; \
	  command -v fc-list >/dev/null && fc-list :lang=zh-cn family | grep -q . || missing=yes; \
	  command -v fc-list >/dev/null && fc-list family | grep -qi emoji || missing=yes; \
	  if [ -n "$$missing" ]; then \
	    $(call install,$(PACKAGES),System packages are); \
	  fi; \
	else \
	  pkg-config --exists libgvc fontconfig libzip libzstd || { echo "Libraries are missing. Run: brew install graphviz fontconfig libzip zstd pkg-config"; exit 1; }; \
	fi

# Speed beside other programs, and how often the method errs: written to docs/ (Python 3.11; both make their own data).
bench: build
	$(SWIFT) build -c release --product ScanBenchmark $(CHECK)
	$(SWIFT) build -c release --product GraphBenchmark $(CHECK)
	$(SWIFT) build -c release --product CaseBenchmark $(CHECK)
	$(SWIFT) build -c release --product CoordinationBenchmark $(CHECK)
	python3 Tests/Benchmarks/bench.py --write
	python3 Tests/Benchmarks/import_bench.py --write
	python3 Tests/Benchmarks/case_bench.py --write
	python3 Tests/Benchmarks/waiting_bench.py --write
	python3 Tests/Benchmarks/waiting_bench.py --scaling --write
	python3 Tests/Benchmarks/coordination_bench.py --write
	python3 Tests/Benchmarks/graph_bench.py --write

# Instructions of five small jobs beside those that are kept: at most 5 % more, on any machine, busy or not.
instructions: build
	@command -v valgrind >/dev/null || $(call install,valgrind python3,Valgrind is)
	python3 Tests/Benchmarks/instructions.py .build/release/troupe

evaluate: build
	python3 Tests/Benchmarks/evaluate.py --write

# What map says of campaigns and of what only looks like one, with shared interest: docs/scenarios.md.
evaluate-scenarios: build
	python3 Tests/Benchmarks/evaluate_scenarios.py --write

clean:
	rm -rf .build dist Tests/Benchmarks/data

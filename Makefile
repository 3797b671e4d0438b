# Two commands on a fresh machine: `make demo` and `make test`. Both install missing system packages when they can.

SWIFT ?= swift
CHECK = --explicit-target-dependency-import-check error
PACKAGES = libgraphviz-dev libfontconfig-dev zlib1g-dev libsqlite3-dev libzip-dev libzstd-dev pkg-config fonts-noto-cjk fonts-noto-color-emoji

.PHONY: demo test test-browser test-oracles test-exports examples docs setup build lint sanitize bench evaluate clean

demo: build
	.build/release/troupe demo --out output
	@echo "Open output/network.png"

test: setup lint
	$(SWIFT) build --build-tests $(CHECK)
	$(SWIFT) test $(CHECK)

# The explorer page in a real browser (Chromium, Python 3.11).
test-browser: build
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || command -v chromium-browser >/dev/null || \
	  if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium python3 >/dev/null; \
	  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
	    sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium python3 >/dev/null; \
	  else echo "Chromium is missing. Run: sudo apt-get install chromium"; exit 1; fi
	python3 Tests/Browser/explorer_test.py .build/release/troupe

# Every number of a network beside networkx and igraph (Python 3.11, which installs them into .build/oracles).
ORACLES = .build/oracles
test-oracles: build
	@test -x $(ORACLES)/bin/python || python3 -m venv $(ORACLES) || \
	  { apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null && python3 -m venv $(ORACLES); } || \
	  { echo "Python's venv is missing. Run: sudo apt-get install python3-venv"; exit 1; }
	@$(ORACLES)/bin/python -c 'import igraph, networkx, numpy' 2>/dev/null || \
	  grep -E '^(igraph|networkx|numpy)==' Tests/Oracles/requirements.txt | $(ORACLES)/bin/python -m pip install -q -r /dev/stdin
	$(ORACLES)/bin/python Tests/Oracles/differential.py .build/release/troupe

# What is exported, as networkx, igraph, ndex2, stix2, pymisp and the schema of GEXF read it (as above).
READERS = igraph networkx numpy lxml ndex2 stix2 stix2-validator pymisp
test-exports: build
	@test -x $(ORACLES)/bin/python || python3 -m venv $(ORACLES)
	@$(ORACLES)/bin/python -c 'import igraph, networkx, numpy, lxml, ndex2, stix2, stix2validator, pymisp' 2>/dev/null || \
	  for package in $(READERS); do \
	    grep -E "^$$package==" Tests/Oracles/requirements.txt | $(ORACLES)/bin/python -m pip install -q -r /dev/stdin || \
	      echo "$$package cannot be installed"; done
	$(ORACLES)/bin/python Tests/Oracles/exports.py .build/release/troupe

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
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests queries Examples/Package.swift Examples/Sources

# The kernels' tests under the thread and the address sanitizer; leaks are not looked for, since fontconfig has some.
KERNELS = ^(TroupeGraph|TroupeStatistics|TroupeCoordination|TroupeIngest|TroupeStore)Tests\.
sanitize: setup
	$(SWIFT) test $(CHECK) --sanitize=thread --scratch-path .build/thread --filter '$(KERNELS)'
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test $(CHECK) --sanitize=address --scratch-path .build/address --filter '$(KERNELS)'

# Installs with apt when this user can; otherwise says exactly what to run.
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.3 is missing: see https://www.swift.org/install"; exit 1; }
	@if [ "$$(uname)" = Linux ]; then \
	  missing=""; \
	  command -v pkg-config >/dev/null && pkg-config --exists libgvc fontconfig zlib sqlite3 libzip libzstd || missing=yes; \
	  command -v fc-list >/dev/null && fc-list :lang=zh-cn family | grep -q . || missing=yes; \
	  command -v fc-list >/dev/null && fc-list family | grep -qi emoji || missing=yes; \
	  if [ -n "$$missing" ]; then \
	    if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(PACKAGES) >/dev/null; \
	    elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
	      sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(PACKAGES) >/dev/null; \
	    else \
	      echo "System packages are missing. Run: sudo apt-get install $(PACKAGES)"; exit 1; \
	    fi; \
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
	python3 Tests/Benchmarks/coordination_bench.py --write
	python3 Tests/Benchmarks/graph_bench.py --write

evaluate: build
	python3 Tests/Benchmarks/evaluate.py --write

clean:
	rm -rf .build Tests/Benchmarks/data

"""Parts of a program under libFuzzer with the address sanitizer, each again after a finding until its time is over."""
import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def arguments(description, parts):
    """What the command line says; `parts` are the names that --only takes."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600, help="for all parts together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=list(parts))
    parser.add_argument("--findings", type=Path, default=ROOT / ".build/findings")
    parser.add_argument("--swiftc", default=shutil.which("swiftc"))
    parser.add_argument("--build", action="store_true", help="build it and do nothing else")
    return parser.parse_args()


@dataclass
class Fuzzer:
    """A built fuzzer and what its parts have in common."""

    program: Path
    # Where corpora lie and the fuzzer runs.
    folder: Path
    # The variable of the environment that names the part.
    variable: str
    words: Path
    findings: Path
    # Before the names of inputs that are kept.
    prefix: str
    # Seconds after which an input counts as hung.
    timeout: int
    seed: int

    def run(self, name, longest, seeds, seconds):
        """Executions, edges covered, edges in all and findings of one part; each finding is said."""
        corpus = self.folder / "corpus" / name
        corpus.mkdir(parents=True, exist_ok=True)
        self.findings.mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(seeds):
            (corpus / f"seed{number:04}").write_bytes(content[:longest])
        end = time.monotonic() + seconds
        executions, kept, covered, edges = 0, 0, 0, 0
        environment = {**os.environ, self.variable: name, "SWIFT_BACKTRACE": "enable=no",
                       "ASAN_OPTIONS": "detect_leaks=0:allocator_may_return_null=1"}
        while (left := int(end - time.monotonic())) > 0 and kept < 5:
            done = subprocess.run(
                [self.program, corpus, f"-max_total_time={left}", f"-max_len={longest}", f"-timeout={self.timeout}",
                 "-rss_limit_mb=4096", f"-seed={self.seed + kept}", f"-dict={self.words}",
                 f"-artifact_prefix={self.findings}/{self.prefix}{name}-", "-print_final_stats=1"],
                env=environment, cwd=self.folder, capture_output=True, text=True, errors="replace")
            said = done.stderr
            executions += sum(int(number) for number in re.findall(r"stat::number_of_executed_units: (\d+)", said))
            covered = max([covered, *[int(number) for number in re.findall(r"cov: (\d+)", said)]])
            edges = max([edges, *[int(number) for number in re.findall(r"Loaded \d+ modules\s+\((\d+) ", said)]])
            if done.returncode == 0:
                break
            kept += 1
            kind = re.search(r"(Fatal error[^\n]*|ERROR: [^\n]*|SUMMARY: [^\n]*)", said)
            artifact = re.search(r"Test unit written to (\S+)", said)
            print(f"FINDING {name}: {kind.group(1) if kind else said[-300:]} -> {artifact.group(1) if artifact else '?'}",
                  flush=True)
        return executions, covered, edges, kept

    def run_all(self, parts, seeds, said):
        """Runs the parts that were asked for and leaves the program: by 1 where something was found.

        `parts` holds, by name, the longest input and the share of the time; `said` is the command line.
        """
        wanted = {name: part for name, part in parts.items() if said.only in (None, name)}
        shares = sum(share for _, share in wanted.values())
        executions, findings = 0, 0
        for name, (longest, share) in wanted.items():
            own, covered, edges, kept = self.run(name, longest, seeds[name], said.seconds * share / shares)
            executions += own
            findings += kept
            print(f"{name}: {own:,} executions, {covered:,} of {edges:,} edges, {kept} findings", flush=True)
        print(f"seed {said.seed}, {said.seconds:g} s: {executions:,} executions, {findings} findings")
        sys.exit(1 if findings else 0)

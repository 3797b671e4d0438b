"""A standalone cluster of Spark on this machine: a master and two workers, all on the loopback address."""
import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.request
import json


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Cluster:
    """Started on entering, stopped on leaving; a worker can be killed in between."""

    def __init__(self, submit, folder, memory="1800m"):
        self.submit, self.folder, self.memory = pathlib.Path(submit), pathlib.Path(folder), memory
        self.python = self.submit.parent / "python3"
        found = subprocess.run(
            [self.python, "-c", "import pyspark; print(pyspark.__path__[0])"], capture_output=True, text=True, check=True)
        self.home = pathlib.Path(found.stdout.strip())
        self.port, self.page = free_port(), free_port()
        self.url = f"spark://127.0.0.1:{self.port}"
        self.processes = []

    def start(self, name, *arguments):
        environment = {
            **os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_HOME": str(self.home),
            "SPARK_WORKER_DIR": str(self.folder / "work"), "SPARK_LOCAL_DIRS": str(self.folder / "local"),
            "SPARK_DAEMON_MEMORY": "256m"}
        log = open(self.folder / f"{name}-{len(self.processes)}.log", "wb")
        process = subprocess.Popen(
            [self.home / "bin/spark-class", f"org.apache.spark.deploy.{name}", *map(str, arguments)], env=environment,
            stdout=log, stderr=log, start_new_session=True)
        self.processes.append(process)
        return process

    def __enter__(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.start("master.Master", "--host", "127.0.0.1", "--port", self.port, "--webui-port", self.page)
        self.add_worker()
        self.add_worker()
        self.wait(lambda: len(self.alive()) == 2)
        return self

    def add_worker(self):
        return self.start(
            "worker.Worker", "--host", "127.0.0.1", "--cores", 1, "--memory", self.memory, "--webui-port", free_port(),
            self.url)

    def state(self):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.page}/json/", timeout=5) as page:
            return json.load(page)

    def alive(self):
        return [worker for worker in self.state()["workers"] if worker["state"] == "ALIVE"]

    def wait(self, is_so, seconds=60):
        end = time.monotonic() + seconds
        while True:
            try:
                if is_so():
                    return
            except OSError:
                pass
            if time.monotonic() > end:
                raise SystemExit(f"the cluster does not start; see {self.folder}")
            time.sleep(0.3)

    def kill_worker(self):
        """kill -9 of a worker and of the executors that it started."""
        worker = next(one for one in self.processes[1:] if one.poll() is None)
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()

    def __exit__(self, *_):
        for process in self.processes:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

#!/usr/bin/env python3
"""Puts the libraries and models that troupe-media can load into a folder.

    python3 Media/fetch_models.py FOLDER

Watermarks: the models of rapidocr (Apache-2.0) and ONNX Runtime (MIT). Faces: the models of face_recognition_models (CC0)
and libtroupe-faces.so, built here of Media/Faces/faces.cpp with dlib (Boost licence). The packages come through pip, in the
versions below; a model whose SHA-256 is another is refused. Licences are kept beside. What is there is not fetched again.
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

WHEELS = {
    "rapidocr==3.10.0": {
        "rapidocr/models/PP-OCRv6_det_small.onnx": "PP-OCRv6_det_small.onnx",
        "rapidocr/models/PP-OCRv6_rec_small.onnx": "PP-OCRv6_rec_small.onnx",
        "dist-info/licenses/LICENSE": "LICENSE-rapidocr",
        "dist-info/licenses/MODEL_LICENSES.md": "LICENSE-rapidocr-models.md",
    },
    "onnxruntime==1.26.0": {
        "onnxruntime/capi/libonnxruntime.so.1.26.0": "libonnxruntime.so",
        "onnxruntime/LICENSE": "LICENSE-onnxruntime",
        "onnxruntime/ThirdPartyNotices.txt": "LICENSE-onnxruntime-third-party",
    },
    "face_recognition_models==0.3.0": {
        "models/shape_predictor_5_face_landmarks.dat": "shape_predictor_5_face_landmarks.dat",
        "models/dlib_face_recognition_resnet_model_v1.dat": "dlib_face_recognition_resnet_model_v1.dat",
        "face_recognition_models-0.3.0/LICENSE": "LICENSE-face_recognition_models",
    },
}
SHA256 = {
    "PP-OCRv6_det_small.onnx": "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
    "PP-OCRv6_rec_small.onnx": "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
    "shape_predictor_5_face_landmarks.dat": "c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
    "dlib_face_recognition_resnet_model_v1.dat": "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
}
REPORTING = (b"OneDsTelemetry", b"Microsoft12Applications6Events")
FACES = "libtroupe-faces.so"
ROOT = pathlib.Path(__file__).resolve().parent


def fail(words):
    sys.exit("media-models: " + words)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def members(path):
    """The names in a wheel or source archive, and how to read one."""
    if path.name.endswith((".whl", ".zip")):
        archive = zipfile.ZipFile(path)
        return archive.namelist(), archive.read
    archive = tarfile.open(path)
    return archive.getnames(), lambda name: archive.extractfile(name).read()


def fetch(package, files, folder):
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--disable-pip-version-check", "-d", scratch, package],
            stdout=subprocess.DEVNULL)
        found = list(pathlib.Path(scratch).iterdir())
        if done.returncode != 0 or len(found) != 1:
            fail(f"pip cannot download {package}. See its message above; Python's pip and a way to its registry are needed")
        names, read = members(found[0])
        for inside, outside in files.items():
            name = next((name for name in names if name.endswith(inside)), None)
            if name is None:
                fail(f"{inside} is not in {found[0].name}, which may be for another kind of machine")
            target = folder / outside
            # Beside its place first: a download that was cut off leaves nothing that looks whole.
            fresh = folder / (outside + ".new")
            fresh.write_bytes(read(name))
            if outside in SHA256 and digest(fresh) != SHA256[outside]:
                fresh.unlink()
                fail(f"{outside} of {package} is not the file that this version was tested with")
            # Later packages of ONNX Runtime report to their maker what is run, with a number for this machine.
            if any(word in fresh.read_bytes() for word in REPORTING):
                fresh.unlink()
                fail(f"{outside} of {package} reports to its maker")
            fresh.rename(target)


def build_faces(folder):
    """One thread, and the instructions of this machine: the detector takes twice as long without them."""
    source, target = ROOT / "Faces/faces.cpp", folder / FACES
    if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
        return
    compiler = next((name for name in (os.environ.get("CXX"), "c++", "g++", "clang++") if name and shutil.which(name)), None)
    if compiler is None:
        fail("a compiler of C++ is missing. Run: sudo apt-get install g++")
    fresh = folder / (FACES + ".new")
    done = subprocess.run(
        [compiler, "-std=c++17", "-O2", "-march=native", "-fPIC", "-shared", "-Wl,--no-undefined", "-o", fresh, source, "-ldlib",
         "-l:libblas.so.3", "-l:liblapack.so.3"])
    if done.returncode != 0:
        fail("libtroupe-faces.so cannot be built: see above. Is libdlib-dev installed?")
    fresh.rename(target)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for package, files in WHEELS.items():
        if not all((folder / name).exists() for name in files.values()):
            print(f"fetching {package}", flush=True)
            fetch(package, files, folder)
    build_faces(folder)
    (folder / "SOURCES").write_text("".join(f"{package}\n" for package in WHEELS) + "libtroupe-faces.so: Media/Faces/faces.cpp\n")
    print(f"models are in {folder}")


main()

#!/usr/bin/env python3
"""Writes the signed pictures of Fixtures/signed, and what the reference implementation says of them.

    python3 signed_pictures.py FOLDER

Needs PyPI's c2pa-python (made with 0.38.1), pillow and openssl. The certificates are made here and thrown away: nobody
trusts them, and troupe does not ask.
"""
import io
import json
import pathlib
import subprocess
import sys
import tempfile

import c2pa
import PIL.Image


def certificates(folder):
    """A chain of two, as the specification asks for: an authority and one that signs."""
    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)
    (folder / "ca.txt").write_text("basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                                   "subjectKeyIdentifier=hash\n")
    (folder / "end.txt").write_text("basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
                                    "extendedKeyUsage=critical,emailProtection\nsubjectKeyIdentifier=hash\n"
                                    "authorityKeyIdentifier=keyid\n")
    for name in ("ca", "end"):
        openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", name + ".ec")
        openssl("pkcs8", "-topk8", "-nocrypt", "-in", name + ".ec", "-out", name + ".key")
        openssl("req", "-new", "-key", name + ".key", "-subj", f"/O=Made up/CN={name}", "-out", name + ".csr")
    openssl("x509", "-req", "-in", "ca.csr", "-signkey", "ca.key", "-days", "9000", "-extfile", "ca.txt", "-out", "ca.pem")
    openssl("x509", "-req", "-in", "end.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "9000",
            "-extfile", "end.txt", "-out", "end.pem")
    return (folder / "end.pem").read_text() + (folder / "ca.pem").read_text(), (folder / "end.key").read_text()


def verdict(path):
    """Whether the reference finds the hash of the file wrong."""
    mime = {".jpg": "image/jpeg", ".png": "image/png"}[path.suffix]
    try:
        with open(path, "rb") as file:
            said = c2pa.Reader(mime, file).json()
    except c2pa.C2paError as problem:
        return "error: " + str(problem)[:60]
    if "assertion.dataHash.match" in said:
        return "matches"
    return "does not match" if "assertion.dataHash.mismatch" in said else "not checked"


def main():
    target = pathlib.Path(sys.argv[1])
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        chain, key = certificates(pathlib.Path(scratch))
    signer = c2pa.Signer.from_info(c2pa.C2paSignerInfo(b"es256", chain.encode(), key.encode(), None))
    small = c2pa.Context(c2pa.Settings.from_dict({"builder": {"thumbnail": {"enabled": False}}}))
    manifest = {
        "claim_generator_info": [{"name": "made-up-maker", "version": "1.0"}],
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [{
            "action": "c2pa.created",
            "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}]}}],
    }
    picture = PIL.Image.new("RGB", (24, 16))
    picture.putdata([(x * 10, y * 15, (x * y) % 256) for y in range(16) for x in range(24)])
    said = {}
    for suffix, mime in ((".jpg", "image/jpeg"), (".png", "image/png")):
        plain = io.BytesIO()
        picture.save(plain, "JPEG" if suffix == ".jpg" else "PNG")
        plain.seek(0)
        path = target / ("signed" + suffix)
        with open(path, "w+b") as signed:
            c2pa.Builder(json.dumps(manifest), small).sign(signer, mime, plain, signed)
        said[path.name] = verdict(path)
        # A byte of the picture itself, near the end.
        changed = bytearray(path.read_bytes())
        place = len(changed) - 30
        changed[place] ^= 1
        path = target / ("flipped" + suffix)
        path.write_bytes(changed)
        said[path.name] = verdict(path)
        path.unlink()
        said[path.name] = {"of": "signed" + suffix, "place": place, "said": said[path.name]}
    (target / "said.json").write_text(json.dumps(said, indent=1) + "\n")


main()

#!/usr/bin/env python3
"""Writes large.jpg, a drawn picture of 1080 × 1440 pixels, and large.json: what PDQ's reference says of it.

    python3 large_picture.py

Needs PyPI's pdqhash and pillow. As the reference program does, the picture is shrunk to 512 pixels before it is hashed.
"""
import io
import json
import pathlib
import random

import numpy
import pdqhash
import PIL.Image
import PIL.ImageDraw
import PIL.ImageFilter

rng = random.Random("large")
picture = PIL.Image.new("RGB", (1080, 1440), (90, 120, 150))
draw = PIL.ImageDraw.Draw(picture)
for _ in range(12):
    x, y, wide, high = rng.randrange(-100, 1000), rng.randrange(-100, 1333), rng.randrange(20, 400), rng.randrange(20, 400)
    color = tuple(rng.randrange(256) for _ in range(3))
    (draw.ellipse if rng.random() < 0.5 else draw.rectangle)((x, y, x + wide, y + high), fill=color)
# A weave like cloth, of which a hash of the full size sees other things than one of the shrunk picture.
for x in range(0, 1080, 15):
    for y in range(x // 15 % 2 * 12, 1440, 24):
        draw.rectangle((x, y, x + 7, y + 12), fill=(20, 20, 20))
data = io.BytesIO()
picture.filter(PIL.ImageFilter.GaussianBlur(1.5)).save(data, "JPEG", quality=8)
here = pathlib.Path(__file__).parent
(here / "large.jpg").write_bytes(data.getvalue())
read = PIL.Image.open(data).convert("RGB")
full, _ = pdqhash.compute(numpy.array(read))
read.thumbnail((512, 512), PIL.Image.LANCZOS)
bits, quality = pdqhash.compute(numpy.array(read))
(here / "large.json").write_text(json.dumps({
    "hash": f"{int(''.join(str(bit) for bit in bits), 2):064x}", "quality": int(quality),
    "bitsFromFullSize": int((bits != full).sum())}) + "\n")

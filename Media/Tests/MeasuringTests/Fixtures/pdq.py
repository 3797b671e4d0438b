"""Writes pdq.json: what the reference says of pictures that are made of whole numbers. Needs pdqhash and numpy (PyPI)."""
import json
import pathlib

import numpy
import pdqhash


def picture(seed, width, height):
    state = seed

    def draw(bound):
        nonlocal state
        state = (state * 1_664_525 + 1_013_904_223) % 2**32
        return (state >> 8) % bound

    rows, columns = numpy.mgrid[0:height, 0:width]
    pixels = ((columns * 3 + rows * 2) % 256).astype(numpy.uint8)
    for _ in range(24):
        wide, high = 1 + draw(width // 2), 1 + draw(height // 2)
        left, top, gray = draw(width - wide), draw(height - high), draw(256)
        pixels[top:top + high, left:left + wide] = gray
    return pixels


def text(bits):
    return "".join(f"{int(''.join(map(str, bits[at:at + 4])), 2):x}" for at in range(0, 256, 4))


pictures = []
for seed in range(1, 13):
    width, height = 64 + seed * 37, 500 - seed * 29
    image = numpy.repeat(picture(seed, width, height)[:, :, None], 3, axis=2)
    hashes, quality = pdqhash.compute_dihedral(image)
    # The reference's order: original, 90, 180, 270, upside down, mirrored, and at both diagonals.
    pictures.append(dict(seed=seed, width=width, height=height, quality=int(quality), hashes=[text(h) for h in hashes]))
pathlib.Path(__file__).with_name("pdq.json").write_text(json.dumps(pictures, indent=0) + "\n")

#!/usr/bin/env python3
"""Writes text_decoding.json: what rapidocr's own decoders make of maps and sequences that are made here.

    python3 text_decoding.py > text_decoding.json

Needs PyPI's rapidocr (made with 3.10.0). Numbers are whole hundredths, so that both sides read the same ones.
"""
import json
import math
import random

import numpy
from rapidocr.ch_ppocr_det.utils import DBPostProcess
from rapidocr.ch_ppocr_rec.utils import CTCLabelDecode


def stripe(rng, width, height):
    """A map with one to three stripes, straight or turned, soft at their edges."""
    numbers = numpy.zeros((height, width))
    for place in range(rng.randrange(1, 4)):
        angle = rng.choice([0, 0, 0.1, -0.25])
        x, y = rng.uniform(0.25, 0.75) * width, (place + 0.5) * height / 3
        long, high = rng.uniform(0.1, 0.3) * width, rng.uniform(3, 6)
        for row in range(height):
            for column in range(width):
                along = (column - x) * math.cos(angle) + (row - y) * math.sin(angle)
                across = -(column - x) * math.sin(angle) + (row - y) * math.cos(angle)
                inside = min(1, max(0, (high - abs(across)) / 2)) * min(1, max(0, long - abs(along)))
                numbers[row, column] = max(numbers[row, column], inside * 0.9)
    # Specks that are no text.
    for _ in range(3):
        numbers[rng.randrange(height), rng.randrange(width)] = 0.9
    return numpy.round(numbers * 100).astype(int)


def main():
    rng = random.Random("text")
    maps = []
    decode = DBPostProcess(thresh=0.3, box_thresh=0.5, unclip_ratio=1.6, use_dilation=True, score_mode="fast")
    for _ in range(6):
        width, height = rng.choice([96, 128]), 64
        hundredths = stripe(rng, width, height)
        size = (height * 3, width * 3)
        boxes, scores = decode((hundredths / 100).astype(numpy.float32)[None, None], size)
        maps.append({"width": width, "height": height, "hundredths": hundredths.flatten().tolist(), "scale": 3,
                     "boxes": [box.astype(int).tolist() for box in boxes], "scores": [round(float(one), 4) for one in scores]})
    characters = list("abcdefgh_@抖")
    sequences = []
    for _ in range(12):
        steps, classes = 14, len(characters) + 2
        scores = [[rng.randrange(0, 40) for _ in range(classes)] for _ in range(steps)]
        likely = 0
        for step in scores:
            likely = rng.choice([likely, 0, rng.randrange(classes)])
            step[likely] = rng.randrange(41, 100)
        (text, confidence), = CTCLabelDecode(character=list(characters))(numpy.array([scores]) / 100)[0]
        sequences.append({"hundredths": scores, "text": text, "confidence": confidence})
    print(json.dumps({"maps": maps, "characters": characters, "sequences": sequences}, separators=(",", ":")))


main()

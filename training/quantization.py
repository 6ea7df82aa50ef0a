"""Weights in four bits, 32 to a block: the codes that both exports write, so that both engines run the same numbers.

A block is 32 neighbouring weights of one row (one output), a scale in float16 and 32 codes from 0 to 15; a weight is
`scale * (code - 8)`. That is GGUF's Q4_0 and, without zero points, MatMulNBits and GatherBlockQuantized of ONNX Runtime.
"""

from __future__ import annotations

import numpy as np

BLOCK = 32
ROWS_AT_A_TIME = 4096
# The largest weight of a block gets a code of about this distance from zero; -8 is what llama.cpp takes.
DISTANCES = np.linspace(-9.0, -6.6, 25, dtype=np.float32)


def four_bits(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Codes (uint8, rows x blocks x 32) and scales (float16, rows x blocks) of the least squared error per block.

    Raises ValueError unless the weight has two axes and rows of whole blocks.
    """
    if weight.ndim != 2 or weight.shape[1] % BLOCK:
        raise ValueError(f'blocks of {BLOCK} do not fit a weight of the shape {weight.shape}')
    blocks = np.ascontiguousarray(weight, dtype=np.float32).reshape(-1, BLOCK)
    codes = np.empty(blocks.shape, dtype=np.uint8)
    scales = np.empty(len(blocks), dtype=np.float16)
    for first in range(0, len(blocks), ROWS_AT_A_TIME):
        part = slice(first, first + ROWS_AT_A_TIME)
        codes[part], scales[part] = _best_of(blocks[part])
    return codes.reshape(len(weight), -1, BLOCK), scales.reshape(len(weight), -1)


def from_four_bits(codes: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """The weights (float32, rows x columns) that codes and scales stand for."""
    return (scales.astype(np.float32)[..., None] * (codes.astype(np.float32) - 8)).reshape(len(codes), -1)


def _best_of(blocks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(1, keepdims=True), 1)
    best_codes, best_scales, least = None, None, None
    for distance in DISTANCES:
        scales = (largest / distance).astype(np.float16)
        codes = _codes(blocks, scales)
        # The scale that fits these codes best, and the codes that fit it.
        level = codes.astype(np.float32) - 8
        weight = (level * level).sum(1, keepdims=True)
        fitted = np.divide((level * blocks).sum(1, keepdims=True), weight, out=np.zeros_like(weight), where=weight > 0)
        scales = fitted.astype(np.float16)
        codes = _codes(blocks, scales)
        error = ((scales.astype(np.float32) * (codes.astype(np.float32) - 8) - blocks) ** 2).sum(1, keepdims=True)
        if least is None:
            best_codes, best_scales, least = codes, scales, error
            continue
        better = error < least
        best_codes = np.where(better, codes, best_codes)
        best_scales, least = np.where(better, scales, best_scales), np.minimum(error, least)
    return best_codes, best_scales[:, 0]


def _codes(blocks: np.ndarray, scales: np.ndarray) -> np.ndarray:
    wide = scales.astype(np.float32)
    level = np.divide(blocks, wide, out=np.zeros_like(blocks), where=wide != 0)
    return (np.clip(np.rint(level), -8, 7) + 8).astype(np.uint8)

"""What every maker shares: nothing twice, nothing that is held out, a clear error where the well is dry."""

from __future__ import annotations

import argparse
import functools
import json
import random
import re
import unicodedata
from pathlib import Path
from typing import Callable, Iterator

HELD_OUT = Path(__file__).resolve().parent.parent / 'held-out'
MISSES = 3000  # so many duplicates in a row mean that nothing new is left


def normalized(text: str) -> str:
    """A text without case, spaces and punctuation, for comparing prompts."""
    return re.sub(r'[\W_]+', '', unicodedata.normalize('NFC', text).lower())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)


@functools.cache
def held_out(folder: Path = HELD_OUT) -> frozenset[str]:
    """Every text of the evaluation sets, normalized: whatever a set calls it, no prompt may equal one."""
    found = set()
    for path in sorted(folder.glob('*.jsonl')):
        for line in path.read_text(encoding='utf8').splitlines():
            if line.strip():
                found.update(normalized(text) for text in _texts(json.loads(line)))
    return frozenset(found)


def asked(example: dict) -> list[str]:
    """What is asked in an example, normalized: its identity first, then what may not stand in a held-out set."""
    task = example['task']
    if task == 'sql':
        return [normalized(f'{example["schema"]} {example["question"]}'), normalized(example['question'])]
    if task == 'tool':
        return [normalized(example['user'])]
    if task == 'rewrite':
        return [normalized(f'{example["how"]} {example["text"]}'), normalized(example['text'])]
    if task == 'extract':
        return [normalized(f'{" ".join(example["keys"])} {example["text"]}'), normalized(example['text'])]
    return [normalized(example['text'])]


def distinct(make: Callable[[random.Random], dict | None], seed: int, count: int, name: str) -> Iterator[dict]:
    """`count` examples of `make` that ask different things, none of them held out.

    `make` may answer None for a draw that came to nothing. Raises ValueError where it can't make so many.
    """
    if count < 0:
        raise ValueError(f'{name}: count is {count}')
    rng = random.Random(f'{name} {seed}')
    out, seen, misses = held_out(), set(), 0
    made = 0
    while made < count:
        example = make(rng)
        key = asked(example) if example else None
        if key is None or key[0] in seen or any(text in out for text in key):
            misses += 1
            if misses > MISSES:
                raise ValueError(f'{name} makes {made} distinct examples from seed {seed}, not {count}')
            continue
        misses = 0
        seen.add(key[0])
        made += 1
        yield example


def show(examples: Callable[[int, int], Iterator[dict]], description: str) -> None:
    """The command line of a maker: prints examples as JSON lines."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=20)
    given = parser.parse_args()
    for example in examples(given.seed, given.count):
        print(json.dumps(example, ensure_ascii=False))

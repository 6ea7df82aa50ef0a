"""What the makers of conversations and translations share: nothing asked twice, nothing that is held out."""

from __future__ import annotations

import random
from typing import Callable, Iterator

from ._making import held_out, normalized
from ._wording import LANGUAGE_KEYS

MISSES = 6000  # so many draws in a row without a new example mean that nothing new is left


def question_key(example: dict) -> str:
    """What makes an example another one: the words asked as they are written, of a conversation all of them."""
    if example['task'] == 'translate':
        return normalized(example['en'])
    if 'turns' in example:
        return '\n'.join(example['turns'][::2])
    return example['q'][0]


def stands_in_held_out(example: dict, out: frozenset[str]) -> bool:
    """Whether a prompt of it is in an evaluation set; a conversation must share its first two questions."""
    if example['task'] == 'translate':
        return any(normalized(example[key]) in out for key in LANGUAGE_KEYS if key in example)
    if 'turns' in example:
        return all(normalized(turn) in out for turn in example['turns'][0:3:2])
    return any(normalized(question) in out for question in example['q'])


def distinct(make: Callable[[random.Random], dict], seed: int, count: int, name: str) -> Iterator[dict]:
    """`count` examples of `make`, each with another prompt. Raises ValueError where it can't make so many."""
    if count < 0:
        raise ValueError(f'{name}: count is {count}')
    rng = random.Random(f'{name} {seed}')
    out, seen, misses, made = held_out(), set(), 0, 0
    while made < count:
        example = make(rng)
        key = question_key(example)
        if key in seen or stands_in_held_out(example, out):
            misses += 1
            if misses > MISSES:
                raise ValueError(f'{name} makes {made} distinct examples from seed {seed}, not {count}')
            continue
        misses = 0
        seen.add(key)
        made += 1
        yield example

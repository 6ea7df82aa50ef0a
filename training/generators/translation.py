"""Everyday sentences in English, Korean, French, German, Spanish and Japanese that say the same: one to three at a time.

    python -m generators.translation --count 20     (in training/)

A paired grammar over words written by hand: `_nouns.py`, `_phrases.py` (verb phrases, people, times), `_clauses.py` (what
is done with them), `_statements.py` (frames of everyday life, qualities of things).
"""

from __future__ import annotations

import random
from typing import Iterator

from ._clauses import Scene, Sentences, clause, clauses, dont_forget, may_i, please, request
from ._distinct import distinct
from ._making import show
from ._statements import plain, statement
from ._wording import LANGUAGE_KEYS


def _sentence(rng: random.Random) -> Sentences:
    return clause(rng) if rng.random() < 0.66 else statement(rng)


def _several(rng: random.Random, count: int) -> list[Sentences]:
    """Two or three sentences that can stand together."""
    way = rng.random()
    if way < 0.55:
        return clauses(rng, count)
    if way < 0.75:
        rest = rng.choice((request, please, may_i, dont_forget))(Scene(rng))
        return [plain(rng), rest] if count == 2 else [plain(rng), _sentence(rng), rest]
    return [_sentence(rng) for _ in range(count)]


def _example(rng: random.Random) -> dict:
    size = rng.random()
    sentences = [_sentence(rng)] if size < 0.6 else _several(rng, 2 if size < 0.87 else 3)
    example = {'task': 'translate'}
    for key in LANGUAGE_KEYS:
        example[key] = ('' if key == 'ja' else ' ').join(sentence[key] for sentence in sentences)
    return example


def examples(seed: int, count: int) -> Iterator[dict]:
    """`count` translations with all six languages. Raises ValueError where it can't make so many."""
    return distinct(_example, seed, count, 'translation')


if __name__ == '__main__':
    show(examples, __doc__.split('\n')[0])

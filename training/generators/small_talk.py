"""Small talk in English and Korean: greetings, feelings, news from somebody's day, what to do, cook or give, and what can't be known.

What it says of itself agrees with `identity.py`. What it can't know (time, weather, news, prices, other people, the user's
files) it says it doesn't know, and where one can look.
"""

from __future__ import annotations

import random
from typing import Iterator

from ._asking import chat, one_of
from ._distinct import distinct
from ._grammar import Template
from ._talk import ENGLISH_TALK, KOREAN_TALK, SLOTS
from ._making import show


def _intents(text: str) -> list[tuple[list[Template], list[Template]]]:
    found = []
    for line in text.strip().split('\n'):
        asked, _, answers = line.partition('=>')
        found.append(
            ([Template(q.strip()) for q in asked.split(' || ')], [Template(a.strip()) for a in answers.split(' || ')])
        )
    return found


INTENTS = {'en': _intents(ENGLISH_TALK), 'ko': _intents(KOREAN_TALK)}
# The more ways to ask and the more slots, the more often a line is drawn.
DRAWS = {
    language: [
        line for line in lines for _ in range(1 + sum(q.source.count('{') + q.source.count('[') for q in line[0]))
    ]
    for language, lines in INTENTS.items()
}


def slots(rng: random.Random, language: str) -> dict[str, str]:
    """A value of every slot."""
    return {name: one_of(rng, values) for name, values in SLOTS[language].items()}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def make(rng: random.Random) -> dict:
    language = 'en' if rng.random() < 0.5 else 'ko'
    questions, answers = one_of(rng, DRAWS[language])
    values = slots(rng, language)
    question = capital(one_of(rng, questions).fill(rng, values))
    answer = '\n'.join(capital(line) for line in one_of(rng, answers).fill(rng, values).split('\n'))
    return chat(rng, language, question, answer)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`count` questions with their answers. Raises ValueError where it can't make so many."""
    return distinct(make, seed, count, 'small talk')


if __name__ == '__main__':
    show(examples, __doc__.split('\n')[0])

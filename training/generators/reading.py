"""Questions on short texts with answers from the text, or the sentence for what it does not say: `read` examples.

The texts are those of all scenes (mails, notices, news, reviews, meetings, notes), mostly shorter. What one text
leaves out another tells, so the same question is answered here and has no answer there.
"""

from __future__ import annotations

import random
from typing import Iterator

from ._grammar import Missing
from ._making import distinct, show
from ._scenes import NOT_SAID
from ._worlds import SCENES


def make(rng: random.Random) -> dict | None:
    """A text with two to five questions, about one in four of them without an answer; None where there are too few."""
    scene = SCENES[int(rng.random() * len(SCENES))]
    try:
        telling = scene.tell(rng, most=2 + int(rng.random() * 7))
    except Missing:
        return None
    known = telling.answers(rng)
    wanted = 2 + int(rng.random() * 4)
    pairs = [list(pair) for pair in known[:wanted]]
    if rng.random() < 0.62:
        unknown = telling.open_questions(rng)[: 1 if wanted < 4 else 2]
        pairs = pairs[: max(1, wanted - len(unknown))] + [[question, NOT_SAID[scene.lang]] for question in unknown]
        rng.shuffle(pairs)
    if len(pairs) < 2 or len({question for question, _ in pairs}) < len(pairs):
        return None
    return {'task': 'read', 'lang': scene.lang, 'text': telling.text, 'qa': pairs}


def examples(seed: int, count: int) -> Iterator[dict]:
    """`read` examples. Raises ValueError if there are not so many distinct ones."""
    return distinct(make, seed, count, 'reading')


if __name__ == '__main__':
    show(examples, __doc__)

"""What is measured is not trained on: texts that share a run of words, or a whole short prompt, with a held-out one."""

from __future__ import annotations

import re
import unicodedata
from typing import Iterable, Iterator, Mapping

from cleaning import KANA

RUN_OF_WORDS = 10  # as held-out/check.py has it
RUN_OF_LETTERS = 20  # in Japanese, which has no spaces
LANGUAGE_KEYS = ('en', 'ko', 'fr', 'de', 'es', 'ja')


def normalized(text: str) -> str:
    """A text without case, spaces and punctuation, for comparing whole prompts."""
    return re.sub(r'[\W_]+', '', unicodedata.normalize('NFKC', text).lower()) or text.strip()


def runs_of(text: str) -> Iterator[str]:
    """Every run of ten words; of twenty letters where the text is Japanese."""
    words = re.findall(r'\w+', unicodedata.normalize('NFKC', text).lower())
    length = RUN_OF_WORDS
    if KANA.search(text):
        words, length = list(''.join(words)), RUN_OF_LETTERS
    for start in range(len(words) - length + 1):
        yield ' '.join(words[start : start + length])


def questions_of(example: Mapping) -> list[str]:
    """What is asked in an example, each alone: asking the same again is remembering.

    A translated sentence counts in each of its languages, a text whatever is wanted of it.
    """
    task = example['task']
    if task == 'chat' and 'q' in example:
        return example['q'] if isinstance(example['q'], list) else [example['q']]
    if task == 'chat':  # conversations may begin alike ("Hello"), so a longer one is told by its first two questions
        return ['\n'.join(example['turns'][0:3:2])]
    if task == 'translate':
        return [example[key] for key in LANGUAGE_KEYS if example.get(key)]
    if task == 'sql':
        return [f'{example["schema"]}\n{example["question"]}']
    return [example['user'] if task == 'tool' else example['text']]


def material_of(example: Mapping) -> list[str]:
    """The longer texts of an example. Answers in chat are left out: sentences about itself recur by right."""
    if example['task'] == 'chat':
        return example.get('turns', [])[::2] or questions_of(example)
    if example['task'] == 'sql':  # schemas are few and recur; what is measured is the question
        return [example['question']]
    answers = [example.get(key) for key in ('tldr', 'headline', 'teaser', 'out')] + list(example.get('points', []))
    return [*questions_of(example), *(answer for answer in answers if answer)]


class HeldOut:
    """Remembers held-out examples and says which others share something with them."""

    def __init__(self) -> None:
        self.questions: set[str] = set()
        self.runs: set[str] = set()

    def add(self, example: Mapping) -> None:
        self.questions.update(normalized(question) for question in questions_of(example))
        for text in material_of(example):
            self.runs.update(runs_of(text))

    def add_all(self, examples: Iterable[Mapping]) -> None:
        for example in examples:
            self.add(example)

    def shares(self, example: Mapping) -> str | None:
        """`question` or `run`, whichever an example has in common with a held-out one; None if nothing."""
        if any(normalized(question) in self.questions for question in questions_of(example)):
            return 'question'
        texts = example.get('turns', material_of(example))
        return 'run' if any(run in self.runs for text in texts for run in runs_of(text)) else None

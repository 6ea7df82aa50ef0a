"""Templates with alternatives: `[We|I] [really |]need {item:을} [today|now]`.

`[a|b|]` is one of its parts (an empty one is nothing), nested as deep as wanted. `{slot}` is a value, `{slot:은}` the
value with the Korean particle in the form that fits it, `{slot^}` the value with a capital first letter. `{+fact}`
and `{-fact}` write nothing: they hold only where the fact is told, or isn't. A part that needs a slot that is not
there or a fact that does not hold is passed over for another one; where none is left, `fill` raises Missing.
"""

from __future__ import annotations

import random
import re
from typing import Mapping

from ._korean import josa

TOKEN = re.compile(r'\[|\]|\||\{[^{}]*\}')
BLANKS = re.compile(r' {2,}')
BEFORE_STOP = re.compile(r' +(?=[.,!?;:])')


class Missing(Exception):
    """A template needs a slot or a fact that is not there."""


class Slot:
    __slots__ = ('name', 'form', 'capital')

    def __init__(self, body: str) -> None:
        name, _, form = body.partition(':')
        self.capital = name.endswith('^')
        self.name = name.rstrip('^')
        self.form = form
        if form:
            josa('가', form)  # raises ValueError for what is no particle


class Choice:
    __slots__ = ('parts',)

    def __init__(self, parts: list) -> None:
        self.parts = parts


class Template:
    """A template read once and filled many times. Raises ValueError for brackets that don't match."""

    __slots__ = ('parts', 'source')

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts, rest = _sequence(_tokens(source), 0, top=True)

    def fill(self, rng: random.Random, slots: Mapping[str, str], used: set[str] | None = None) -> str:
        """The text; the names of the slots in it are added to `used`. Raises Missing."""
        out: list[str] = []
        names: list[str] = []
        _write(self.parts, rng, slots, out, names)
        if used is not None:
            used.update(names)
        text = ''.join(out)
        if '  ' in text:
            text = BLANKS.sub(' ', text)
        if '.m..' in text:
            text = text.replace('.m..', '.m.')
        return BEFORE_STOP.sub('', text).strip() if ' ' in text else text


def _tokens(source: str) -> list[str]:
    tokens, at = [], 0
    for match in TOKEN.finditer(source):
        if match.start() > at:
            tokens.append(source[at : match.start()])
        tokens.append(match.group())
        at = match.end()
    if at < len(source):
        tokens.append(source[at:])
    return tokens


def _sequence(tokens: list[str], at: int, top: bool) -> tuple[list, int]:
    """Parts up to the `|` or `]` that ends them; at the top there is none."""
    parts: list = []
    while at < len(tokens):
        token = tokens[at]
        if token in ('|', ']'):
            if top:
                raise ValueError(f'{token} without [ in {"".join(tokens)!r}')
            return parts, at
        if token == '[':
            options = []
            while True:
                option, at = _sequence(tokens, at + 1, top=False)
                options.append(option)
                if tokens[at] == ']':
                    break
            parts.append(Choice(options))
        elif token[0] == '{':
            parts.append(Slot(token[1:-1]))
        else:
            parts.append(token)
        at += 1
    if not top:
        raise ValueError(f'[ without ] in {"".join(tokens)!r}')
    return parts, at


def _write(parts: list, rng: random.Random, slots: Mapping[str, str], out: list[str], names: list[str]) -> None:
    for part in parts:
        if type(part) is str:
            out.append(part)
        elif type(part) is Slot:
            name = part.name
            if name[0] == '-':
                if '+' + name[1:] in slots:
                    raise Missing(name)
                continue
            value = slots.get(name)
            if value is None:
                raise Missing(name)
            if name[0] == '+':
                continue
            names.append(name)
            if part.capital:
                value = value[:1].upper() + value[1:]
            out.append(value + josa(value, part.form) if part.form else value)
        else:
            _choose(part.parts, rng, slots, out, names)


def _choose(options: list, rng: random.Random, slots: Mapping[str, str], out: list[str], names: list[str]) -> None:
    count = len(options)
    first = int(rng.random() * count)
    for turn in range(count):
        marks = len(out), len(names)
        try:
            _write(options[(first + turn) % count], rng, slots, out, names)
            return
        except Missing:
            del out[marks[0] :], names[marks[1] :]
    raise Missing('no alternative is left')


def sentence(text: str) -> str:
    """The text with a capital first letter, also after an opening quote."""
    for at, letter in enumerate(text[:3]):
        if letter.isalpha():
            return text[:at] + letter.upper() + text[at + 1 :]
        if letter.isdigit():
            return text
    return text


def split_top(text: str, separator: str) -> list[str]:
    """Parts of a text at a separator that stands outside [ ] and { }, without the spaces around them."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(text):
        if text[at] in '[{':
            depth += 1
        elif text[at] in ']}':
            depth -= 1
        elif depth == 0 and text.startswith(separator, at):
            parts.append(text[start:at].strip())
            at += len(separator)
            start = at
            continue
        at += 1
    parts.append(text[start:].strip())
    return parts

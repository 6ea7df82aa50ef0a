"""Scenes: structured facts and the many ways to tell them, to sum them up and to ask for them.

A scene is written as lines of text, each beginning with a mark; a line that begins with spaces goes on with the one
before it:

    == name | en                     the name and the language
    $ day = Monday|Tuesday           a slot: one of a bank (`|` parts it)
    $ old, new = @days               slots drawn together by name (_draws.py); `@price:5:80` has arguments
    $ item, part = lamp; the bulb | kettle; the lid    slots that belong together (`;` parts them)
    $ plan & noun = plant trees; new trees    slots that say the same: where one is told, so is the other; so are
                                     `rain` and `rain2` of one line
    $ mail = {first}@example.com     a bank may use other slots and alternatives
    + moved                          a fact that is always told; `- parking` may be left out; `~` after the name: it
                                     may change places with its neighbours of the same sort
    s The meeting is on {day}.       a way to tell it (_grammar.py has the forms)
    p The meeting is on {day}        a key point of it
    q When is it? | Which day? => On {day}. | {day^}.    questions and answers
    t ...  h ...  e ...              tl;dr, headline, teaser
    n Who pays for it?               questions that no text of the scene answers
    k day, weekday = day             keys for extraction and the slot that is their value

Whatever is said of a text uses only slots that the text has used, so it holds for the text by itself. A question whose
fact was left out, and whose answer stands nowhere, becomes one that the text does not answer.
"""

from __future__ import annotations

import random
from typing import Iterable, Iterator

from ._draws import DRAWS
from ._grammar import Missing, Template, sentence, split_top

SMALL_WORDS = set('a an and as at but by for from in of on or per the to with a.m. p.m. am pm'.split())
NOT_SAID = {'en': 'The text does not say.', 'ko': '글에 나와 있지 않아요.'}


class Fact:
    def __init__(self, name: str, always: bool, floats: bool) -> None:
        self.name, self.always, self.floats = name, always, floats
        self.says: list[Template] = []
        self.points: list[Template] = []
        self.asks: list[tuple[list[Template], list[Template]]] = []


class Scene:
    """One kind of text with all that can be said of it. Raises ValueError for lines it can't read."""

    def __init__(self, name: str, lang: str) -> None:
        self.name, self.lang = name, lang
        self.slots: list[tuple[list[str], object]] = []
        self.same: dict[str, set[str]] = {}
        self.facts: list[Fact] = []
        self.tldr: list[Template] = []
        self.headline: list[Template] = []
        self.teaser: list[Template] = []
        self.unanswered: list[Template] = []
        self.keys: list[tuple[list[str], str]] = []

    def draw(self, rng: random.Random) -> dict[str, str]:
        """Values for all slots, none twice."""
        values: dict[str, str] = {}
        for names, source in self.slots:
            for _ in range(6):
                drawn = _drawn(source, rng, values, len(names))
                if len(names) > 1 or drawn[0] not in values.values():
                    break
            values.update(zip(names, drawn))
        return values

    def tell(self, rng: random.Random, most: int = 99, fewest: int = 0) -> Telling:
        """A text of at most so many facts (those that are always told count) with the slots and facts in it."""
        slots = self.draw(rng)
        optional = [fact for fact in self.facts if not fact.always]
        room = max(0, most - (len(self.facts) - len(optional)))
        share = 0.45 + 0.5 * rng.random()
        kept = {fact for fact in optional if rng.random() < share}
        while len(kept) > room:
            kept.discard(rng.choice([fact for fact in optional if fact in kept]))
        told = _shuffled([fact for fact in self.facts if fact.always or fact in kept], rng)
        used: set[str] = set()
        visible = {**slots, **{'+' + fact.name: '' for fact in told}}
        sentences = []
        for fact in told:
            said = first_filled(fact.says, rng, visible, used)
            goes_on = sentences and sentences[-1][-1] == ','  # after "Dear families,"
            sentences.append(said if goes_on else sentence(said))
        return Telling(self, slots, told, used, ' '.join(sentences))


class Telling:
    """A text of a scene: what it says and what can be asked of it."""

    def __init__(self, scene: Scene, slots: dict, told: list[Fact], used: set[str], text: str) -> None:
        used = used.union(*(scene.same.get(name, ()) for name in used))
        self.scene, self.told, self.used, self.text = scene, told, used, text
        self.visible = {name: slots[name] for name in used}
        self.visible.update({'+' + fact.name: '' for fact in told})
        self.slots = slots

    def say(self, templates: list[Template], rng: random.Random) -> str:
        return sentence(first_filled(templates, rng, self.visible))

    def title(self, rng: random.Random) -> str:
        """A headline, in English with capitals."""
        title = self.say(self.scene.headline, rng)
        return with_capitals(title) if self.scene.lang == 'en' else title

    def points(self, rng: random.Random, count: int) -> list[str]:
        """Key points of so many different facts, in the order of the text. Raises Missing where there are fewer."""
        able = []
        for fact in self.told:
            if fact.points:
                try:
                    able.append(self.say(fact.points, rng))
                except Missing:
                    continue
        if len(able) < count:
            raise Missing('too few points')
        return [able[at] for at in sorted(rng.sample(range(len(able)), count))]

    def answers(self, rng: random.Random) -> list[tuple[str, str]]:
        """A question with its answer for everything that can be asked, in random order."""
        pairs = []
        for fact in self.told:
            for questions, answers in fact.asks:
                try:
                    pairs.append((self.say(questions, rng), self.say(answers, rng)))
                except Missing:
                    continue
        rng.shuffle(pairs)
        return pairs

    def open_questions(self, rng: random.Random) -> list[str]:
        """Questions that the text does not answer, in random order."""
        found = []
        for template in self.scene.unanswered:
            try:
                found.append(sentence(template.fill(rng, self.visible)))
            except Missing:
                continue
        told = set(self.told)
        for fact in self.scene.facts:
            if fact in told:
                continue
            for questions, answers in fact.asks:
                try:
                    first_filled(answers, rng, self.visible)
                    if all('{' in answer.source for answer in answers):
                        continue
                except Missing:
                    pass
                try:
                    found.append(self.say(questions, rng))
                except Missing:
                    continue
        rng.shuffle(found)
        return found

    def keyed(self, rng: random.Random) -> list[tuple[str, str]]:
        """Keys with their values in the text, in the order of the text; each slot under one of its names."""
        found = []
        for names, slot in self.scene.keys:
            if slot in self.used and self.slots[slot] in self.text:
                found.append((self.text.index(self.slots[slot]), rng.choice(names), self.slots[slot]))
        return [(name, value) for _, name, value in sorted(found)]


def with_capitals(title: str) -> str:
    """`New day for the fair` as a headline: `New Day for the Fair`."""
    words = title.split(' ')
    return ' '.join(
        word if at and word in SMALL_WORDS else word[:1].upper() + word[1:] for at, word in enumerate(words)
    )


def first_filled(templates: list[Template], rng: random.Random, slots: dict, used: set[str] | None = None) -> str:
    """One of the templates that can be filled, taken at random. Raises Missing if none can."""
    count = len(templates)
    start = int(rng.random() * count)
    for turn in range(count):
        try:
            return templates[(start + turn) % count].fill(rng, slots, used)
        except Missing:
            continue
    raise Missing('no template can be filled')


def _shuffled(facts: list[Fact], rng: random.Random) -> list[Fact]:
    """Facts that float change places with the floating ones beside them."""
    out: list[Fact] = []
    run: list[Fact] = []
    for fact in [*facts, None]:
        if fact is not None and fact.floats:
            run.append(fact)
            continue
        rng.shuffle(run)
        out += run
        run = []
        if fact is not None:
            out.append(fact)
    return out


def _drawn(source: object, rng: random.Random, values: dict, count: int) -> tuple[str, ...]:
    if isinstance(source, tuple):
        function, arguments = source
        drawn = function(rng, *arguments)
        return (drawn,) if isinstance(drawn, str) else drawn
    option = source[int(rng.random() * len(source))]
    return tuple(template if isinstance(template, str) else template.fill(rng, values) for template in option)


def _slot_source(text: str, lang: str, count: int, where: str) -> object:
    if text.startswith('@'):
        name, *arguments = text[1:].split(':')
        if name not in DRAWS[lang]:
            raise ValueError(f'{where}: no draw @{name} in {lang}')
        return DRAWS[lang][name], arguments
    options = []
    for option in split_top(text, '|'):
        parts = [part.strip() for part in option.split(';')] if count > 1 else [option]
        if len(parts) != count:
            raise ValueError(f'{where}: {count} slots, but {option!r}')
        options.append(tuple(Template(part) if '[' in part or '{' in part else part for part in parts))
    return options


def _templates(text: str) -> list[Template]:
    return [Template(part) for part in split_top(text, '|')]


def read_scenes(source: str) -> list[Scene]:
    """The scenes of a text in the form above. Raises ValueError, with the line, for what it can't read."""
    scenes: list[Scene] = []
    scene: Scene | None = None
    lines = iter(joined_lines(source))
    for number, line in lines:
        mark, _, rest = line.partition(' ')
        rest, where = rest.strip(), f'line {number} {line[:60]!r}'
        if mark == '==':
            name, lang = (part.strip() for part in rest.split('|'))
            scene = Scene(name, lang)
            scenes.append(scene)
            continue
        if scene is None:
            raise ValueError(f'{where}: no scene has begun')
        try:
            _add(scene, mark, rest, where)
        except ValueError as error:
            raise ValueError(f'{where}: {error}') from error
    for scene in scenes:
        _check(scene)
    return scenes


def joined_lines(source: str) -> Iterator[tuple[int, str]]:
    """Lines with their numbers; a line that begins with spaces goes on with the one before it."""
    held: tuple[int, str] | None = None
    for number, line in enumerate(source.splitlines(), 1):
        if not line.strip():
            continue
        if line[0] == ' ' and held:
            held = held[0], f'{held[1]} {line.strip()}'
            continue
        if held:
            yield held
        held = number, line.rstrip()
    if held:
        yield held


def _add(scene: Scene, mark: str, rest: str, where: str) -> None:
    if mark == '$':
        names, _, bank = rest.partition('=')
        groups = [[name.strip() for name in group.split('&')] for group in names.split(',')]
        slots = [name for group in groups for name in group]
        groups += [[name, name + '2'] for name in slots if name + '2' in slots]
        for group in groups:
            for name in group:
                scene.same.setdefault(name, set()).update(group)
        scene.slots.append((slots, _slot_source(bank.strip(), scene.lang, len(slots), where)))
    elif mark in '+-':
        scene.facts.append(Fact(rest.rstrip('~ '), mark == '+', rest.endswith('~')))
    elif mark == 's':
        scene.facts[-1].says += _templates(rest)
    elif mark == 'p':
        scene.facts[-1].points += _templates(rest)
    elif mark == 'q':
        questions, answers = split_top(rest, '=>')
        scene.facts[-1].asks.append((_templates(questions), _templates(answers)))
    elif mark in ('t', 'h', 'e', 'n'):
        {'t': scene.tldr, 'h': scene.headline, 'e': scene.teaser, 'n': scene.unanswered}[mark].extend(_templates(rest))
    elif mark == 'k':
        names, _, slot = rest.partition('=')
        scene.keys.append(([name.strip() for name in names.split(',')], slot.strip()))
    else:
        raise ValueError(f'unknown mark {mark!r}')


def _check(scene: Scene) -> None:
    """Every slot that a template names must be drawn, every fact that it asks for must exist."""
    known = {name for names, _ in scene.slots for name in names}
    facts = {fact.name for fact in scene.facts}
    for template in _all_templates(scene):
        for name in names_in(template.parts):
            if name[0] in '+-':
                if name[1:] not in facts:
                    raise ValueError(f'{scene.name}: no fact {name[1:]!r} ({template.source!r})')
            elif name not in known:
                raise ValueError(f'{scene.name}: no slot {name!r} ({template.source!r})')
    scene.slots = _in_order(scene.slots, scene.name)
    for _, slot in scene.keys:
        if slot not in known:
            raise ValueError(f'{scene.name}: no slot {slot!r} for a key')
    for fact in scene.facts:
        if not fact.says:
            raise ValueError(f'{scene.name}: the fact {fact.name!r} is told in no way')


def _in_order(slots: list, name: str) -> list:
    """Slots after those that they are made of. Raises ValueError for a ring."""
    ordered, done, waiting = [], set(), list(slots)
    while waiting:
        for entry in waiting:
            names, source = entry
            options = source if isinstance(source, list) else []
            needed = {
                n for option in options for part in option if isinstance(part, Template) for n in names_in(part.parts)
            }
            if needed <= done:
                break
        else:
            raise ValueError(f'{name}: the slots {[n for n, _ in waiting]} need each other or one that is not there')
        waiting.remove(entry)
        ordered.append(entry)
        done.update(names)
    return ordered


def _all_templates(scene: Scene) -> Iterator[Template]:
    yield from [*scene.tldr, *scene.headline, *scene.teaser, *scene.unanswered]
    for fact in scene.facts:
        yield from [*fact.says, *fact.points]
        for questions, answers in fact.asks:
            yield from [*questions, *answers]


def names_in(parts: Iterable) -> Iterator[str]:
    """Names of the slots and conditions in the parts of a template."""
    for part in parts:
        if hasattr(part, 'name'):
            yield part.name
        elif hasattr(part, 'parts'):
            for option in part.parts:
                yield from names_in(option)


def summary_of(telling: Telling, rng: random.Random) -> dict | None:
    """A `summarize` example of a text, or None where the text is too thin for one."""
    scene = telling.scene
    try:
        points = telling.points(rng, 3)
        return {
            'task': 'summarize',
            'lang': scene.lang,
            'text': telling.text,
            'tldr': telling.say(scene.tldr, rng),
            'points': points,
            'headline': telling.title(rng),
            'teaser': telling.say(scene.teaser, rng),
        }
    except Missing:
        return None


def notes_of(telling: Telling, rng: random.Random) -> dict | None:
    """A `summarize` example whose text is the notes of a longer text's parts: one line a fact."""
    example = summary_of(telling, rng)
    if example is None:
        return None
    lines, told = [], []
    for fact in telling.told:
        if fact.points:
            try:
                lines.append(telling.say(fact.points, rng))
                told.append(fact)
            except Missing:
                continue
    if len(lines) < 4:
        return None
    text = '\n'.join(lines)
    said = {name for name in telling.used if telling.slots[name] in text}
    narrowed = Telling(scene := telling.scene, telling.slots, told, said, text)
    try:
        return {
            **example,
            'text': text,
            'tldr': narrowed.say(scene.tldr, rng),
            'headline': narrowed.title(rng),
            'teaser': narrowed.say(scene.teaser, rng),
            'points': lines[:3] if len(lines) == 4 else [lines[at] for at in sorted(rng.sample(range(len(lines)), 3))],
        }
    except Missing:
        return None


def summaries(scenes: list[Scene], rng: random.Random) -> dict | None:
    """A `summarize` example of one of the scenes, one in ten of notes."""
    telling = scenes[int(rng.random() * len(scenes))].tell(rng)
    return (notes_of if rng.random() < 0.1 else summary_of)(telling, rng)

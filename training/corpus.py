"""Corpora, hand-written and made examples -> documents of two phases, and held-out ones.

    python training/corpus.py --corpora DIR --work DIR [--generated N] [--seed N]

Phase `wide` has all that is good; phase `everyday` what the model is for: the hand-written examples several times,
made ones, and the plainest part of the corpora. Written to WORK: wide.jsonl.xz, everyday.jsonl.xz, held.jsonl.xz, one
object a line: `text` (ChatML), `kind`, `lang`, `source`; held-out ones also `set`. A held-out document is either from
`held-out/` (set `everyday`) or of the small part of a corpus (set `wide`) that a hash of its question chooses, so that
the same question falls on the same side wherever it stands. Nothing of `hand/` is held out.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import lzma
import random
import re
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Iterable, Iterator, NamedTuple

from cleaning import is_polite, is_sentence
from decontamination import HeldOut, normalized, questions_of
from prompts import LANGUAGES, Prompt, Templates, document, load_templates, prompts_of, translation_pairs
from sources import LEFT_OUT, Source, mean_words, public_test_examples, rows_of, sources

HERE = Path(__file__).resolve().parent
HELD_ONE_IN = 150
HELD_CHARACTERS = 120_000  # of each kind
# Of each generator in each phase; `identity` has few answers and many ways to ask for them.
GENERATED_CHARACTERS = {'any': 1_300_000, 'translation': 5_000_000, 'identity': 350_000}
JOINED_TRANSLATIONS = {'wide': 2000, 'everyday': 6000}  # texts of several hand-written translations
JOINED_TALKS = {'wide': 2000, 'everyday': 9000}  # conversations of several hand-written questions
HAND_PASSES = {'wide': 1, 'everyday': 3}
RARE_TASKS = ('rewrite', 'extract', 'tool', 'sql')  # few are written by hand: each is taken twice in a pass
# A claim of an own life, which the model must not learn to make.
OWN_LIFE = re.compile(
    r"\bmy (wife|husband|kids?|son|daughter|mom|mum|dad|family|friends?|house|job|boss|cat|dog|car)\b"
    r"|\bwhen I was\b|\bI'm from\b"
    r"|\bI(?:'ve| have)? (?:just |never |also |really |still )?"
    r"(saw|seen|watch|watched|went|gone|been|bought|grew|live|lived|ate|play|played|own|work|worked|read|heard|listen"
    r"|listened|used to|remember|drive|drove|cried|met|got)\b",
    re.I,
)
LOVE_AFFAIR = re.compile(
    '이별|이혼|파혼|헤어|짝남|짝녀|짝사랑|썸|연락|그녀|그 ?사람|전 ?남|전 ?여|남친|여친|남자 ?친구|여자 ?친구'
    '|사랑|재회|고백|차였|바람|키스|결혼|연애|소개팅'
)


class Document(NamedTuple):
    text: str
    kind: str
    lang: str
    source: str


def main() -> None:
    options = arguments()
    build(options.corpora, options.work, options.generated, options.seed)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--corpora', type=Path, required=True, help='folder of the fetched NAME.jsonl.xz')
    parser.add_argument('--work', type=Path, required=True, help='folder to write to')
    parser.add_argument('--generated', type=int, default=20000, help='most examples of a generator in a phase')
    parser.add_argument('--seed', type=int, default=14)
    return parser.parse_args()


def build(corpora: Path, work: Path, generated: int, seed: int) -> None:
    """Writes the documents; prints what was kept, dropped and held out, by source."""
    templates, chance = load_templates(), random.Random(seed)
    hand = list(lines_of(HERE / 'hand'))
    measured = HeldOut()
    held_by_hand = list(lines_of(HERE / 'held-out'))
    measured.add_all(held_by_hand)
    dropped = Counter()
    measured_public = HeldOut()
    measured_public.add_all(public_test_examples(corpora))
    hand = list(decontaminated('hand', hand, (measured,), dropped))
    asked = {(example['task'], normalized(q)) for example in hand for q in questions_of(example)}

    phases: dict[str, list[Document]] = {'wide': [], 'everyday': []}
    answered = [
        example for example in held_by_hand if example['task'] != 'chat' or 'q' not in example or 'a' in example
    ]
    held = [(doc, 'everyday') for example in answered for doc in documents('held-out', example, templates)]
    translations: dict[str, dict[str, str]] = defaultdict(dict)
    for source in sources(corpora):
        examples = decontaminated(
            source.name,
            distinct(source.read(rows_of(corpora, source.name)), asked),
            (measured, measured_public),
            dropped,
        )
        kept, apart = split(examples)
        held += [(doc, 'wide') for example in apart for doc in documents(source.name, example, templates)]
        for phase, amount in (('wide', source.wide), ('everyday', source.everyday)):
            phases[phase] += chosen(source, kept, phase, int(amount * 1e6), templates, chance)
        if source.everyday:
            for example in kept:
                if example['task'] == 'translate' and is_sentence(example['en']):
                    translations[normalized(example['en'])].update(example)
        report_source(source, kept, apart, phases)
    for phase, docs in phases.items():
        docs += between_others('pivot', translations.values(), templates)
        docs += hand_documents(hand, phase, templates, chance)
        for name, examples in generated_examples(generated, seed + (phase == 'everyday')):
            examples = decontaminated(name, distinct(examples, set(asked)), (measured, measured_public), dropped)
            docs += generated_documents(name, examples, templates, chance)
        chance.shuffle(docs)
    write(work, phases, held, chance)
    print('dropped by decontamination:', dict(sorted(dropped.items())) or 'nothing')
    print('left out:', *(f'{name} ({reason})' for name, reason in LEFT_OUT.items()), sep='\n  ')


def hand_documents(hand: list[dict], phase: str, templates: Templates, chance: random.Random) -> Iterator[Document]:
    """Every way to ask each example, as often as the phase has it, and translations joined to longer texts."""
    rare = [example for example in hand if example['task'] in RARE_TASKS]
    for example in (hand + rare) * HAND_PASSES[phase]:
        yield from documents('hand', example, templates, wanted_pairs(example, chance))
    yield from joined_translations(hand, templates, chance, JOINED_TRANSLATIONS[phase])
    yield from joined_talks(hand, templates, chance, JOINED_TALKS[phase])


def generated_documents(
    name: str, examples: Iterable[dict], templates: Templates, chance: random.Random
) -> Iterator[Document]:
    """Documents up to the generator's share. Of a translation English-Korean and one other language: another sentence
    teaches more than the same in all pairs."""
    characters = GENERATED_CHARACTERS.get(name.removeprefix('generated-'), GENERATED_CHARACTERS['any'])
    for example in examples:
        pairs = None
        if example['task'] == 'translate':
            other = chance.choice([language for language in LANGUAGES if example.get(language) and language != 'en'])
            pairs = wanted_pairs({key: example[key] for key in {'task', 'en', 'ko', other}}, chance)
        for doc in documents(name, example, templates, pairs):
            characters -= len(doc.text)
            if characters < 0:
                return
            yield doc


def lines_of(folder: Path) -> Iterator[dict]:
    """The examples of a folder's *.jsonl; nothing if there is no such folder. Raises ValueError with file and line."""
    for path in sorted(folder.glob('*.jsonl')):
        for number, line in enumerate(path.read_text(encoding='utf8').splitlines(), 1):
            try:
                yield json.loads(line)
            except ValueError as error:
                raise ValueError(f'{path.name}:{number}: {error}') from error


def generated_examples(count: int, seed: int) -> Iterator[tuple[str, Iterator[dict]]]:
    """Every module of generators/ that has `examples(seed, count)`, and what it makes; at most `count` examples."""
    folder = HERE / 'generators'
    if folder.is_dir() and str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    for path in sorted(folder.glob('[a-z]*.py')):
        spec = importlib.util.spec_from_file_location(f'generators.{path.stem}', path)
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        if hasattr(module, 'examples'):
            yield f'generated-{path.stem}', as_many_as_there_are(module.examples(seed, count))


def as_many_as_there_are(examples: Iterator[dict]) -> Iterator[dict]:
    """A maker that cannot make so many distinct examples says so (generators/_making.py); what it made is kept."""
    try:
        yield from examples
    except ValueError as error:
        if 'distinct examples' not in str(error):
            raise
        print(error)


def decontaminated(name: str, examples: Iterable[dict], held: tuple[HeldOut, ...], dropped: Counter) -> Iterator[dict]:
    for example in examples:
        shared = example['task'] != 'text' and next(filter(None, (h.shares(example) for h in held)), None)
        if shared:
            dropped[f'{name}: {shared}'] += 1
        else:
            yield example


def distinct(examples: Iterable[dict], asked: set[tuple[str, str]]) -> Iterator[dict]:
    """Leaves out what was asked before, which gets one answer only. `asked` grows; hand-written examples are in it."""
    for example in examples:
        questions = questions_of(example)
        key = (example['task'], normalized(questions[0]))
        if key not in asked:
            asked.add(key)
            yield example


def split(examples: Iterable[dict]) -> tuple[list[dict], list[dict]]:
    """To train on, and apart."""
    kept, apart = [], []
    for example in examples:
        key = normalized(questions_of(example)[0])
        (apart if zlib.crc32(key.encode()) % HELD_ONE_IN == 0 else kept).append(example)
    return kept, apart


def documents(
    source: str, example: dict, templates: Templates, pairs: Iterable[tuple[str, str]] | None = None
) -> Iterator[Document]:
    for prompt in prompts_of(example, templates, pairs):
        yield Document(document(prompt), prompt.kind, language_of(example, prompt), source)


def language_of(example: dict, prompt: Prompt) -> str:
    """The pair of a translation; else what the example says, or the script of its question."""
    if example['task'] == 'translate':
        return prompt.kind
    return example.get('lang') or ('ko' if re.search('[가-힣]', prompt.turns[0]) else 'en')


def wanted_pairs(example: dict, chance: random.Random) -> list[tuple[str, str]] | None:
    """All pairs with English, with Korean twice; of the other pairs with Korean each every third time."""
    if example['task'] != 'translate':
        return None
    pairs = []
    for source, target in translation_pairs(example):
        if {source, target} == {'en', 'ko'}:
            pairs += [(source, target)] * 2 if len(example) > 3 else [(source, target)]
        elif 'en' in (source, target) or ('ko' in (source, target) and chance.random() < 1 / 3):
            pairs.append((source, target))
    return pairs


def is_everyday(example: dict) -> bool:
    """Short, nothing about an own life in what the model would say, and not one more lover's grief."""
    if example['task'] == 'translate':
        names = re.findall(r"(?<=[a-z,] )(?!I\b|I')[A-Z]", example['en'])
        return len(example['en'].split()) <= 20 and len(names) <= 1
    if example['task'] == 'chat':
        turns = example['turns']
        own = any(OWN_LIFE.search(turn) for turn in turns[1::2]) or any(LOVE_AFFAIR.search(turn) for turn in turns)
        return not own and max(map(len, turns)) <= 160
    if example['task'] == 'text':
        return mean_words(example['text']) <= 13
    if example['task'] == 'sql':
        return len(example['sql']) <= 120
    return True


def chosen(
    source: Source, examples: list[dict], phase: str, characters: int, templates: Templates, chance: random.Random
) -> list[Document]:
    """A source's documents for a phase, drawn at random up to so many characters of each kind.

    The everyday phase translates into polite sentences only; the wide one takes technical sentences in one direction.
    """
    examples = [example for example in examples if phase == 'wide' or is_everyday(example)]
    chance.shuffle(examples)
    size, picked = Counter(), []
    for example in examples if characters else []:
        pairs = None
        if example['task'] == 'translate':
            pairs = [pair for pair in translation_pairs(example) if 'en' in pair]
            if phase == 'everyday':
                pairs = [(a, b) for a, b in pairs if is_polite(b, example[b])]
            elif not source.everyday:
                pairs = [pair for pair in pairs if chance.random() < 0.5]
        for doc in documents(source.name, example, templates, pairs):
            if size[doc.kind] + len(doc.text) <= characters:
                size[doc.kind] += len(doc.text)
                picked.append(doc)
    return picked


def between_others(name: str, translations: Iterable[dict], templates: Templates) -> Iterator[Document]:
    """Korean to and from languages other than English, where sources have the same English sentence in both."""
    for example in translations:
        pairs = [
            (a, b)
            for a, b in translation_pairs(example)
            if 'ko' in (a, b) and 'en' not in (a, b) and is_polite(b, example[b]) and is_everyday(example)
        ]
        yield from documents(name, example, templates, pairs)


def joined_translations(
    hand: list[dict], templates: Templates, chance: random.Random, count: int
) -> Iterator[Document]:
    """Two or three hand-written sentences as one text, as the app sends them; Korean most often."""
    by_language = {
        language: [e for e in hand if e['task'] == 'translate' and e.get(language)] for language in LANGUAGES
    }
    others = [language for language in ('ko', 'ko', 'ko', 'fr', 'de', 'es', 'ja') if len(by_language[language]) >= 3]
    for _ in range(count if others else 0):
        other = chance.choice(others)
        parts = chance.sample(by_language[other], chance.choice((2, 2, 2, 3)))
        space = {'ja': ''}
        text = {language: space.get(language, ' ').join(p[language] for p in parts) for language in ('en', other)}
        pair = ('en', other) if chance.random() < 0.5 else (other, 'en')
        yield from documents('hand-joined', {'task': 'translate', **text}, templates, [pair])


def joined_talks(hand: list[dict], templates: Templates, chance: random.Random, count: int) -> Iterator[Document]:
    """Two to five hand-written questions one after the other, as a new user asks them: each answer is to the last."""
    by_language = {
        language: [e for e in hand if e['task'] == 'chat' and 'q' in e and e['lang'] == language]
        for language in ('en', 'ko')
    }
    languages = [language for language, examples in by_language.items() if len(examples) >= 5]
    for _ in range(count if languages else 0):
        language = chance.choice(languages)
        picked = chance.sample(by_language[language], chance.choice((2, 3, 3, 4, 5)))
        turns = [turn for e in picked for turn in (chance.choice(e['q']), e['a'])]
        yield from documents('hand-joined', {'task': 'chat', 'lang': language, 'turns': turns}, templates)


def report_source(source: Source, kept: list[dict], apart: list[dict], phases: dict[str, list[Document]]) -> None:
    sizes = {
        phase: sum(len(doc.text) for doc in docs if doc.source == source.name) / 1e6 for phase, docs in phases.items()
    }
    print(
        f'{source.name:20} {len(kept):6} examples, {len(apart):4} held out, '
        f'wide {sizes["wide"]:6.2f}, everyday {sizes["everyday"]:5.2f} million characters: {source.why}',
        flush=True,
    )


def write(
    work: Path, phases: dict[str, list[Document]], held: list[tuple[Document, str]], chance: random.Random
) -> None:
    work.mkdir(parents=True, exist_ok=True)
    for phase, docs in phases.items():
        write_lines(work / f'{phase}.jsonl.xz', (doc._asdict() for doc in docs))
        print(f'{phase}: {len(docs)} documents, {sum(len(doc.text) for doc in docs) / 1e6:.1f} million characters')
    chance.shuffle(held)
    size, kept = Counter(), []
    for doc, name in held:
        size[doc.kind, name] += len(doc.text)
        if size[doc.kind, name] <= HELD_CHARACTERS:
            kept.append({**doc._asdict(), 'set': name})
    write_lines(work / 'held.jsonl.xz', kept)
    print(f'held out: {len(kept)} documents, {dict(sorted(Counter(line["set"] for line in kept).items()))}')


def write_lines(path: Path, lines: Iterable[dict]) -> None:
    with lzma.open(path, 'wt', encoding='utf8', preset=1) as out:
        for line in lines:
            out.write(json.dumps(line, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()

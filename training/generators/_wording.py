"""Nouns and phrases put into words: `{a:food}` in one of six languages."""

from __future__ import annotations

import functools
import re
from typing import Mapping, NamedTuple

from ._korean import FORMS as PARTICLES, particle
from ._nouns import BARE_PLACES, NOUNS, PLACES, Noun
from ._phrases import CHOICES, CITIES, LANGUAGES, SPORTS, Row, rows

LANGUAGE_KEYS = ('en', 'ko', 'fr', 'de', 'es', 'ja')
TOKEN = re.compile(r'\{([^{}]*)\}')


class Owner(NamedTuple):
    """Whose `my` it is, and whether the sentence denies: `person` 1s..3p in each language that has forms for it."""

    en: str = '1s'
    fr: str = '1s'
    de: str = '1s'
    es: str = '1s'
    gender: str = 'm'
    polite: bool = False
    denied: bool = False


def _pools() -> dict[str, list]:
    pools: dict[str, list] = {kind: list(nouns) for kind, nouns in NOUNS.items()}
    for name, (kind, words) in CHOICES.items():
        wanted = [word.replace('_', ' ') for word in words.split()]
        by_word = {noun.en[0]: noun for noun in NOUNS[kind]}
        missing = [word for word in wanted if word not in by_word]
        if missing:
            raise ValueError(f'{name}: no such {kind}: {missing}')
        pools[name] = [by_word[word] for word in wanted]
    pools['lang'], pools['sport'], pools['city'] = rows(LANGUAGES), rows(SPORTS), rows(CITIES)
    return pools


POOLS = _pools()


def starts_with_vowel(word: str) -> bool:
    return word[0].lower() in 'aeiou' and not word.startswith(('uni', 'eu', 'one')) or word.startswith('hour')


def elides(word: str) -> bool:
    """Whether de, je, me, que lose their vowel before a French word (a hard h is marked in `_nouns.py`)."""
    return word[0].lower() in 'aeiouyéèêàâîôœ' or word[0] == 'h'


def de_before(word: str) -> str:
    return f"d'{word}" if elides(word) else f'de {word}'


# ---- English ---------------------------------------------------------------------------------------------------------

ENGLISH_OWN = {'1s': 'my', '2s': 'your', '1p': 'our', '3p': 'their', '2p': 'your'}


def english_own(owner: Owner) -> str:
    return ENGLISH_OWN.get(owner.en) or ('her' if owner.gender == 'f' else 'his')


def english(noun: Noun, form: str, owner: Owner) -> str:
    one, many = noun.en
    if form == '':
        return one
    if form == 'a':
        if noun.mass:
            return f'{"any" if owner.denied else "some"} {one}'
        return f'{"an" if starts_with_vowel(one) else "a"} {one}'
    if form == 'the':
        return f'the {one}'
    if form == 'my':
        return f'{english_own(owner)} {one}'
    if form == 'this':
        return f'this {one}'
    if form == 'gen':
        return one if noun.mass else many
    if form == 'pl':
        return many
    article = '' if one in BARE_PLACES else 'the '
    if form == 'to':
        return f'to {article}{one}'
    if form == 'at':
        return f'{PLACES[one][0]} {article}{one}'
    raise ValueError(f'English has no form {form!r}')


# ---- French ----------------------------------------------------------------------------------------------------------

FRENCH_OWN = {
    '1s': ('mon', 'ma', 'mes'),
    '2s': ('ton', 'ta', 'tes'),
    '3s': ('son', 'sa', 'ses'),
    '1p': ('notre', 'notre', 'nos'),
    '2p': ('votre', 'votre', 'vos'),
    '3p': ('leur', 'leur', 'leurs'),
}


def _le(noun: Noun) -> str:
    return f"l'{noun.fr[0]}" if noun.fr_elides else f'{"le" if noun.fr_gender == "m" else "la"} {noun.fr[0]}'


def _with_le(noun: Noun, masculine: str, other: str) -> str:
    if noun.fr_gender == 'm' and not noun.fr_elides:
        return f'{masculine} {noun.fr[0]}'
    return f'{other} {_le(noun)}'


def french(noun: Noun, form: str, owner: Owner) -> str:
    one, many = noun.fr
    man = noun.fr_gender == 'm'
    if form == '':
        return one
    if form == 'a':
        if owner.denied:
            return f"d'{one}" if noun.fr_elides else f'de {one}'
        return _with_le(noun, 'du', 'de') if noun.mass else f'{"un" if man else "une"} {one}'
    if form == 'the':
        return _le(noun)
    if form == 'my':
        own = FRENCH_OWN[owner.fr]
        return f'{own[0] if man or noun.fr_elides else own[1]} {one}'
    if form == 'this':
        return f'{"cette" if not man else "cet" if noun.fr_elides else "ce"} {one}'
    if form == 'gen':
        return _le(noun) if noun.mass else f'les {many}'
    if form == 'pl':
        return many
    if form in ('to', 'at'):
        return _with_le(noun, 'au', 'à')
    if form == 'of':
        return _with_le(noun, 'du', 'de')
    if form == 'de':
        return f"d'{one}" if noun.fr_elides else f'de {one}'
    raise ValueError(f'French has no form {form!r}')


# ---- German ----------------------------------------------------------------------------------------------------------

THE = {
    'n': {'m': 'der', 'f': 'die', 'n': 'das'},
    'a': {'m': 'den', 'f': 'die', 'n': 'das'},
    'd': {'m': 'dem', 'f': 'der', 'n': 'dem'},
}
ENDING = {
    'n': {'m': '', 'f': 'e', 'n': ''},
    'a': {'m': 'en', 'f': 'e', 'n': ''},
    'd': {'m': 'em', 'f': 'er', 'n': 'em'},
}
THIS = {'n': {'m': 'er', 'f': 'e', 'n': 'es'}, 'a': {'m': 'en', 'f': 'e', 'n': 'es'}, 'd': ENDING['d']}
GERMAN_OWN = {'1s': 'mein', '2s': 'dein', '1p': 'unser', '3p': 'ihr', '2p': 'euer'}


def german_own(owner: Owner) -> str:
    if owner.polite:
        return 'Ihr'
    return GERMAN_OWN.get(owner.de) or ('ihr' if owner.gender == 'f' else 'sein')


def german(noun: Noun, form: str, owner: Owner) -> str:
    form, _, case = form.partition('.')
    case = case or 'n'
    one, many = noun.de
    if noun.de_weak and case != 'n':
        one = many
    one = one.replace('_', ' ')
    if form == '':
        return one
    if form == 'the':
        return f'{THE[case][noun.de_gender]} {one}'
    if form == 'a':
        ending = ENDING[case][noun.de_gender]
        if owner.denied:
            return f'kein{ending} {one}'
        return one if noun.mass else f'ein{ending} {one}'
    if form == 'my':
        return f'{german_own(owner)}{ENDING[case][noun.de_gender]} {one}'
    if form == 'this':
        return f'dies{THIS[case][noun.de_gender]} {one}'
    if form == 'gen':
        return one if noun.mass else many
    if form == 'pl':
        return many
    if form == 'at':
        return PLACES[noun.en[0]][1]
    if form == 'dir':
        return PLACES[noun.en[0]][2]
    raise ValueError(f'German has no form {form!r}')


# ---- Spanish ---------------------------------------------------------------------------------------------------------

SPANISH_OWN = {'1s': 'mi', '2s': 'tu', '3s': 'su', '3p': 'su'}


def _el(noun: Noun) -> str:
    return f'{"el" if noun.es_gender == "m" or noun.es_el else "la"} {noun.es[0]}'


def spanish(noun: Noun, form: str, owner: Owner) -> str:
    one, many = noun.es
    man = noun.es_gender == 'm'
    if form == '':
        return one
    if form == 'a':
        return one if noun.mass else f'{"un" if man else "una"} {one}'
    if form == 'the':
        return _el(noun)
    if form == 'my':
        own = SPANISH_OWN.get(owner.es) or ('nuestro' if man else 'nuestra')
        return f'{own} {one}'
    if form == 'this':
        return f'{"este" if man else "esta"} {one}'
    if form == 'gen':
        return _el(noun) if noun.mass else f'{"los" if man else "las"} {many}'
    if form == 'pl':
        return many
    if form in ('to', 'of'):
        joined, apart = ('al', 'a') if form == 'to' else ('del', 'de')
        the = _el(noun)
        return f'{joined} {one}' if the.startswith('el ') else f'{apart} {the}'
    if form == 'at':
        return f'en {_el(noun)}'
    raise ValueError(f'Spanish has no form {form!r}')


# ---- all -------------------------------------------------------------------------------------------------------------


def korean(noun: Noun | Row, form: str, owner: Owner) -> str:
    return particle(noun.ko, form) if form in PARTICLES else noun.ko + form


def japanese_noun(noun: Noun | Row, form: str, owner: Owner) -> str:
    return noun.ja


WRITERS = {'en': english, 'ko': korean, 'fr': french, 'de': german, 'es': spanish, 'ja': japanese_noun}


def _own(language: str, word: str, owner: Owner) -> str:
    if language == 'en':
        return f'{english_own(owner)} {word}'
    if language == 'fr':
        return f'{FRENCH_OWN[owner.fr][2]} {word}'
    if language == 'de':
        own = german_own(owner)
        return f'{own}e {word}'
    own = SPANISH_OWN.get(owner.es)
    return f'{own}s {word}' if own else f'nuestros {word}'


def _row_word(language: str, row: Row, form: str) -> str:
    word = getattr(row, language)
    if language == 'fr' and word.startswith('m '):
        word = word[2:]
        if form == 'the':
            return f"l'{word}" if elides(word) else f'le {word}'
    return particle(word, form) if language == 'ko' and form in PARTICLES else word


@functools.cache
def parts_of(cell: str) -> tuple:
    """A cell as texts and (form, slot) pairs, in turn."""
    found = []
    for at, piece in enumerate(TOKEN.split(cell)):
        if at % 2 == 0:
            found.append(piece)
        else:
            form, _, slot = piece.rpartition(':')
            found.append((form, slot))
    return tuple(found)


def slots_of(cells: Row) -> list[str]:
    """The kinds of nouns that a row of cells asks for."""
    return [
        slot for slot in dict.fromkeys(part[1] for cell in cells for part in parts_of(cell)[1::2] if part[0] != 'own')
    ]


def worded(language: str, cell: str, nouns: Mapping[str, Noun | Row], owner: Owner) -> str:
    """The cell with its nouns. Raises KeyError for a slot that has no noun, ValueError for a form that is not known."""
    parts = parts_of(cell)
    if len(parts) == 1:
        return cell
    out = []
    for at, part in enumerate(parts):
        if at % 2 == 0:
            out.append(part)
            continue
        form, slot = part
        if form == 'own':
            out.append(_own(language, slot, owner))
            continue
        noun = nouns[slot]
        out.append(WRITERS[language](noun, form, owner) if isinstance(noun, Noun) else _row_word(language, noun, form))
    return ''.join(out)

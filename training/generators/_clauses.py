"""Sentences around a verb phrase: past and future, duty, wish, ability, habit, requests, proposals, reasons, conditions.

A `Scene` has drawn who does what; a sentence maker of MAKERS answers the sentence in six languages. German puts the time
and the object between the two halves of its verb, Korean and Japanese leave out what is known: the words for I and we, and
he, she and they after the first sentence (`Scene.again`).
"""

from __future__ import annotations

import random
import re
from typing import Callable, Mapping

from ._conjugation import (
    english_ing,
    english_past,
    english_third,
    french_participle,
    french_present,
    german_participle,
    german_present,
    japanese,
    korean_a,
    korean_eu,
    korean_past,
    korean_plain,
    spanish_gerund,
    spanish_imperative,
    spanish_past,
    spanish_present,
)
from ._korean import particle
from ._phrases import (
    FUTURE_TIMES,
    HABIT_TIMES,
    PAST_TIMES,
    SUBJECT_LIST,
    VERB_PHRASE_LIST,
    Row,
    Subject,
    VerbPhrase,
    rows,
)
from ._wording import POOLS, Owner, de_before, elides, slots_of, worded

Sentences = dict[str, str]


def _times(table: str) -> list[Row]:
    """Times; Japanese ones without a particle are followed by a comma."""
    return [row if row.ja.endswith(('に', 'で')) else row._replace(ja=row.ja + '、') for row in rows(table)]


PAST, FUTURE, HABIT = _times(PAST_TIMES), _times(FUTURE_TIMES), _times(HABIT_TIMES)
LONG = {'last month', 'two weeks ago', 'last summer', 'last year', 'next month', 'in summer', 'in winter', 'last week'}
DAYS = {
    'yesterday',
    'tomorrow',
    'today',
    'the day after tomorrow',
    'two days ago',
    'every day',
    'almost every day',
    'on weekends',
}
NO_TIME = Row('', '', '', '', '', '')
BY_USE: dict[str, list[VerbPhrase]] = {}
for _phrase in VERB_PHRASE_LIST:
    for _use in _phrase.uses:
        BY_USE.setdefault(_use, []).append(_phrase)
SLOTS = {phrase: slots_of(phrase.words) for phrase in VERB_PHRASE_LIST}
PRONOUNS = {
    '3sm': Row('he', '', 'il', 'er', '', ''),
    '3sf': Row('she', '', 'elle', 'sie', '', ''),
    '3pm': Row('they', '', 'ils', 'sie', '', ''),
}
YOU = Subject('2s', 'm', Row('you', '', 'tu', 'du', '', ''))
POLITE_YOU = Subject('2p', 'm', Row('you', '', 'vous', 'Sie', '', ''))
FRENCH_SELF = {'1s': 'me', '2s': 'te', '3s': 'se', '1p': 'nous', '2p': 'vous', '3p': 'se'}
SPANISH_SELF = {'1s': 'me', '2s': 'te', '3s': 'se', '1p': 'nos', '3p': 'se'}
SPANISH_TO = {'1s': 'me', '2s': 'te', '3s': 'le', '1p': 'nos', '3p': 'les'}
MARK = re.compile(r'\^(\w*) ?')
HONORED = {'먹': '드시', '마시': '드시', '자': '주무시', '있': '계시'}


class Act:
    """What is done, by whom: a verb phrase with its nouns, and its forms in every language."""

    def __init__(self, rng: random.Random, phrase: VerbPhrase, subject: Subject, denied: bool = False) -> None:
        self.phrase = phrase
        person, gender = subject.person, subject.gender
        self.person = person
        polite = subject is POLITE_YOU
        self.german_person = '3p' if polite else person
        self.spanish_person = '3s' if polite else person
        owner = Owner(person, person, self.german_person, self.spanish_person, gender, polite, denied)
        nouns = {}
        for slot in SLOTS[phrase]:
            pool = POOLS[slot]
            nouns[slot] = pool[int(rng.random() * len(pool))]
        en, ko, fr, de, es, ja = phrase.words
        self.denied = denied
        self.en_verb, _, self.en_rest = worded('en', en, nouns, owner).partition(' ')
        ko_body, _, self.ko_stem = worded('ko', ko, nouns, owner).rpartition(' ')
        self.ko_body = ko_body + ' ' if ko_body else ''
        fr_verb, _, self.fr_rest = worded('fr', fr, nouns, owner).partition(' ')
        self.fr_reflexive = fr_verb[0] == '~'
        self.fr_verb = fr_verb.lstrip('~')
        de_text = worded('de', de, nouns, owner)
        middle, _, verb = de_text.rpartition(' ')
        self.de_prefix, self.de_verb = verb.split('|') if '|' in verb else ('', verb)
        if denied:
            middle = german_denied(middle)
            self.fr_rest = french_denied(self.fr_verb, self.fr_rest)
        self.de_middle = MARK.sub('', middle).strip()
        self.es_verb, _, self.es_rest = worded('es', es, nouns, owner).partition(' ')
        self.es_reflexive = self.es_verb.endswith('se')
        if self.es_reflexive:
            self.es_verb = self.es_verb[:-2]
        self.ja = worded('ja', ja, nouns, owner)

    # English
    def en(self) -> str:
        return join(self.en_verb, self.en_rest)

    def en_past(self) -> str:
        return join(english_past(self.en_verb), self.en_rest)

    def en_ing(self) -> str:
        return join(english_ing(self.en_verb), self.en_rest)

    def en_now(self) -> str:
        return join(english_third(self.en_verb) if self.person == '3s' else self.en_verb, self.en_rest)

    # Korean: the phrase with an ending
    def ko_a(self, ending: str = '') -> str:
        return self.ko_body + korean_a(self.ko_stem) + ending

    def ko_for(self, polite: bool) -> str:
        """The phrase as a favour, asked: 열어 주시겠어요, 열어 줄 수 있어요; 주다 itself isn't doubled."""
        if self.ko_stem == '주':
            return self.ko_body + ('주시겠어요' if polite else '줄 수 있어요')
        return self.ko_a(' 주시겠어요' if polite else ' 줄 수 있어요')

    def ko_given(self, ending: str) -> str:
        """`열어 주세요`, `먹이를 주세요` for the ending 주세요."""
        return self.ko_body + ending if self.ko_stem == '주' else self.ko_a(' ' + ending)

    def ko_past(self, ending: str = '어요') -> str:
        return self.ko_body + korean_past(self.ko_stem) + ending

    def ko_eu(self, ending: str) -> str:
        return self.ko_body + korean_eu(self.ko_stem, ending)

    def ko(self, ending: str) -> str:
        return self.ko_body + korean_plain(self.ko_stem, ending)

    def ko_honored(self) -> str:
        return self.ko_body + (HONORED.get(self.ko_stem) or korean_eu(self.ko_stem, '시'))

    # French
    def fr(self) -> str:
        """The infinitive, its pronoun in the person of the subject."""
        verb = join(self.fr_verb, self.fr_rest)
        if not self.fr_reflexive:
            return verb
        pronoun = FRENCH_SELF[self.person]
        return f"{pronoun[0]}'{verb}" if pronoun[-1] == 'e' and elides(verb) else f'{pronoun} {verb}'

    def fr_now(self, person: str | None = None) -> str:
        """Without the subject; reflexive verbs with their pronoun."""
        person = person or self.person
        verb = join(french_present(self.fr_verb, person), self.fr_rest)
        return f'{FRENCH_SELF[person]} {verb}' if self.fr_reflexive else verb

    def fr_perfect(self, gender: str = 'm') -> str:
        """`ai acheté du pain`, denied `n'ai pas acheté de pain`; without the subject."""
        participle, with_be = french_participle(self.fr_verb)
        person = self.person
        if with_be or self.fr_reflexive:
            participle += ('e' if gender == 'f' else '') + ('s' if person in ('1p', '3p') else '')
            helper = french_present('être', person)
        else:
            helper = french_present('avoir', person)
        if self.fr_reflexive:
            pronoun = FRENCH_SELF[person]
            helper = f"{pronoun[0]}'{helper}" if pronoun[-1] == 'e' and elides(helper) else f'{pronoun} {helper}'
        if self.denied:
            helper = f'{not_before(helper)} pas'
        return join(helper, participle, self.fr_rest)

    # German
    def de(self) -> str:
        return join(self.de_middle, self.de_prefix + self.de_verb)

    def de_zu(self) -> str:
        verb = f'{self.de_prefix}zu{self.de_verb}' if self.de_prefix else f'zu {self.de_verb}'
        return join(self.de_middle, verb)

    def de_perfect(self) -> tuple[str, str]:
        """The helping verb in the person of the subject, and the rest with the participle."""
        participle, with_sein = german_participle(self.de_verb)
        helper = german_present('sein' if with_sein else 'haben', self.german_person)
        return helper, join(self.de_middle, self.de_prefix + participle)

    def de_now(self) -> tuple[str, str]:
        """The finite verb and what stands after the subject or the time."""
        return german_present(self.de_verb, self.german_person), join(self.de_middle, self.de_prefix)

    # Spanish
    def es(self) -> str:
        return join(self.es_verb + (SPANISH_SELF[self.spanish_person] if self.es_reflexive else ''), self.es_rest)

    def _es_finite(self, verb: str) -> str:
        return join(SPANISH_SELF[self.spanish_person] if self.es_reflexive else '', verb, self.es_rest)

    def es_past(self) -> str:
        return self._es_finite(spanish_past(self.es_verb, self.spanish_person))

    def es_now(self, person: str | None = None) -> str:
        if person:
            pronoun = SPANISH_SELF[person] if self.es_reflexive else ''
            return join(pronoun, spanish_present(self.es_verb, person), self.es_rest)
        return self._es_finite(spanish_present(self.es_verb, self.spanish_person))

    # Japanese
    def ja_form(self, form: str, ending: str = '') -> str:
        return japanese(self.ja, form) + ending


def german_denied(middle: str) -> str:
    """With nicht or kein where they belong: at the mark, at an indefinite article, else at the end."""
    if '^' in middle:
        return MARK.sub(lambda found: (found[1] or 'nicht') + ' ', middle).strip()
    middle = re.sub(r'\bein(e|en)?\b', r'kein\1', middle)
    return middle if 'kein' in middle else f'{middle} nicht'.strip()


def french_denied(verb: str, rest: str) -> str:
    """`du pain`, `une promenade` become `de pain`, `de promenade` after pas."""
    if verb == 'jouer':
        return rest
    found = re.match(r"(?:une?|du|des|de la) |de l'", rest)
    return de_before(rest[found.end() :]) if found else rest


def join(*words: str) -> str:
    return ' '.join(word for word in words if word)


def not_before(verb: str) -> str:
    return f"n'{verb}" if elides(verb) else f'ne {verb}'


def with_je(subject: str, verb: str) -> str:
    return f"j'{verb}" if subject == 'je' and elides(verb) else f'{subject} {verb}'


def capital(text: str) -> str:
    for at, letter in enumerate(text):
        if letter.isalpha():
            return text[:at] + letter.upper() + text[at + 1 :]
    return text


class Scene:
    """Draws a subject, acts and times for one sentence."""

    def __init__(self, rng: random.Random, subject: Subject | None = None, again: bool = False) -> None:
        self.rng = rng
        self.subject = subject or self._subject()
        self.again = again
        words = self.subject.words
        if again and self.subject.person in ('3s', '3p'):
            words = PRONOUNS[self.subject.person + self.subject.gender]
        self.words = words

    def _subject(self) -> Subject:
        draw = self.rng.random()
        if draw < 0.4:
            return SUBJECT_LIST[0]
        return SUBJECT_LIST[1] if draw < 0.52 else self.rng.choice(SUBJECT_LIST[2:])

    def me(self) -> None:
        self.subject = SUBJECT_LIST[0]
        self.words = self.subject.words

    def act(self, use: str, denied: bool = False, subject: Subject | None = None) -> Act:
        phrase = self.rng.choice(BY_USE[use])
        return Act(self.rng, phrase, subject or self.subject, denied)

    def two_acts(self, one: str, two: str, denied: bool = False) -> tuple[Act, Act]:
        """Two acts with different verbs; `denied` is said of the first."""
        first = self.act(one, denied)
        while True:
            second = self.act(two)
            if second.en_verb != first.en_verb:
                return first, second

    def time(self, times: list[Row], share: float, act: Act) -> Row:
        """A time that goes with the act, or none in 1 - share of the cases."""
        if self.rng.random() >= share:
            return NO_TIME
        uses = act.phrase.uses
        for _ in range(8):
            time = self.rng.choice(times)
            if time.en in LONG and 'y' not in uses:
                continue
            if 'b' in uses and time.en not in DAYS and not re.search('day$|week|month|year', time.en):
                continue
            return time
        return NO_TIME

    def third(self) -> bool:
        return self.subject.person[0] == '3'

    # The subject as each language says it.
    def ko(self) -> str:
        word = self.words.ko
        if not word or (word in ('저', '우리') and self.rng.random() < 0.5):
            return ''
        return particle(word, '은') + ' '

    def ja(self, time: str = '') -> str:
        word = self.words.ja
        if not word or (word in ('私', '私たち') and self.rng.random() < 0.55):
            return time
        return f'{word}は{time}'

    def es(self) -> str:
        return '' if self.subject.person in ('1s', '1p', '2s') else self.words.es


def statement_order(scene: Scene, time: Row, en: str, fr: str, de_finite: str, de_rest: str, es: str) -> Sentences:
    """The four European sentences with the time at the end or in front; `en`, `fr`, `es` begin with the verb.

    French `fr` is the verb without its subject.
    """
    subject = scene.words
    french = with_je(subject.fr, fr)
    spanish = join(scene.es(), es)
    if time.en and scene.rng.random() < 0.25:
        return {
            'en': f'{capital(time.en)}, {subject.en} {en}.',
            'fr': f'{capital(time.fr)}, {french}.',
            'de': f'{capital(time.de)} {de_finite} {join(subject.de, de_rest)}.',
            'es': f'{capital(time.es)} {spanish}.',
        }
    return {
        'en': capital(join(f'{subject.en} {en}', time.en)) + '.',
        'fr': capital(join(french, time.fr)) + '.',
        'de': capital(join(subject.de, de_finite, time.de, de_rest)) + '.',
        'es': capital(join(spanish, time.es)) + '.',
    }


def past(scene: Scene) -> Sentences:
    act = scene.act('p')
    time = scene.time(PAST, 0.8, act)
    helper, rest = act.de_perfect()
    found = statement_order(
        scene, time, act.en_past(), act.fr_perfect(scene.subject.gender), helper, rest, act.es_past()
    )
    found['ko'] = join(scene.ko().strip(), time.ko, act.ko_past()) + '.'
    found['ja'] = f"{scene.ja(time.ja)}{act.ja_form('masu', 'ました')}。"
    return found


def not_past(scene: Scene) -> Sentences:
    act = scene.act('p', denied=True)
    time = scene.time(PAST, 0.6, act)
    helper, rest = act.de_perfect()
    found = statement_order(
        scene, time, f"didn't {act.en()}", act.fr_perfect(scene.subject.gender), helper, rest, f'no {act.es_past()}'
    )
    found['ko'] = join(scene.ko().strip(), time.ko, act.ko('지')) + ' 않았어요.'
    found['ja'] = f"{scene.ja(time.ja)}{act.ja_form('masu', 'ませんでした')}。"
    return found


def future(scene: Scene) -> Sentences:
    act = scene.act('f')
    time = scene.time(FUTURE, 0.9, act)
    be = {'1s': 'am', '3s': 'is'}.get(scene.subject.person, 'are')
    english = f'will {act.en()}' if scene.rng.random() < 0.5 else f'{be} going to {act.en()}'
    found = statement_order(
        scene,
        time,
        english,
        f'{french_present("aller", scene.subject.person)} {act.fr()}',
        {'1s': 'werde', '3s': 'wird'}.get(scene.subject.person, 'werden'),
        act.de(),
        f'{spanish_present("ir", scene.subject.person)} a {act.es()}',
    )
    found['ko'] = join(scene.ko().strip(), time.ko, act.ko_eu('ㄹ')) + ' 거예요.'
    found['ja'] = f"{scene.ja(time.ja)}{act.ja_form('masu', 'ます')}。"
    return found


def not_future(scene: Scene) -> Sentences:
    act = scene.act('f', denied=True)
    time = scene.time(FUTURE, 0.8, act)
    person = scene.subject.person
    found = statement_order(
        scene,
        time,
        f"won't {act.en()}",
        f'{not_before(french_present("aller", person))} pas {act.fr()}',
        {'1s': 'werde', '3s': 'wird'}.get(person, 'werden'),
        act.de(),
        f'no {spanish_present("ir", person)} a {act.es()}',
    )
    found['ko'] = join(scene.ko().strip(), time.ko, act.ko('지')) + ' 않을 거예요.'
    found['ja'] = f"{scene.ja(time.ja)}{act.ja_form('masu', 'ません')}。"
    return found


def modal(
    use: str, english: str, french: str, german: tuple[str, str, str], spanish: str, denied: bool = False
) -> Callable:
    """A maker for a modal verb: English by person, the French and Spanish infinitive, German 1s, 3s and plural."""

    def make(scene: Scene) -> Sentences:
        act = scene.act(use, denied)
        time = scene.time(FUTURE, 0.55, act)
        person = scene.subject.person
        first, third, plural = german
        word = english
        if person == '3s' and not denied:
            word = {'have to': 'has to', 'want to': 'wants to', 'need to': 'needs to'}.get(english, english)
        elif person == '3s' and denied:
            word = english.replace("don't", "doesn't")
        verb = french_present(french, person)
        finite = spanish_present(spanish.split()[0], person) + spanish[len(spanish.split()[0]) :]
        found = statement_order(
            scene,
            time,
            f'{word} {act.en()}',
            f'{not_before(verb)} pas {act.fr()}' if denied else f'{verb} {act.fr()}',
            {'1s': first, '3s': third}.get(person, plural),
            act.de(),
            f'{"no " if denied else ""}{finite} {act.es()}',
        )
        lead = join(scene.ko().strip(), time.ko)
        found['ko'] = join(lead, _modal_korean(act, use, denied, scene.third())) + '.'
        found['ja'] = f'{scene.ja(time.ja)}{_modal_japanese(act, use, denied, scene.third())}。'
        return found

    return make


def _modal_korean(act: Act, use: str, denied: bool, third: bool) -> str:
    if use == 'o':
        return act.ko_a('야 해요')
    if use == 'w':
        ending = (
            ('고 싶어 하지 않아요' if third else '고 싶지 않아요')
            if denied
            else ('고 싶어 해요' if third else '고 싶어요')
        )
        return act.ko(ending)
    return act.ko_eu('ㄹ') + (' 수 없어요' if denied else ' 수 있어요')


def _modal_japanese(act: Act, use: str, denied: bool, third: bool) -> str:
    if use == 'o':
        return act.ja_form('nai', 'なければなりません')
    if use == 'w':
        ending = (
            ('たがっていません' if third else 'たくありません')
            if denied
            else ('たがっています' if third else 'たいです')
        )
        return act.ja_form('masu', ending)
    return act.ja + ('ことができません' if denied else 'ことができます')


must = modal('o', 'have to', 'devoir', ('muss', 'muss', 'müssen'), 'tener que')
want = modal('w', 'want to', 'vouloir', ('möchte', 'möchte', 'möchten'), 'querer')
want_not = modal('w', "don't want to", 'vouloir', ('will', 'will', 'wollen'), 'querer', denied=True)
can = modal('c', 'can', 'pouvoir', ('kann', 'kann', 'können'), 'poder')
can_not = modal('c', "can't", 'pouvoir', ('kann', 'kann', 'können'), 'poder', denied=True)


def would_like(scene: Scene) -> Sentences:
    scene.me()
    act = scene.act('w')
    time = scene.time(FUTURE, 0.5, act)
    found = statement_order(
        scene,
        time,
        f'would like to {act.en()}',
        f'voudrais {act.fr()}',
        'möchte',
        join(act.de_middle and 'gern', act.de()),
        f'me gustaría {act.es()}',
    )
    found['ko'] = join(scene.ko().strip(), time.ko, act.ko('고 싶어요')) + '.'
    found['ja'] = f"{scene.ja(time.ja)}{act.ja_form('masu', 'たいです')}。"
    return found


def habit(scene: Scene) -> Sentences:
    act = scene.act('h')
    time = scene.time(HABIT, 1, act)
    finite, rest = act.de_now()
    found = statement_order(scene, time, act.en_now(), act.fr_now(), finite, rest, act.es_now())
    found['ko'] = join(scene.ko().strip(), time.ko, act.ko_a('요')) + '.'
    found['ja'] = f"{scene.ja(time.ja)}{act.ja_form('masu', 'ます')}。"
    return found


def under_way(scene: Scene) -> Sentences:
    act = scene.act('g')
    while act.es_reflexive or act.fr_reflexive:
        act = scene.act('g')
    subject, person = scene.words, scene.subject.person
    be = {'1s': 'am', '3s': 'is'}.get(person, 'are')
    finite, rest = act.de_now()
    now = scene.rng.random() < 0.5
    verb = f'{french_present("être", person)} en train {de_before(act.fr())}'
    return {
        'en': capital(join(f'{subject.en} {be} {act.en_ing()}', 'now' if now else '')) + '.',
        'ko': join(scene.ko().strip(), '지금' if now else '', act.ko('고 있어요')) + '.',
        'fr': capital(with_je(subject.fr, verb)) + '.',
        'de': capital(join(subject.de, finite, 'gerade', rest)) + '.',
        'es': capital(
            join(
                scene.es(),
                spanish_present('estar', person),
                spanish_gerund(act.es_verb),
                act.es_rest,
                'ahora' if now else '',
            )
        )
        + '.',
        'ja': f"{scene.ja('今' if now else '')}{act.ja_form('te', 'います')}。",
    }


def likes(scene: Scene) -> Sentences:
    denied = scene.rng.random() < 0.25
    act = scene.act('l')
    while '{' in act.phrase.words.en and denied:
        act = scene.act('l')
    subject, person = scene.words, scene.subject.person
    finite, rest = act.de_now()
    like = ("doesn't like" if person == '3s' else "don't like") if denied else ('likes' if person == '3s' else 'like')
    french = french_present('aimer', person)
    french = f"{not_before(french)} pas {act.fr()}" if denied else f'{french} {act.fr()}'
    to = f'A {scene.subject.words.es}' if scene.third() and not scene.again else ''
    spanish = join(to, 'no' if denied else '', SPANISH_TO[person], 'gusta', act.es())
    return {
        'en': capital(f'{subject.en} {like} {act.en_ing()}') + '.',
        'ko': join(scene.ko().strip(), act.ko('는 것을 좋아하지 않아요' if denied else '는 것을 좋아해요')) + '.',
        'fr': capital(with_je(subject.fr, french)) + '.',
        'de': capital(join(subject.de, finite, 'nicht gern' if denied else 'gern', rest)) + '.',
        'es': capital(spanish.replace('A el ', 'Al ')) + '.',
        'ja': f"{scene.ja()}{act.ja}のが{'好きではありません' if denied else '好きです'}。",
    }


def did_you(scene: Scene) -> Sentences:
    you = YOU if scene.rng.random() < 0.55 else POLITE_YOU
    act = scene.act('p', subject=you)
    time = scene.time(PAST, 0.7, act)
    helper, rest = act.de_perfect()
    polite = you is POLITE_YOU
    korean = korean_past(act.ko_honored()) + '어요' if polite else act.ko_past()
    return {
        'en': join(f'Did you {act.en()}', time.en) + '?',
        'ko': join(time.ko, korean) + '?',
        'fr': f'Est-ce que {join(you.words.fr, act.fr_perfect(), time.fr)} ?',
        'de': capital(join(helper, you.words.de, time.de, rest)) + '?',
        'es': f"¿{capital(join(act.es_past(), time.es))}?",
        'ja': f"{time.ja}{act.ja_form('masu', 'ましたか')}。",
    }


def will_you(scene: Scene) -> Sentences:
    you = YOU if scene.rng.random() < 0.55 else POLITE_YOU
    act = scene.act('f', subject=you)
    time = scene.time(FUTURE, 0.95, act)
    polite = you is POLITE_YOU
    korean = korean_eu(act.ko_honored(), 'ㄹ') if polite else act.ko_eu('ㄹ')
    return {
        'en': join(f'Are you going to {act.en()}', time.en) + '?',
        'ko': join(time.ko, korean) + ' 거예요?',
        'fr': f'Est-ce que {join(you.words.fr, french_present("aller", act.person), act.fr(), time.fr)} ?',
        'de': capital(join('werden' if polite else 'wirst', you.words.de, time.de, act.de())) + '?',
        'es': f"¿{capital(join(spanish_present('ir', act.spanish_person), 'a', act.es(), time.es))}?",
        'ja': f"{time.ja}{act.ja_form('masu', 'ますか')}。",
    }


def do_you_want(scene: Scene) -> Sentences:
    you = YOU if scene.rng.random() < 0.55 else POLITE_YOU
    act = scene.act('w', subject=you)
    time = scene.time(FUTURE, 0.6, act)
    polite = you is POLITE_YOU
    wish = '고 싶으세요' if polite else '고 싶어요'
    korean = act.ko_body + korean_plain(HONORED.get(act.ko_stem, act.ko_stem) if polite else act.ko_stem, wish)
    return {
        'en': join(f'{"Would you like" if polite else "Do you want"} to {act.en()}', time.en) + '?',
        'ko': join(time.ko, korean) + '?',
        'fr': f'Est-ce que {join(you.words.fr, french_present("vouloir", act.person), act.fr(), time.fr)} ?',
        'de': join('Möchten Sie' if polite else 'Willst du', time.de, act.de()) + '?',
        'es': f"¿{join('Quiere' if polite else 'Quieres', act.es(), time.es)}?",
        'ja': f"{time.ja}{act.ja_form('masu', 'たいですか')}。",
    }


def must_you(scene: Scene) -> Sentences:
    act = scene.act('o', subject=YOU)
    time = scene.time(FUTURE, 0.7, act)
    return {
        'en': join(f'Do you have to {act.en()}', time.en) + '?',
        'ko': join(time.ko, act.ko_a('야 해요')) + '?',
        'fr': f'Est-ce que tu dois {join(act.fr(), time.fr)} ?',
        'de': join('Musst du', time.de, act.de()) + '?',
        'es': f"¿Tienes que {join(act.es(), time.es)}?",
        'ja': f"{time.ja}{act.ja_form('nai', 'なければなりませんか')}。",
    }


def request(scene: Scene) -> Sentences:
    polite = scene.rng.random() < 0.6
    act = scene.act('r', subject=POLITE_YOU if polite else YOU)
    time = scene.time(FUTURE, 0.25, act)
    please = scene.rng.random() < 0.6
    return {
        'en': join(f'{"Could" if polite else "Can"} you {"please " if please else ""}{act.en()}', time.en) + '?',
        'ko': join(time.ko, act.ko_for(polite)) + '?',
        'fr': f"{'Pourriez-vous' if polite else 'Peux-tu'} {join(act.fr(), time.fr)}"
        f"{(', s’il vous plaît' if polite else ', s’il te plaît') if please else ''} ?".replace('’', "'"),
        'de': join('Könnten Sie' if polite else 'Kannst du', 'bitte' if please else '', time.de, act.de()) + '?',
        'es': f"¿{'Podría' if polite else 'Puedes'} {join(act.es(), time.es)}{', por favor' if please else ''}?",
        'ja': f"{time.ja}{act.ja_form('te', 'いただけますか' if polite else 'くれますか')}。",
    }


def please(scene: Scene) -> Sentences:
    act = scene.act('r', subject=POLITE_YOU)
    time = scene.time(FUTURE, 0.2, act)
    verb, rest = act.de_now()
    return {
        'en': f'Please {join(act.en(), time.en)}.',
        'ko': join(time.ko, act.ko_given('주세요')) + '.',
        'fr': f"{capital(join(act.fr_now(), time.fr))}, s'il vous plaît.",
        'de': f'{capital(verb)} Sie bitte {join(time.de, rest)}'.strip() + '.',
        'es': f'{capital(join(spanish_imperative(act.es_verb), act.es_rest, time.es))}, por favor.',
        'ja': f"{time.ja}{act.ja_form('te', 'ください')}。",
    }


def shall_we(scene: Scene) -> Sentences:
    we = SUBJECT_LIST[1]
    act = scene.act('s', subject=we)
    time = scene.time(FUTURE, 0.9, act)
    return {
        'en': join(f'Shall we {act.en()}', time.en) + '?',
        'ko': join(time.ko, '같이', act.ko_eu('ㄹ까요')) + '?',
        'fr': f'On {join(act.fr_now("3s"), time.fr)} ?',
        'de': join('Wollen wir', time.de, act.de()) + '?',
        'es': f"¿{capital(join(act.es_now('1p'), time.es))}?",
        'ja': f"{time.ja}{act.ja_form('masu', 'ましょうか')}。",
    }


def lets(scene: Scene) -> Sentences:
    we = SUBJECT_LIST[1]
    act = scene.act('s', subject=we)
    time = scene.time(FUTURE, 0.9, act)
    return {
        'en': join(f"Let's {act.en()}", time.en) + '.',
        'ko': join(time.ko, '같이', act.ko_a('요')) + '.',
        'fr': capital(join(act.fr_now('1p') if not act.fr_reflexive else act.fr_verb, time.fr)) + '.',
        'de': join('Lass uns', time.de, act.de()) + '.',
        'es': f'Vamos {join(act.es_rest if act.es_verb == "ir" else "a " + act.es(), time.es)}.',
        'ja': f"{time.ja}{act.ja_form('masu', 'ましょう')}。",
    }


def may_i(scene: Scene) -> Sentences:
    scene.me()
    act = scene.act('d')
    here = scene.rng.random() < 0.2 and not {'{to:go}', '{at:be}'} & set(act.phrase.words.en.split())
    return {
        'en': f'{"May" if scene.rng.random() < 0.4 else "Can"} I {join(act.en(), "here" if here else "")}?',
        'ko': join('여기에서' if here else '', act.ko_a('도 돼요')) + '?',
        'fr': f'Est-ce que je peux {join(act.fr(), "ici" if here else "")} ?',
        'de': f'Darf ich {join("hier" if here else "", act.de())}?',
        'es': f'¿Puedo {join(act.es(), "aquí" if here else "")}?',
        'ja': f"{'ここで' if here else ''}{act.ja_form('te', 'もいいですか')}。",
    }


def should(scene: Scene) -> Sentences:
    act = scene.act('o', subject=YOU)
    time = scene.time(FUTURE, 0.4, act)
    return {
        'en': join(f'You should {act.en()}', time.en) + '.',
        'ko': join(time.ko, act.ko('는 게 좋겠어요')) + '.',
        'fr': join(f'Tu devrais {act.fr()}', time.fr) + '.',
        'de': join('Du solltest', time.de, act.de()) + '.',
        'es': join('Deberías', act.es(), time.es) + '.',
        'ja': f"{time.ja}{act.ja_form('ta', 'ほうがいいです')}。",
    }


def need_not(scene: Scene) -> Sentences:
    act = scene.act('o', subject=YOU, denied=True)
    time = scene.time(FUTURE, 0.4, act)
    return {
        'en': join(f"You don't have to {act.en().replace('any ', '')}", time.en) + '.',
        'ko': join(time.ko, act.ko('지')) + ' 않아도 돼요.',
        'fr': f"Tu n'as pas besoin {join(de_before(act.fr()), time.fr)}.",
        'de': join('Du musst', time.de, act.de()) + '.',
        'es': join('No tienes que', act.es(), time.es) + '.',
        'ja': f"{time.ja}{act.ja_form('nai', 'なくてもいいです')}。",
    }


def forgot(scene: Scene) -> Sentences:
    act = scene.act('o')
    subject, person = scene.words, scene.subject.person
    helper = german_present('haben', person)
    return {
        'en': capital(f'{subject.en} forgot to {act.en()}') + '.',
        'ko': join(scene.ko().strip(), act.ko('는 것을 잊어버렸어요')) + '.',
        'fr': capital(with_je(subject.fr, f'{french_present("avoir", person)} oublié {de_before(act.fr())}')) + '.',
        'de': capital(f'{subject.de} {helper} vergessen, {act.de_zu()}') + '.',
        'es': capital(join(scene.es(), spanish_past('olvidar', person), act.es())) + '.',
        'ja': f'{scene.ja()}{act.ja}のを忘れました。',
    }


def dont_forget(scene: Scene) -> Sentences:
    polite = scene.rng.random() < 0.4
    act = scene.act('o', subject=POLITE_YOU if polite else YOU)
    time = scene.time(FUTURE, 0.3, act)
    return {
        'en': f"{'Please don’t' if polite else 'Don’t'} forget to {join(act.en(), time.en)}.".replace('’', "'"),
        'ko': join(time.ko, act.ko('는 것을 잊지 마세요')) + '.',
        'fr': f"{'N’oubliez' if polite else 'N’oublie'} pas {join(de_before(act.fr()), time.fr)}.".replace('’', "'"),
        'de': f'{"Vergessen Sie bitte" if polite else "Vergiss"} nicht, {join(time.de, act.de_zu())}.',
        'es': f'{"No olvide" if polite else "No olvides"} {join(act.es(), time.es)}.',
        'ja': f'{time.ja}{act.ja}のを忘れないでください。',
    }


def plan(scene: Scene) -> Sentences:
    scene.me()
    act = scene.act('f')
    time = scene.time(FUTURE, 0.9, act)
    return {
        'en': join(f"I'm planning to {act.en()}", time.en) + '.',
        'ko': join(scene.ko().strip(), time.ko, act.ko_eu('ㄹ')) + ' 계획이에요.',
        'fr': join(f"J'ai l'intention {de_before(act.fr())}", time.fr) + '.',
        'de': f'Ich habe vor, {join(time.de, act.de_zu())}.',
        'es': join('Tengo pensado', act.es(), time.es) + '.',
        'ja': f'{scene.ja(time.ja)}{act.ja}つもりです。',
    }


def no_time(scene: Scene) -> Sentences:
    scene.me()
    act = scene.act('o')
    return {
        'en': f"I don't have time to {act.en()}.",
        'ko': act.ko_eu('ㄹ') + ' 시간이 없어요.',
        'fr': f"Je n'ai pas le temps {de_before(act.fr())}.",
        'de': f'Ich habe keine Zeit, {act.de_zu()}.',
        'es': f'No tengo tiempo para {act.es()}.',
        'ja': f'{act.ja}時間がありません。',
    }


def thanks_for(scene: Scene) -> Sentences:
    act = scene.act('r', subject=POLITE_YOU)
    participle, _ = french_participle(act.fr_verb)
    return {
        'en': f'Thank you for {act.en_ing()}.',
        'ko': act.ko_given('주셔서 감사합니다.'),
        'fr': f"Merci d'avoir {join(participle, act.fr_rest)}.",
        'de': f'Danke, dass Sie {act.de_perfect()[1]} haben.',
        'es': f'Gracias por {act.es()}.',
        'ja': f"{act.ja_form('te', 'くださってありがとうございます')}。",
    }


def sorry_cannot(scene: Scene) -> Sentences:
    scene.me()
    act = scene.act('c', denied=True)
    time = scene.time(FUTURE, 0.8, act)
    return {
        'en': join(f"I'm sorry, but I can't {act.en()}", time.en) + '.',
        'ko': join('죄송하지만', time.ko, act.ko_eu('ㄹ')) + ' 수 없어요.',
        'fr': join(f'Je suis désolé, mais je ne peux pas {act.fr()}', time.fr) + '.',
        'de': join('Es tut mir leid, aber ich kann', time.de, act.de()) + '.',
        'es': join('Lo siento, pero no puedo', act.es(), time.es) + '.',
        'ja': f'すみませんが、{time.ja}{act.ja}ことができません。',
    }


def cannot_because(scene: Scene) -> Sentences:
    act, reason = scene.two_acts('c', 'o', denied=True)
    time = scene.time(FUTURE, 0.6, act)
    subject, person = scene.words, scene.subject.person
    pronoun = PRONOUNS.get(person + scene.subject.gender, subject)
    owner = {'1s': 'kann', '3s': 'kann'}.get(person, 'können')
    duty = {'1s': 'muss', '3s': 'muss'}.get(person, 'müssen')
    have = 'has' if person == '3s' else 'have'
    french = f'{not_before(french_present("pouvoir", person))} pas {join(act.fr(), time.fr)}'
    because = 'parce qu’' if elides(pronoun.fr) else 'parce que '
    return {
        'en': capital(join(f"{subject.en} can't {act.en()}", time.en))
        + f' because {pronoun.en} {have} to {reason.en()}.',
        'ko': join(scene.ko().strip(), reason.ko_a('야 해서'), time.ko, act.ko_eu('ㄹ')) + ' 수 없어요.',
        'fr': capital(with_je(subject.fr, french))
        + f' {because}{pronoun.fr} {french_present("devoir", person)} {reason.fr()}.'.replace('’', "'"),
        'de': capital(join(subject.de, owner, time.de, act.de())) + f', weil {pronoun.de} {reason.de()} {duty}.',
        'es': capital(join(scene.es(), 'no', spanish_present('poder', person), act.es(), time.es))
        + f' porque {spanish_present("tener", person)} que {reason.es()}.',
        'ja': f"{scene.ja()}{reason.ja_form('nai', 'なければならないので、')}{time.ja}{act.ja}ことができません。",
    }


def want_but_must(scene: Scene) -> Sentences:
    scene.me()
    wish, duty = scene.two_acts('w', 'o')
    return {
        'en': f'I want to {wish.en()}, but I have to {duty.en()}.',
        'ko': f"{scene.ko()}{wish.ko('고 싶지만')} {duty.ko_a('야 해요')}.",
        'fr': f'Je veux {wish.fr()}, mais je dois {duty.fr()}.',
        'de': f'Ich möchte {wish.de()}, aber ich muss {duty.de()}.',
        'es': f'Quiero {wish.es()}, pero tengo que {duty.es()}.',
        'ja': f"{scene.ja()}{wish.ja_form('masu', 'たいですが')}、{duty.ja_form('nai', 'なければなりません')}。",
    }


def two_things(scene: Scene) -> Sentences:
    first, second = scene.two_acts('p', 'p')
    time = scene.time(PAST, 0.9, first if 'b' in first.phrase.uses else second)
    subject, gender = scene.words, scene.subject.gender
    pronoun = PRONOUNS.get(scene.subject.person + gender, subject)
    one, two = first.de_perfect(), second.de_perfect()
    second_half = two[1] if one[0] == two[0] else f'{two[0]} {two[1]}'
    then = second.es_past()
    return {
        'en': capital(join(f'{subject.en} {first.en_past()} and {second.en_past()}', time.en)) + '.',
        'ko': join(scene.ko().strip(), time.ko, first.ko('고'), second.ko_past()) + '.',
        'fr': capital(
            join(
                with_je(subject.fr, first.fr_perfect(gender)),
                'et',
                with_je(pronoun.fr, second.fr_perfect(gender)),
                time.fr,
            )
        )
        + '.',
        'de': capital(join(subject.de, one[0], time.de, one[1], 'und', second_half)) + '.',
        'es': capital(join(scene.es(), first.es_past(), 'e' if re.match('h?i(?!e)', then) else 'y', then, time.es))
        + '.',
        'ja': f"{scene.ja(time.ja)}{first.ja_form('te')}、{second.ja_form('masu', 'ました')}。",
    }


def first_then(scene: Scene) -> Sentences:
    first, second = scene.two_acts('f', 'f')
    time = scene.time(FUTURE, 0.6, first if 'b' in first.phrase.uses else second)
    subject, person = scene.words, scene.subject.person
    return {
        'en': capital(f'{subject.en} will {first.en()} and then {second.en()}') + (f' {time.en}.' if time.en else '.'),
        'ko': join(scene.ko().strip(), time.ko, first.ko('고 나서'), second.ko_eu('ㄹ')) + ' 거예요.',
        'fr': capital(f'{subject.fr} {french_present("aller", person)} {first.fr()}, puis {join(second.fr(), time.fr)}')
        + '.',
        'de': capital(
            join(
                subject.de,
                {'1s': 'werde', '3s': 'wird'}.get(person, 'werden'),
                time.de,
                first.de(),
                'und danach',
                second.de(),
            )
        )
        + '.',
        'es': capital(join(scene.es(), spanish_present('ir', person), 'a', first.es(), 'y luego', second.es(), time.es))
        + '.',
        'ja': f"{scene.ja(time.ja)}{first.ja_form('te', 'から')}、{second.ja_form('masu', 'ます')}。",
    }


CONDITIONS = rows("""
if I have time | 시간이 있으면 | si j'ai le temps | wenn ich Zeit habe | si tengo tiempo | 時間があれば
if I feel better | 몸이 나아지면 | si je vais mieux | wenn es mir besser geht | si me siento mejor | 体調がよくなったら
if I finish early | 일이 일찍 끝나면 | si je finis tôt | wenn ich früh fertig bin | si termino temprano | 早く終わったら
if I'm not too tired | 너무 피곤하지 않으면 | si je ne suis pas trop fatigué | wenn ich nicht zu müde bin | si no estoy muy cansado | あまり疲れていなければ
if nothing comes up | 별일 없으면 | s'il n'y a pas d'imprévu | wenn nichts dazwischenkommt | si no surge nada | 何もなければ
when the rain stops | 비가 그치면 | quand la pluie s'arrêtera | wenn der Regen aufhört | cuando pare de llover | 雨がやんだら
if the weather is nice | 날씨가 좋으면 | s'il fait beau | wenn das Wetter schön ist | si hace buen tiempo | 天気がよければ
""")
RAIN = rows("""
if it rains | 비가 오면 | s'il pleut | wenn es regnet | si llueve | 雨が降ったら
if it snows | 눈이 오면 | s'il neige | wenn es schneit | si nieva | 雪が降ったら
""")
PRICE = rows("""
if it's not too expensive | 너무 비싸지 않으면 | si ce n'est pas trop cher | wenn es nicht zu teuer ist | si no es muy caro | 高すぎなければ
if I have enough money | 돈이 충분하면 | si j'ai assez d'argent | wenn ich genug Geld habe | si tengo bastante dinero | お金が足りれば
""")
INDOORS = (
    'read',
    'clean',
    'bake',
    'cook',
    'make some soup',
    'take a taxi',
    'take the',
    'work from home',
    'stay at home',
    'watch',
)


def _condition(scene: Scene) -> tuple[Act, Row]:
    """What is done and the condition that goes with it."""
    act = scene.act('f')
    if act.phrase.words.en.startswith(('buy', 'rent', 'order', 'eat out')) and scene.rng.random() < 0.6:
        return act, scene.rng.choice(PRICE)
    if act.phrase.words.en.startswith(INDOORS) and scene.rng.random() < 0.6:
        return act, scene.rng.choice(RAIN)
    return act, scene.rng.choice(CONDITIONS[:-2] if 's' not in act.phrase.uses else CONDITIONS)


def on_condition(scene: Scene) -> Sentences:
    scene.me()
    act, when = _condition(scene)
    first = scene.rng.random() < 0.5
    english, french = f'I will {act.en()}', f'je vais {act.fr()}'
    spanish = f'voy a {act.es()}'
    if first:
        found = {
            'en': f'{capital(when.en)}, {english}.',
            'fr': f'{capital(when.fr)}, {french}.',
            'de': f'{capital(when.de)}, werde ich {act.de()}.',
            'es': f'{capital(when.es)}, {spanish}.',
        }
    else:
        found = {
            'en': f'{english} {when.en}.',
            'fr': f'{capital(french)} {when.fr}.',
            'de': f'Ich werde {act.de()}, {when.de}.',
            'es': f'{capital(spanish)} {when.es}.',
        }
    found['ko'] = f'{when.ko} {act.ko_eu("ㄹ")} 거예요.'
    found['ja'] = f"{when.ja}、{act.ja_form('masu', 'ます')}。"
    return found


JUDGEMENTS = {
    'l': rows("""
It's fun | 재미있어요 | C'est amusant | Es macht Spaß | Es divertido | 楽しいです
It's relaxing | 마음이 편해져요 | C'est relaxant | Es ist entspannend | Es relajante | 気持ちがいいです
"""),
    'o': rows("""
It's important | 중요해요 | C'est important | Es ist wichtig | Es importante | 大切です
"""),
    'c': rows("""
It's possible | 가능해요 | Il est possible | Es ist möglich | Es posible | 可能です
"""),
}


def judgement(scene: Scene) -> Sentences:
    use = scene.rng.choice('lloc')
    act, words = scene.act(use, subject=SUBJECT_LIST[0]), scene.rng.choice(JUDGEMENTS[use])
    korean = act.ko_eu('면') if words.en == "It's relaxing" else act.ko('는 것은' if use != 'c' else '는 것이')
    return {
        'en': f'{words.en} to {act.en()}.',
        'ko': f'{korean} {words.ko}.',
        'fr': f'{words.fr} {de_before(act.fr())}.',
        'de': f'{words.de}, {act.de_zu()}.',
        'es': f'{words.es} {act.es()}.',
        'ja': f'{act.ja}のは{words.ja}。',
    }


def where_can_i(scene: Scene) -> Sentences:
    scene.me()
    act = scene.act('c')
    while act.phrase.uses & {'z'} or any(
        mark in act.phrase.words.en for mark in ('{at:', '{my', '{own', '{to:', 'home', 'house')
    ):
        act = scene.act('c')
    return {
        'en': f'Where can I {act.en()}?',
        'ko': f'어디에서 {act.ko_eu("ㄹ")} 수 있어요?',
        'fr': f'Où est-ce que je peux {act.fr()} ?',
        'de': f'Wo kann ich {act.de()}?',
        'es': f'¿Dónde puedo {act.es()}?',
        'ja': f'どこで{act.ja}ことができますか。',
    }


def when_will(scene: Scene) -> Sentences:
    subject = scene.rng.choice([s for s in SUBJECT_LIST[4:]])
    scene.subject, scene.words = subject, subject.words
    act = scene.act('f')
    person = subject.person
    english = 'is' if person == '3s' else 'are'
    return {
        'en': f'When {english} {subject.words.en} going to {act.en()}?',
        'ko': f'{particle(subject.words.ko, "은")} 언제 {act.ko_eu("ㄹ")} 거예요?',
        'fr': f'Quand est-ce que {subject.words.fr} {french_present("aller", person)} {act.fr()} ?'.replace(
            'que Emma', "qu'Emma"
        )
        .replace('que Anna', "qu'Anna")
        .replace('que Hana', "qu'Hana"),
        'de': join('Wann', 'wird' if person == '3s' else 'werden', subject.words.de, act.de()) + '?',
        'es': f'¿Cuándo {spanish_present("ir", person)} a {act.es()} {subject.words.es}?',
        'ja': f"{subject.words.ja}はいつ{act.ja_form('masu', 'ますか')}。",
    }


def why_not(scene: Scene) -> Sentences:
    act = scene.act('p', subject=YOU, denied=True)
    time = scene.time(PAST, 0.5, act)
    helper, rest = act.de_perfect()
    return {
        'en': join(f"Why didn't you {act.en()}", time.en) + '?',
        'ko': join('왜', time.ko, act.ko('지')) + ' 않았어요?',
        'fr': f'Pourquoi est-ce que tu {join(act.fr_perfect(), time.fr)} ?',
        'de': join('Warum', helper, 'du', time.de, rest) + '?',
        'es': f'¿Por qué no {join(act.es_past(), time.es)}?',
        'ja': f"どうして{time.ja}{act.ja_form('nai', 'なかったんですか')}。",
    }


def i_think(scene: Scene) -> Sentences:
    subject = scene.rng.choice(SUBJECT_LIST[4:])
    scene.subject, scene.words = subject, subject.words
    act = scene.act('f')
    time = scene.time(FUTURE, 0.8, act)
    person = subject.person
    that = "qu'" if subject.words.fr in ('Anna', 'Emma', 'Hana') else 'que '
    return {
        'en': join(f'I think {subject.words.en} will {act.en()}', time.en) + '.',
        'ko': join(particle(subject.words.ko, '은'), time.ko, act.ko_eu('ㄹ')) + ' 것 같아요.',
        'fr': join(f'Je pense {that}{subject.words.fr} {french_present("aller", person)} {act.fr()}', time.fr) + '.',
        'de': join(f'Ich glaube, {subject.words.de}', 'wird' if person == '3s' else 'werden', time.de, act.de()) + '.',
        'es': join(f'Creo que {subject.words.es}', spanish_present('ir', person), 'a', act.es(), time.es) + '.',
        'ja': f'{subject.words.ja}は{time.ja}{act.ja}と思います。',
    }


# The makers and how often each is drawn. Those of OWN_SUBJECT can go on with the subject of the sentence before.
MAKERS: Mapping[Callable[[Scene], Sentences], int] = {
    past: 10,
    not_past: 5,
    future: 8,
    not_future: 3,
    must: 7,
    want: 6,
    want_not: 2,
    can: 4,
    can_not: 4,
    would_like: 3,
    habit: 6,
    under_way: 5,
    likes: 5,
    did_you: 5,
    will_you: 3,
    do_you_want: 4,
    must_you: 2,
    request: 7,
    please: 5,
    shall_we: 4,
    lets: 3,
    may_i: 4,
    should: 3,
    need_not: 2,
    forgot: 3,
    dont_forget: 3,
    plan: 3,
    no_time: 2,
    thanks_for: 3,
    sorry_cannot: 3,
    cannot_because: 4,
    want_but_must: 3,
    two_things: 4,
    first_then: 3,
    on_condition: 4,
    judgement: 2,
    where_can_i: 2,
    when_will: 2,
    why_not: 2,
    i_think: 3,
}
OWN_SUBJECT = (past, not_past, future, must, want, can_not, habit, under_way, likes, forgot, cannot_because, two_things)
_DRAWS = [maker for maker, weight in MAKERS.items() for _ in range(weight)]


def clause(rng: random.Random) -> Sentences:
    """One sentence in six languages."""
    return rng.choice(_DRAWS)(Scene(rng))


def clauses(rng: random.Random, count: int) -> list[Sentences]:
    """Sentences about one person; the later ones say he, she or they."""
    scene = Scene(rng)
    found = []
    for turn in range(count):
        found.append(rng.choice(OWN_SUBJECT)(Scene(rng, scene.subject, again=turn > 0)))
    return found

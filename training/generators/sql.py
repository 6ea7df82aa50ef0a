"""Questions in English and Korean on made-up tables with the SQLite query that answers them: `sql` examples.

Tables and words are in _tables.py. Column names, their order and their number change from one example to the next, so
that the schema must be read. Every query has run in SQLite over random rows.
"""

from __future__ import annotations

import random
import re
import sqlite3
from typing import Callable, Iterator, NamedTuple

from ._draws import MONTHS, word
from ._korean import native, particle
from ._making import distinct, show
from . import _people as people
from ._people import pick
from ._tables import (
    BY_NAME,
    CITY,
    COUNTRY,
    JOINS,
    KINDS,
    NUMBERS,
    PEOPLE,
    SURNAMES,
    TABLES,
    THINGS,
    WHOLE_NAMES,
    Kind,
    Number,
    Table,
    _pairs,
)

FLAGS = {
    'paid': ('paid', 'that are paid', 'that are not paid', '돈을 낸', '돈을 내지 않은'),
    'done': ('done', 'that are done', 'that are not done yet', '끝난', '끝나지 않은'),
    'free': ('free', 'that are free', 'that are not free', '비어 있는', '비어 있지 않은'),
    'active': ('active', 'that are active', 'that are not active', '활동 중인', '활동하지 않는'),
    'open': ('open', 'that are open', 'that are closed', '열려 있는', '닫혀 있는'),
    'sold': ('sold', 'that are sold', 'that are not sold', '팔린', '팔리지 않은'),
    'lent': ('lent', 'that are lent out', 'that are not lent out', '빌려 간', '빌려 가지 않은'),
    'confirmed': ('confirmed', 'that are confirmed', 'that are not confirmed', '확정된', '확정되지 않은'),
    'vegetarian': ('vegetarian', 'that are vegetarian', 'that are not vegetarian', '채식인', '채식이 아닌'),
}
FLAGS_OF = {
    'paid': 'orders invoices expenses donations courses appointments',
    'done': 'tasks trips hikes appointments',
    'free': 'rooms flats seats',
    'active': 'members volunteers customers players drivers',
    'open': 'museums cafes restaurants hotels',
    'sold': 'paintings cars bikes flats products',
    'lent': 'books tools bikes albums games',
    'confirmed': 'appointments orders guests events matches',
    'vegetarian': 'recipes restaurants',
}
EMPTY = [
    ('phone', 'without a phone number', 'with a phone number', '전화번호가 없는', '전화번호가 있는', True),
    ('email', 'without an email address', 'with an email address', '메일 주소가 없는', '메일 주소가 있는', True),
    ('note', 'without a note', 'with a note', '메모가 없는', '메모가 있는', False),
    ('photo', 'without a photo', 'with a photo', '사진이 없는', '사진이 있는', False),
]
DATES = {
    'orders': ('ordered', 'ordered'),
    'invoices': ('sent_on', 'sent'),
    'expenses': ('day', 'made'),
    'parcels': ('arrived', 'that arrived'),
    'events': ('date', 'that take place'),
    'appointments': ('date', 'that take place'),
    'employees': ('hired', 'hired'),
    'members': ('joined', 'who joined'),
    'trips': ('start_date', 'that start'),
    'tasks': ('due', 'due'),
    'matches': ('played_on', 'played'),
    'articles': ('published', 'published'),
    'donations': ('given_on', 'given'),
    'runs': ('run_date', 'done'),
    'guests': ('arrival', 'who arrive'),
    'customers': ('registered', 'who registered'),
    'patients': ('born', 'born'),
    'podcasts': ('aired', 'aired'),
}
DATES_KO = {
    'orders': ('주문일', '주문한'),
    'invoices': ('보낸 날', '보낸'),
    'expenses': ('날짜', '쓴'),
    'parcels': ('도착일', '도착한'),
    'events': ('날짜', '열리는'),
    'appointments': ('날짜', '잡힌'),
    'employees': ('입사일', '입사한'),
    'members': ('가입일', '가입한'),
    'trips': ('출발일', '떠나는'),
    'tasks': ('마감일', '끝내야 하는'),
    'matches': ('경기일', '치른'),
    'articles': ('발행일', '나온'),
    'donations': ('기부일', '낸'),
    'runs': ('날짜', '뛴'),
    'guests': ('도착일', '도착하는'),
    'customers': ('등록일', '등록한'),
    'patients': ('생일', '태어난'),
    'podcasts': ('방송일', '방송된'),
}
SHOWN = [
    'Show {np}.',
    'Show me {np}',
    'List {np}',
    'list {np}',
    'List all {np}.',
    'Give me {np}.',
    'all {np}',
    '{np}',
    'Find {np}',
    'I need {np}.',
    'Show all {np}',
    'Please list {np}.',
    'Can you show me {np}?',
    'Which {m} are there {post}?',
    'Get {np}',
    'Display all {np}.',
    'What {m} are there {post}?',
    'I want to see {np}',
    'every {one} {post}',
]
SHOWN_KO = [
    '{np:을} 보여 줘',
    '{np:을} 보여 주세요',
    '{np} 목록',
    '{np:을} 모두 찾아 줘',
    '{np} 전부',
    '{np:을} 알려 주세요',
    '{np} 알려 줘',
    '{np:은} 뭐가 있어?',
    '{np}',
    '{np:을} 찾아 주세요',
    '{np}만 보여 줘',
    '{np:을} 다 보고 싶어요',
    '{np:을} 나열해 줘',
    '{np:은} 어떤 게 있나요?',
]
COUNTED = [
    'How many {np} are there?',
    'how many {np} are there',
    'Count {np}.',
    'Number of {np}',
    'number of {np}',
    'What is the number of {np}?',
    'How many {np} do we have?',
    'Count all {np}',
    'Tell me how many {np} there are.',
    'I want to know how many {np} we have',
    'total count of {np}',
]
COUNTED_KO = [
    '{np:은} 몇 {c:이야}?',
    '{np:은} 몇 {c:이에요}?',
    '{np:은} 모두 몇 {c:이야}?',
    '{np} 수',
    '{np:이} 몇 {c} 있어?',
    '{np:은} 전부 몇 {c:이니}?',
    '{np:이} 몇 {c}인지 알려 줘',
    '{np:을} 세어 줘',
    '{np} 개수는?',
    '{np}의 수를 알려 주세요',
]
BARE_KO = ('비싼', '싼', '긴', '짧은', '무거운', '가벼운', '넓은', '좁은', '빠른', '느린')
SIGNED = re.compile(r'\{(\w+)(?::([^{}]*))?\}')


class Column(NamedTuple):
    """A column as it is called in one schema: its name there, its words, and what it holds."""

    name: str
    en: str
    ko: str
    holds: Number | Kind | None


class World(NamedTuple):
    """One table as one example has it."""

    table: Table
    name: str
    label: Column
    kinds: list[Column]
    numbers: list[Column]
    flag: str | None
    empty: tuple | None
    date: str | None
    columns: list[str]

    @property
    def schema(self) -> str:
        return f'{self.name}({", ".join(self.columns)})'


class Condition(NamedTuple):
    """SQL, English behind the noun (or with `{n}` around it), Korean before the noun."""

    sql: str
    en: str
    ko: str


def words(template: str, **values: str) -> str:
    """Fills `{x}` and `{x:particle}`."""

    def one(match: re.Match) -> str:
        value = values[match[1]]
        return particle(value, match[2]) if match[2] else value

    return re.sub(r'\s+', ' ', SIGNED.sub(one, template)).replace(' ?', '?').replace(' .', '.').strip()


def plural(noun: str) -> str:
    if noun.startswith('number of '):
        return noun
    if noun.endswith('y') and noun[-2] not in 'aeiou':
        return noun[:-1] + 'ies'
    return noun + ('es' if noun.endswith(('s', 'x', 'ch', 'sh')) else 's')


def with_article(noun: str) -> str:
    return f'{"an" if noun[0] in "aeiou" else "a"} {noun}'


def quote(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else str(value)


TITLE_A = (
    'Silent Golden Last Hidden Broken Distant Little Burning Early Lonely Paper Summer Frozen Wild Secret '
    'Crooked Bitter Northern Second Empty'
).split()
TITLE_B = (
    'Garden Window Harvest Bridge Letter Orchard Shadow Island Station Winter Piano Harbor Fox Meadow Mirror '
    'Engine Lantern Forest Circus Kitchen'
).split()
TITLE_A_KO = '조용한 빛나는 마지막 숨은 부서진 먼 작은 타는 외로운 하얀 여름 얼어붙은 거친 비밀의 쓴 두 번째 빈 푸른 오래된 노란'.replace(
    '두 번째', '두번째'
).split()
TITLE_B_KO = (
    '정원 창문 추수 다리 편지 과수원 그림자 섬 정거장 겨울 피아노 항구 여우 들판 거울 기계 등불 숲 서커스 부엌'.split()
)


def _open(rng: random.Random, en: str) -> tuple[str, str] | None:
    """Another value of the sort of a known one, so that values are copied, not remembered; None for closed sets."""
    if en in NAMED['first']:
        return pick(rng, people.FIRST), pick(rng, people.GIVEN)
    if en in NAMED['last']:
        return pick(rng, people.LAST), people.korean_full(rng)
    if en in NAMED['whole']:
        return people.full(rng), people.korean_full(rng)
    if en in NAMED['town']:
        return people.town(rng), people.korean_town(rng)
    if en in NAMED['place']:
        return people.shop(rng), people.glued(
            people.korean_shop(rng), pick(rng, ('식당', '카페', '회관', '집', '정원'))
        )
    if en in NAMED['title']:
        article = pick(rng, ('', 'The ', ''))
        return f'{article}{pick(rng, TITLE_A)} {pick(rng, TITLE_B)}', f'{pick(rng, TITLE_A_KO)} {pick(rng, TITLE_B_KO)}'
    if en in NAMED['code']:
        code = f'{pick(rng, "ABCDEFGHJKLMNPRSTUVWXZ")}{10 + int(rng.random() * 990)}'
        return code, code
    return None


NAMED = {
    name: {en for source in sources.split('; ') for en in [source.split('/')[0]]}
    for name, sources in {
        'first': PEOPLE,
        'last': SURNAMES,
        'whole': WHOLE_NAMES,
        'town': CITY,
        'place': THINGS['places'],
        'title': f'{THINGS["books"]}; {THINGS["songs"]}',
        'code': THINGS['codes'],
    }.items()
}


def value_of(rng: random.Random, pairs: tuple, lang: str) -> str:
    """A value in the language; where any name will do, mostly one that is not on the list."""
    pair = pick(rng, pairs)
    pair = (_open(rng, pair[0]) if rng.random() < 0.7 else None) or pair
    return pair[lang == 'ko']


def column(rng: random.Random, holds: Number | Kind) -> Column:
    name, en, ko = pick(rng, holds.names)
    return Column(name, en, ko, holds)


def world(rng: random.Random, table: Table) -> World:
    """A table with some of its columns, under some of their names."""
    label = Column(*table.label, None)
    kinds = [column(rng, KINDS[kind]) for kind in table.kinds]
    numbers = [column(rng, NUMBERS[kind]) for kind in table.numbers]
    if len(kinds) > 1 and rng.random() < 0.4:
        kinds.pop(int(rng.random() * len(kinds)))
    if len(numbers) > 1 and rng.random() < 0.35:
        numbers.pop(int(rng.random() * len(numbers)))
    flags = [flag for flag, tables in FLAGS_OF.items() if table.name in tables.split()]
    flag = pick(rng, flags) if flags and rng.random() < 0.35 else None
    empty = pick(rng, EMPTY) if rng.random() < 0.12 else None
    if empty and empty[5] != table.person:
        empty = None
    date = DATES[table.name][0] if table.name in DATES and rng.random() < 0.5 else None
    inner = [c.name for c in kinds + numbers]
    inner += [flag] if flag else []
    inner += [empty[0]] if empty else []
    inner += [date] if date else []
    if len(set(inner + [label.name])) <= len(inner):
        return world(rng, table)
    if rng.random() < 0.5:
        rng.shuffle(inner)
    columns = (['id'] if rng.random() < 0.7 else []) + [label.name] + inner
    name = table.name if rng.random() < 0.85 else pick(rng, ('my_', 'all_', 'old_', 'club_', 'city_')) + table.name
    return World(table, name, label, kinds, numbers, flag, empty, date, columns)


def noun(many: str, conditions: list[Condition]) -> str:
    """`cheap books by Adler`: the noun with its conditions."""
    text, behind = many, False
    for condition in conditions:
        if '{n}' in condition.en:
            text = condition.en.replace('{n}', text)
            continue
        joins = text != many and condition.en.startswith(('where', 'whose', 'that', 'who', 'with')) and behind
        text = f'{text} and {condition.en}' if joins else f'{text} {condition.en}'
        behind = True
    return text


def noun_ko(table: Table, conditions: list[Condition]) -> str:
    if not conditions:
        return table.ko
    text = f'{conditions[0].ko} {table.ko}'
    for condition in conditions[1:]:
        text = f'{text} 중에서 {condition.ko} {"사람" if table.person else "것"}'
    return text


def equal(rng: random.Random, c: Column, lang: str, prefix: str = '') -> Condition:
    kind: Kind = c.holds
    value = value_of(rng, kind.values, lang)
    name = prefix + c.name
    style = rng.random()
    english = (
        pick(rng, kind.phrase.split('|'))
        if style < 0.75
        else pick(rng, ('with {c} {v}', 'where the {c} is {v}', 'whose {c} is {v}'))
    )
    korean = kind.phrase_ko if style < 0.75 else pick(rng, ('{c:이} {v}인', '{c:이} {v}인'))
    return Condition(f'{name} = {quote(value)}', _insert(english, v=value, c=c.en), words(korean, v=value, c=c.ko))


def unequal(rng: random.Random, c: Column, lang: str) -> Condition:
    value = value_of(rng, c.holds.values, lang)
    english = pick(rng, ('that are not {p}', 'except those {p}', 'whose {c} is not {v}', 'where the {c} is not {v}'))
    phrase = c.holds.phrase.split('|')[-1]
    if '{n}' in phrase or phrase.startswith(('that', 'who', 'whose')):
        english, phrase = 'whose {c} is not {v}', ''
    said = _insert(english.replace('{p}', phrase), v=value, c=c.en)
    return Condition(f'{c.name} <> {quote(value)}', said, words('{c:이} {v:이} 아닌', v=value, c=c.ko))


def among(rng: random.Random, c: Column, lang: str) -> Condition:
    pairs = rng.sample(c.holds.values, min(len(c.holds.values), pick(rng, (2, 2, 3))))
    values = [en if lang == 'en' else ko for en, ko in pairs]
    listed = ', '.join(values[:-1]) + ' or ' + values[-1]
    phrase = pick(rng, c.holds.phrase.split('|'))
    if '{n}' in phrase:
        phrase = 'whose {c} is {v}'
    said = _insert(phrase, v=listed, c=c.en)
    joined = ', '.join(values[:-1])
    said_ko = words('{c:이} {a:이나} {b}인', c=c.ko, a=joined, b=values[-1])
    return Condition(f'{c.name} IN ({", ".join(map(quote, values))})', said, said_ko)


def _insert(template: str, **values: str) -> str:
    for key, value in values.items():
        template = template.replace('{' + key + '}', value)
    return template


def compared(rng: random.Random, c: Column, lang: str, prefix: str = '') -> Condition:
    """A number against another: over, under, at least, at most, exactly."""
    holds: Number = c.holds
    values = holds.values
    value = number(values[1 + int(rng.random() * (len(values) - 2))])
    name = prefix + c.name
    if holds.more == 'newer':
        return _in_year(rng, name, c, value)
    unit = f' {holds.unit}' if holds.unit and rng.random() < 0.8 else ''
    sign = pick(rng, ('>', '>', '<', '<', '>=', '<=', '='))
    over = {
        '>': ('over', 'above', 'of more than', 'greater than', 'higher than'),
        '<': ('under', 'below', 'of less than', 'lower than'),
        '>=': ('of at least',),
        '<=': ('of at most', 'of up to'),
        '=': ('of', 'of exactly'),
    }[sign]
    english = [
        f'with {with_article(c.en)} {pick(rng, over)} {value}{unit}',
        f'where the {c.en} is {_spoken(rng, sign)} {value}{unit}',
    ]
    if (
        c.en.startswith('number of ')
        or unit
        and holds.more in ('longer', 'higher')
        and holds.unit not in ('meters', 'cm', 'km', 'calories')
    ):
        amount = {
            '>': ('more than', 'over'),
            '<': ('fewer than', 'less than'),
            '>=': ('at least',),
            '<=': ('at most', 'no more than'),
            '=': ('exactly', ''),
        }[sign]
        things = c.en.removeprefix('number of ') if c.en.startswith('number of ') else holds.unit
        english = [f'with {pick(rng, amount)} {value} {things}', english[1]]
    if sign == '>' and holds.more not in ('higher', 'larger', 'better'):
        english.append(f'{holds.more} than {value}{unit}')
    if sign == '<' and holds.less not in ('lower', 'smaller', 'worse'):
        english.append(f'{holds.less} than {value}{unit}')
    if sign == '>=':
        english.append(f'with {with_article(c.en)} of {value}{unit} or more')
    korean_unit = holds.unit_ko
    subject = f'{particle(c.ko, "이")} '
    if holds.high in BARE_KO and holds.unit_ko and rng.random() < 0.4:
        subject = ''
    korean = {
        '>': (f'{{v}}보다 {holds.high}', '{v} 넘는', '{v} 초과인') if korean_unit else (f'{{v}}보다 {holds.high}',),
        '<': (f'{{v}}보다 {holds.low}', '{v} 미만인'),
        '>=': ('{v} 이상인',),
        '<=': ('{v} 이하인',),
        '=': ('{v}인',),
    }[sign]
    said_ko = subject + pick(rng, korean).replace('{v}', value + korean_unit)
    if not subject and sign == '=' or '넘는' in said_ko:
        said_ko = f'{particle(c.ko, "이")} ' + said_ko.removeprefix(subject)
    said_ko = (
        said_ko.replace(f'{value}{korean_unit} 넘는', f'{particle(value + korean_unit, "을")} 넘는')
        if subject or '넘는' in said_ko
        else said_ko
    )
    return Condition(f'{name} {sign} {value}', pick(rng, english).replace('  ', ' '), said_ko)


def _spoken(rng: random.Random, sign: str) -> str:
    return pick(
        rng,
        {
            '>': ('over', 'more than', 'above', 'greater than', 'higher than'),
            '<': ('under', 'less than', 'below'),
            '>=': ('at least',),
            '<=': ('at most', 'not more than'),
            '=': ('', 'exactly'),
        }[sign],
    )


def _in_year(rng: random.Random, name: str, c: Column, value: str) -> Condition:
    return Condition(
        *pick(
            rng,
            [
                (
                    f'{name} > {value}',
                    pick(rng, (f'from after {value}', f'newer than {value}')),
                    pick(rng, (f'{value}년 이후의', f'{value}년보다 늦은')),
                ),
                (
                    f'{name} < {value}',
                    pick(rng, (f'from before {value}', f'older than {value}')),
                    pick(rng, (f'{value}년 이전의', f'{value}년보다 이른')),
                ),
                (
                    f'{name} >= {value}',
                    pick(rng, (f'from {value} on', f'from {value} or later', f'since {value}')),
                    f'{value}년부터의',
                ),
                (f'{name} = {value}', f'from {value}', pick(rng, (f'{value}년의', f'{c.ko} {value}년인'))),
            ],
        )
    )


def between(rng: random.Random, c: Column) -> Condition:
    values = c.holds.values
    low, high = sorted(rng.sample(range(len(values)), 2))
    a, b = number(values[low]), number(values[high])
    unit = f' {c.holds.unit}' if c.holds.unit else ''
    english = pick(
        rng,
        ('with {c} between {a} and {b}{u}', 'with {c} from {a} to {b}{u}', 'where the {d} is between {a} and {b}{u}'),
    )
    if c.holds.more == 'newer':
        english, unit = pick(rng, ('from {a} to {b}', 'between {a} and {b}', 'from between {a} and {b}')), ''
    said = _insert(english, c=with_article(c.en), d=c.en, a=a, b=b, u=unit)
    u = c.holds.unit_ko
    korean = pick(rng, ('{c:이} {a}에서 {b} 사이인', '{c:이} {a}부터 {b}까지인', '{c:이} {a} 이상 {b} 이하인'))
    return Condition(f'{c.name} BETWEEN {a} AND {b}', said, words(korean, c=c.ko, a=a + u, b=b + u))


def alike(rng: random.Random, w: World, lang: str) -> Condition:
    """A pattern in the label."""
    value = value_of(rng, w.table.values, lang)
    column_name, said, said_ko, _ = w.label
    word_in = pick(rng, value.split())
    style = int(rng.random() * 3)
    piece = word_in if style == 0 else value[0] if lang == 'en' or rng.random() < 0.7 else value[:2]
    if style == 2:
        piece = value[-1] if lang == 'ko' else value.split()[-1]
    pattern = (f'%{piece}%', f'{piece}%', f'%{piece}')[style]
    english = pick(
        rng,
        (
            (
                'whose {c} contains {p}',
                'with {p} in the {c}',
                'with the word {p} in the {c}' if ' ' not in piece and len(piece) > 2 else 'with {p} in the {c}',
            ),
            ('whose {c} starts with {p}', 'whose {c} begins with {p}'),
            ('whose {c} ends with {p}', 'whose {c} has {p} at the end'),
        )[style],
    )
    quoted = f'"{piece}"' if rng.random() < 0.4 else piece
    korean = (
        ('{c}에 {p:이} 들어가는', '{c}에 {p:이} 있는'),
        ('{c:이} {p:으로} 시작하는',),
        ('{c:이} {p:으로} 끝나는',),
    )[style]
    shown = f"'{piece}'" if rng.random() < 0.4 else piece
    return Condition(
        f'{column_name} LIKE {quote(pattern)}',
        _insert(english, c=said, a=with_article(said), p=quoted),
        words(pick(rng, korean), c=said_ko, p=shown),
    )


def flagged(rng: random.Random, w: World) -> Condition:
    _, yes, no, yes_ko, no_ko = FLAGS[w.flag]
    return pick(rng, [Condition(f'{w.flag} = 1', yes, yes_ko), Condition(f'{w.flag} = 0', no, no_ko)])


def empty(rng: random.Random, w: World) -> Condition:
    name, without, having, without_ko, having_ko, _ = w.empty
    return pick(
        rng, [Condition(f'{name} IS NULL', without, without_ko), Condition(f'{name} IS NOT NULL', having, having_ko)]
    )


def dated(rng: random.Random, w: World) -> Condition:
    name, verb = DATES[w.table.name]
    _, verb_ko = DATES_KO[w.table.name]
    year, month, day = 2018 + int(rng.random() * 8), 1 + int(rng.random() * 12), 1 + int(rng.random() * 28)
    date = f'{year}-{month:02d}-{day:02d}'
    said = date if rng.random() < 0.4 else f'{MONTHS[month - 1]} {day}, {year}'
    said_ko = date if rng.random() < 0.3 else f'{year}년 {month}월 {day}일'
    return pick(
        rng,
        [
            Condition(f"{name} > '{date}'", f'{verb} after {said}', f'{said_ko} 이후에 {verb_ko}'),
            Condition(f"{name} < '{date}'", f'{verb} before {said}', f'{said_ko} 이전에 {verb_ko}'),
            Condition(f"{name} = '{date}'", f'{verb} on {said}', f'{said_ko}에 {verb_ko}'),
            Condition(f"{name} LIKE '{year}-%'", f'{verb} in {year}', f'{year}년에 {verb_ko}'),
            Condition(
                f"{name} LIKE '{year}-{month:02d}-%'",
                f'{verb} in {MONTHS[month - 1]} {year}',
                f'{year}년 {month}월에 {verb_ko}',
            ),
            Condition(
                f"{name} BETWEEN '{year}-01-01' AND '{date}'",
                f'{verb} between January 1, {year} and {MONTHS[month - 1]} {day}, {year}',
                f'{year}년 1월 1일부터 {year}년 {month}월 {day}일까지 {verb_ko}',
            ),
        ],
    )


def condition(rng: random.Random, w: World, lang: str) -> Condition:
    """One of all the conditions that the table allows."""
    options: list[Callable[[], Condition]] = []
    if w.kinds:
        options += [lambda: equal(rng, pick(rng, w.kinds), lang)] * 6
        options += [lambda: unequal(rng, pick(rng, w.kinds), lang), lambda: among(rng, pick(rng, w.kinds), lang)]
    if w.numbers:
        options += [lambda: compared(rng, pick(rng, w.numbers), lang)] * 6 + [
            lambda: between(rng, pick(rng, w.numbers))
        ]
    options.append(lambda: alike(rng, w, lang))
    if w.flag:
        options += [lambda: flagged(rng, w)] * 2
    if w.empty:
        options += [lambda: empty(rng, w)] * 3
    if w.date:
        options += [lambda: dated(rng, w)] * 3
    return pick(rng, options)()


def conditions(rng: random.Random, w: World, lang: str, counts: tuple[int, ...]) -> list[Condition]:
    """So many conditions on different columns."""
    found: list[Condition] = []
    if lang == 'ko':  # a third one would make "중에서 ... 중에서"
        counts = tuple(min(count, 2) for count in counts)
    for _ in range(12):
        if len(found) == (wanted := counts[0] if len(counts) == 1 else pick(rng, counts)):
            break
        new = condition(rng, w, lang)
        if new.sql.split()[0] in [c.sql.split()[0] for c in found]:
            continue
        found.append(new)
        counts = (max(wanted, len(found)),)
    found.sort(key=lambda c: '{n}' not in c.en)
    return found


def where(found: list[Condition]) -> str:
    return ' WHERE ' + ' AND '.join(c.sql for c in found) if found else ''


def say(rng: random.Random, templates: list[str], w: World, lang: str, found: list[Condition], **more: str) -> str:
    """A question about the rows that the conditions leave."""
    if lang == 'ko':
        return words(pick(rng, templates), np=noun_ko(w.table, found), c=w.table.counter, n=w.table.ko, **more)
    np = noun(w.table.many, found)
    post = np.removeprefix(w.table.many).strip() if np.startswith(w.table.many) else None
    template = pick(rng, templates)
    while '{post}' in template and not post:
        template = pick(rng, templates)
    return words(template, np=np, m=w.table.many, one=w.table.one, post=post or '', **more)


def select(rng: random.Random, w: World, lang: str) -> tuple[str, str]:
    found = conditions(rng, w, lang, (1, 1, 1, 2, 2, 3) if rng.random() < 0.9 else (0,))
    style = rng.random()
    if style < 0.5:
        return say(rng, SHOWN if lang == 'en' else SHOWN_KO, w, lang, found), f'SELECT * FROM {w.name}{where(found)}'
    label = w.label
    if style < 0.8:
        english = [
            '{ls} of {np}',
            '{ls} of all {np}',
            'What are the {ls} of {np}?',
            'Show the {ls} of {np}.',
            'List only the {ls} of {np}',
            'Give me the {ls} of all {np}',
        ]
        korean = [
            '{np}의 {l}',
            '{np} {l:을} 알려 줘',
            '{np}의 {l}만 보여 주세요',
            '{np} {l:을} 모두 보여 줘',
            '{np}의 {l:은} 뭐야?',
            '{np} {l} 목록',
        ]
        if w.table.person:
            english += ['Who are the {np}?', 'Who are all the {np}?']
            korean += ['{np:은} 누구야?', '{np:은} 누구예요?', '{np:이} 누구인지 알려 줘']
        templates = english if lang == 'en' else korean
        return (
            say(rng, templates, w, lang, found, ls=plural(label.en), l=label.ko),
            f'SELECT {label.name} FROM {w.name}{where(found)}',
        )
    others = [c for c in w.kinds + w.numbers if c.name not in where(found)] or w.kinds + w.numbers
    chosen = [label] + rng.sample(others, 1 if rng.random() < 0.75 else min(2, len(others)))
    if rng.random() < 0.15:
        chosen = chosen[1:]
    en, ko = [c.en for c in chosen], [c.ko for c in chosen]
    said = ', '.join(en[:-1]) + ' and ' + en[-1] if len(en) > 1 else en[0]
    said_ko = ', '.join(ko[:-2] + [particle(ko[-2], '과') + ' ' + ko[-1]]) if len(ko) > 1 else ko[0]
    english = [
        '{cs} of {np}',
        'Show the {cs} of {np}.',
        'List the {cs} of all {np}',
        'For {np}, show the {cs}.',
        'What are the {cs} of {np}?',
        'the {cs} of each of the {np}',
    ]
    korean = [
        '{np}의 {cs}',
        '{np}의 {cs:을} 보여 줘',
        '{np}의 {cs} 알려 주세요',
        '{np}마다 {cs:을} 보여 주세요',
        '{np}의 {cs:을} 알고 싶어요',
    ]
    question = say(rng, english if lang == 'en' else korean, w, lang, found, cs=said if lang == 'en' else said_ko)
    return question, f'SELECT {", ".join(c.name for c in chosen)} FROM {w.name}{where(found)}'


def count(rng: random.Random, w: World, lang: str) -> tuple[str, str]:
    found = conditions(rng, w, lang, (0, 1, 1, 1, 2))
    return (
        say(rng, COUNTED if lang == 'en' else COUNTED_KO, w, lang, found),
        f'SELECT COUNT(*) FROM {w.name}{where(found)}',
    )


def _superlative_ko(rng: random.Random, c: Column, high: bool) -> str:
    adjective = c.holds.high if high else c.holds.low
    if c.holds.more == 'newer':
        return pick(rng, ('가장 새로운', '가장 최근')) if high else '가장 오래된'
    how = pick(rng, ('가장', '제일'))
    return (
        f'{how} {adjective}'
        if adjective in BARE_KO and rng.random() < 0.6
        else f'{particle(c.ko, "이")} {how} {adjective}'
    )


def _superlative(rng: random.Random, c: Column, high: bool) -> tuple[str, str]:
    """Before the noun, or behind it: `('cheapest', '')`, `('', 'with the lowest price')`."""
    adjective = c.holds.most if high else c.holds.least
    if adjective in ('highest', 'lowest', 'largest', 'smallest') or rng.random() < 0.3:
        extreme = pick(rng, ('highest', 'largest', 'biggest') if high else ('lowest', 'smallest'))
        if c.holds.more == 'newer':
            return adjective, ''
        if c.en.startswith('number of '):
            return '', f'with the {"most" if high else "fewest"} {c.en.removeprefix("number of ")}'
        return '', f'with the {extreme} {c.en}'
    return adjective, ''


def top(rng: random.Random, w: World, lang: str) -> tuple[str, str] | None:
    """The cheapest one, the five longest, all in order."""
    if not w.numbers:
        return None
    c = pick(rng, w.numbers)
    high = rng.random() < 0.55
    order = f' ORDER BY {c.name}{" DESC" if high else ""}'
    found = conditions(rng, w, lang, (0, 0, 1))
    found = [f for f in found if not f.sql.startswith(c.name + ' ')]
    many = 1 if rng.random() < 0.45 else 2 + int(rng.random() * 14)
    before, behind = _superlative(rng, c, high)
    limit = f' LIMIT {many}'
    only_label = rng.random() < 0.4
    target = w.label.name if only_label else '*'
    query = f'SELECT {target} FROM {w.name}{where(found)}{order}{limit}'
    if lang == 'ko':
        base = noun_ko(w.table, found)
        s = _superlative_ko(rng, c, high)
        if found:
            base = f'{found[0].ko} {w.table.ko} 중에서 {s} {"사람" if w.table.person else w.table.ko}'
        else:
            base = f'{s} {w.table.ko}'
        if many > 1:
            base += (
                f' {native(many)} {w.table.counter}'
                if rng.random() < 0.5 and many <= 20
                else f' {many}{w.table.counter}'
            )
        templates = (
            ['{b}의 {l}', '{b}의 {l:은} 뭐야?', '{b} {l:을} 알려 줘', '{b}의 {l:을} 보여 주세요']
            if only_label
            else [
                '{b}',
                '{b:을} 보여 줘',
                '{b:을} 알려 주세요',
                '{b:은} 뭐야?',
                '{b:은} 무엇인가요?',
                '{b:을} 찾아 줘',
                '{b:은} 어느 것인가요?',
            ]
        )
        if w.table.person and only_label:
            templates = ['{b:은} 누구야?', '{b:은} 누구예요?', '{b} 이름', '{b}의 이름을 알려 줘']
        return words(pick(rng, templates), b=base, l=w.label.ko), query
    thing = w.table.one if many == 1 else w.table.many
    around = [f for f in found if '{n}' in f.en]
    thing = noun(thing, around)
    rest = [f for f in found if f not in around] + ([Condition('', behind, '')] if behind else [])
    np = noun(f'{before} {thing}'.strip(), rest)
    said = '' if many == 1 else f'{word(many) if rng.random() < 0.6 else many} '
    if only_label:
        templates = (
            ['{l} of the {k}{np}', 'What is the {l} of the {k}{np}?', 'Show the {l} of the {k}{np}']
            if many == 1
            else ['{ls} of the {k}{np}', 'What are the {ls} of the {k}{np}?', 'List the {ls} of the {k}{np}.']
        )
        if w.table.person:
            templates += ['Who is the {np}?'] if many == 1 else ['Who are the {k}{np}?']
    else:
        templates = (
            ['the {k}{np}', 'Show the {k}{np}.', 'What is the {np}?', 'Which is the {np}?', 'Find the {np}']
            if many == 1
            else [
                'the {k}{np}',
                'Show me the {k}{np}',
                'List the {k}{np}.',
                'What are the {k}{np}?',
                'top {k}{np}' if before else 'Give me the {k}{np}',
            ]
        )
    return words(pick(rng, templates), l=w.label.en, ls=plural(w.label.en), k=said, np=np), query


def order(rng: random.Random, w: World, lang: str) -> tuple[str, str] | None:
    found = conditions(rng, w, lang, (0, 1, 1))
    if not w.numbers or rng.random() < 0.2:
        c, down = w.label, rng.random() < 0.2
        english = (
            ['{np} from {z} by {l}', '{np} in reverse order of the {l}'][:1]
            if down
            else [
                '{np} in alphabetical order',
                '{np} sorted by {l}',
                'Show {np} ordered by {l}.',
                '{np} from A to Z',
                'List {np} alphabetically by {l}',
            ]
        )
        korean = (
            ['{np:을} {l} 역순으로 보여 줘', '{np:을} {l} 내림차순으로']
            if down
            else [
                '{np:을} {l} 순으로 보여 줘',
                '{np:을} {l} 순서대로',
                '{np:을} {l} 가나다순으로 정리해 줘',
                '{l} 순으로 {np} 보여 주세요',
            ]
        )
        question = say(
            rng, english if lang == 'en' else korean, w, lang, found, l=c.en if lang == 'en' else c.ko, z='Z to A'
        )
    else:
        c, down = pick(rng, w.numbers), rng.random() < 0.55
        most, least = c.holds.most, c.holds.least
        first = most if down else least
        english = [
            '{np}, {f} first',
            '{np} sorted by {l}' + (', highest first' if down else ''),
            'Show {np} ordered by {l}' + (' from high to low' if down else ' from low to high'),
            'List {np} by {l}' + (' descending' if down else ' ascending'),
            'Sort {np} by {l}, {f} first.',
        ]
        adjective = c.holds.high if down else c.holds.low
        korean = [
            '{np:을} {l:이} {a} 순서로 보여 줘',
            '{np:을} {l} {d}으로',
            '{l:이} {a} 순으로 {np:을} 알려 주세요',
            '{np:을} {l} {d}으로 정리해 줘',
            '{np:을} {l:이} {a} 것부터 보여 줘',
        ]
        question = say(
            rng,
            english if lang == 'en' else korean,
            w,
            lang,
            found,
            l=c.en if lang == 'en' else c.ko,
            f=first,
            a=adjective,
            d='내림차순' if down else '오름차순',
        )
    target = '*' if rng.random() < 0.75 else w.label.name
    if target != '*':
        question = re.sub(r'^(Show|List|Sort) ', '', question)
        if lang == 'en':
            question = f'{plural(w.label.en)} of {question}'
        else:
            question = question.replace(noun_ko(w.table, found), f'{noun_ko(w.table, found)}의 {w.label.ko}', 1)
            question = question.replace(f'{w.label.ko}를', f'{particle(w.label.ko, "을")}').replace(
                f'{w.label.ko}을', f'{particle(w.label.ko, "을")}'
            )
    return question, f'SELECT {target} FROM {w.name}{where(found)} ORDER BY {c.name}{" DESC" if down else ""}'


AGGREGATES = {
    'AVG': (('average', 'mean'), ('평균',)),
    'SUM': (('total', 'sum of the', 'combined'), ('전체', '총')),
    'MAX': (('highest', 'maximum', 'largest'), ('최고', '가장 큰', '최대')),
    'MIN': (('lowest', 'minimum', 'smallest'), ('최저', '가장 작은', '최소')),
}


def aggregate(rng: random.Random, c: Column) -> tuple[str, str, str]:
    """The function with the number's name in both languages: `('AVG', 'average price', '평균 가격')`."""
    name = pick(rng, ('AVG', 'AVG', 'SUM', 'MAX', 'MIN') if c.holds.sums and c.en != 'total' else ('AVG', 'MAX', 'MIN'))
    if c.holds.more == 'newer':
        name = pick(rng, ('MAX', 'MIN'))
        latest = name == 'MAX'
        return name, f'{"latest" if latest else "earliest"} {c.en}', f'가장 {"늦은" if latest else "이른"} {c.ko}'
    english, korean = AGGREGATES[name]
    said, said_ko = pick(rng, english), pick(rng, korean)
    if name == 'SUM' and rng.random() < 0.5:
        return name, f'{said} {plural(c.en) if said == "sum of the" else c.en}', f'{c.ko} 합계'
    return name, f'{said} {plural(c.en) if said == "sum of the" else c.en}', f'{said_ko} {c.ko}'


def total(rng: random.Random, w: World, lang: str) -> tuple[str, str] | None:
    if not w.numbers:
        return None
    c = pick(rng, w.numbers)
    function, said, said_ko = aggregate(rng, c)
    found = [f for f in conditions(rng, w, lang, (0, 1, 1)) if not f.sql.startswith(c.name + ' ')]
    english = [
        'What is the {x} of {np}?',
        '{x} of {np}',
        'the {x} of all {np}',
        'Show the {x} of {np}.',
        'Calculate the {x} of {np}',
        'what is the {x} for {np}',
        'Tell me the {x} of all {np}.',
        'I need the {x} of {np}',
    ]
    korean = [
        '{np}의 {x}',
        '{np}의 {x:은} 얼마야?',
        '{np} {x:을} 구해 줘',
        '{np}의 {x:은} 얼마예요?',
        '{np} {x:을} 알려 주세요',
        '{np}의 {x:을} 계산해 줘',
    ]
    if function == 'SUM' and c.holds.unit and lang == 'en':
        english = [
            f'How many {c.holds.unit} do {{np}} have in total?',
            f'how many {c.holds.unit} is that for {{np}} together',
            *english[:2],
        ]
    elif function == 'SUM' and c.en in ('price', 'cost', 'amount', 'total'):
        english = [*english[:3], 'How much do {np} cost together?', 'How much is it for {np} in total?']
        korean = [*korean[:3], '{np:은} 모두 합해서 얼마야?', '{np:을} 다 더하면 얼마예요?']
        if w.table.name == 'expenses':
            english += ['How much did I spend {post}?'] * 3
            korean += ['{np:은} 모두 얼마야?'] * 2
    if any('{post}' in text for text in english) and (
        not found or '{n}' in found[0].en or not found[0].en.startswith('for')
    ):
        english = [text for text in english if '{post}' not in text]
    return (
        say(rng, english if lang == 'en' else korean, w, lang, found, x=said if lang == 'en' else said_ko),
        f'SELECT {function}({c.name}) FROM {w.name}{where(found)}',
    )


def group(rng: random.Random, w: World, lang: str) -> tuple[str, str] | None:
    """Counts and other functions for each of a kind; sometimes in order, sometimes only the groups that pass."""
    if not w.kinds:
        return None
    k = pick(rng, w.kinds)
    by = f' GROUP BY {k.name}'
    style = rng.random()
    counts = not w.numbers or rng.random() < 0.5
    if counts:
        function, said, said_ko = 'COUNT(*)', f'number of {w.table.many}', f'{w.table.ko} 수'
    else:
        c = pick(rng, w.numbers)
        name, said, said_ko = aggregate(rng, c)
        function = f'{name}({c.name})'
    values = {'x': said if lang == 'en' else said_ko, 'k': k.en if lang == 'en' else k.ko, 'ks': plural(k.en)}
    if style < 0.55:
        found = conditions(rng, w, lang, (0, 0, 0, 1))
        found = [f for f in found if not f.sql.startswith(k.name + ' ')]
        english = [
            '{x} per {k}',
            '{x} for each {k}',
            'What is the {x} for each {k}?',
            'Show the {x} by {k}.',
            '{x} by {k}',
            'List the {x} per {k}',
            'the {x} of every {k}',
        ]
        korean = ['{k}별 {x}', '{k}마다 {x:을} 알려 줘', '{k}별로 {x:을} 보여 주세요', '{k}별 {x:은}?', '각 {k}의 {x}']
        if counts:
            english += ['How many {np} are there for each {k}?', 'How many {np} per {k}?', 'Count the {np} by {k}.']
            korean += ['{k}마다 {np:이} 몇 {c} 있어?', '{k}별로 {np:은} 몇 {c:이야}?']
        if found:
            english = [
                t if '{np}' in t else t.replace('{x}', '{x} of {np}' if not counts else 'number of {np}')
                for t in english
            ]
            korean = [t if '{np}' in t else (f'{{np}}의 {t}' if not counts else t.replace('{x', '{y')) for t in korean]
            values['y'] = f'{noun_ko(w.table, found)} 수'
        question = say(rng, english if lang == 'en' else korean, w, lang, found, **values)
        tail = ''
        if rng.random() < 0.25:
            down = rng.random() < 0.75
            tail = f' ORDER BY {function}{" DESC" if down else ""}'
            if lang == 'en':
                question = question.rstrip('?.') + (', highest first' if down else ', lowest first')
            else:
                adjective = ('많은' if down else '적은') if counts else (c.holds.high if down else c.holds.low)
                question = words(
                    pick(
                        rng,
                        (
                            '{k}별 {x:을} {a} 순서로',
                            '{k}별 {x:을} {a} 것부터 보여 줘',
                            '{k}마다 {x:을} {a} 순으로 알려 줘',
                        ),
                    ),
                    a=adjective,
                    **values,
                )
                found = []
        return question, f'SELECT {k.name}, {function} FROM {w.name}{where(found)}{by}{tail}'
    if style < 0.8:
        if counts:
            limit = 1 + int(rng.random() * 12)
            least = rng.random() < 0.4
            sign = '>=' if least else '>'
            english = [
                'Which {ks} have {o} {n} {m}?',
                '{ks} with {o} {n} {m}',
                'List the {ks} that have {o} {n} {m}.',
                'In which {ks} are there {o} {n} {m}?',
            ][: 4 if k.en in ('city', 'country', 'room', 'class') else 3]
            more = {
                'o': 'at least' if least else 'more than',
                'n2': '',
                'n': word(limit) if rng.random() < 0.4 else str(limit),
            }
            if lang == 'en':
                return (
                    words(pick(rng, english), m=w.table.many, **values, **more),
                    f'SELECT {k.name} FROM {w.name}{by} HAVING COUNT(*) {sign} {limit}',
                )
            korean = (
                [
                    '{n:이} {v} 이상인 {k}',
                    (
                        '{n:이} {v} 이상 있는 {k:은} 어디야?'
                        if k.en in ('city', 'country', 'room')
                        else '{n:이} {v} 이상인 {k:을} 알려 줘'
                    ),
                ]
                if least
                else ['{n:이} {v}보다 많은 {k}', '{n:이} {v:을} 넘는 {k:을} 보여 줘']
            )
            return (
                words(pick(rng, korean), n=w.table.ko, v=f'{limit}{w.table.counter}', k=k.ko),
                f'SELECT {k.name} FROM {w.name}{by} HAVING COUNT(*) {sign} {limit}',
            )
        c = pick(rng, w.numbers)
        if c.holds.more == 'newer':
            return None
        value = number(pick(rng, c.holds.values[1:-1]))
        function, said, said_ko = pick(
            rng,
            (
                ('AVG', 'average', '평균'),
                ('SUM', 'total', '전체') if c.holds.sums and c.en != 'total' else ('AVG', 'average', '평균'),
            ),
        )
        up = rng.random() < 0.7
        sign = '>' if up else '<'
        query = f'SELECT {k.name} FROM {w.name}{by} HAVING {function}({c.name}) {sign} {value}'
        if lang == 'en':
            return (
                words(
                    pick(
                        rng,
                        [
                            '{ks} with {a} {o} {v}',
                            'Which {ks} have {a} {o} {v}?',
                            'List the {ks} whose {x} is {o} {v}.',
                        ],
                    ),
                    a=with_article(f'{said} {c.en}'),
                    x=f'{said} {c.en}',
                    o='over' if up else 'under',
                    v=value,
                    **{'ks': plural(k.en)},
                ),
                query,
            )
        return (
            words(
                pick(
                    rng, ['{x:이} {v}보다 {a} {k}', '{x:이} {v}보다 {a} {k:은}?', '{x:이} {v}보다 {a} {k:을} 알려 줘']
                ),
                x=f'{said_ko} {c.ko}',
                v=value + c.holds.unit_ko,
                a=c.holds.high if up else c.holds.low,
                k=k.ko,
            ),
            query,
        )
    many = rng.random() < 0.7
    if counts:
        english = ['Which {k} has the {o} {m}?', '{k} with the {o} {m}', 'What {k} has the {o} {m}?']
        korean = ['{n:이} 가장 {a} {k}', '{n:이} 제일 {a} {k:은} 뭐야?', '{n:이} 가장 {a} {k:은} 무엇인가요?']
        question = (
            words(pick(rng, english), m=w.table.many, o='most' if many else 'fewest', **values)
            if lang == 'en'
            else words(pick(rng, korean), n=w.table.ko, a='많은' if many else '적은', k=k.ko)
        )
        return question, f'SELECT {k.name} FROM {w.name}{by} ORDER BY COUNT(*){" DESC" if many else ""} LIMIT 1'
    c = pick(rng, w.numbers)
    if c.holds.more == 'newer':
        return None
    function, said, said_ko = pick(
        rng,
        (
            ('AVG', 'average', '평균'),
            ('SUM', 'total', '전체') if c.holds.sums and c.en != 'total' else ('AVG', 'average', '평균'),
        ),
    )
    english = ['Which {k} has the {o} {x}?', '{k} with the {o} {x}']
    korean = ['{x:이} 가장 {a} {k}', '{x:이} 가장 {a} {k:은} 뭐예요?']
    question = (
        words(pick(rng, english), k=k.en, x=f'{said} {c.en}', o='highest' if many else 'lowest')
        if lang == 'en'
        else words(pick(rng, korean), x=f'{said_ko} {c.ko}', a=c.holds.high if many else c.holds.low, k=k.ko)
    )
    return question, f'SELECT {k.name} FROM {w.name}{by} ORDER BY {function}({c.name}){" DESC" if many else ""} LIMIT 1'


def different(rng: random.Random, w: World, lang: str) -> tuple[str, str] | None:
    if not w.kinds:
        return None
    k = pick(rng, w.kinds)
    values = {'k': k.en if lang == 'en' else k.ko, 'ks': plural(k.en)}
    found = [f for f in conditions(rng, w, lang, (0, 0, 1)) if not f.sql.startswith(k.name + ' ')]
    if rng.random() < 0.6:
        english = [
            'Which {ks} are there among {np}?',
            'all different {ks} of {np}',
            'List every {k} of {np} once.',
            'What {ks} do {np} have?',
            'the distinct {ks} of {np}',
            'Show each {k} of {np} only once',
            '{ks} of {np} without duplicates',
        ]
        korean = [
            '{np}의 {k}에는 무엇이 있어요?',
            '{np}의 {k:을} 겹치지 않게 보여 줘',
            '{np}의 {k} 종류',
            '{np:은} 어떤 {k:이} 있어?',
            '{np}의 {k:을} 한 번씩만 알려 주세요',
            '중복 없이 {np}의 {k} 목록',
        ]
        return (
            say(rng, english if lang == 'en' else korean, w, lang, found, **values),
            f'SELECT DISTINCT {k.name} FROM {w.name}{where(found)}',
        )
    english = [
        'How many different {ks} do {np} have?',
        'number of different {ks} of {np}',
        'Count the distinct {ks} of {np}.',
        'How many {ks} are there among {np}?',
    ]
    korean = ['{np}의 {k:은} 모두 몇 가지야?', '{np}의 서로 다른 {k} 수', '{np}의 {k:은} 몇 종류인가요?']
    return (
        say(rng, english if lang == 'en' else korean, w, lang, found, **values),
        f'SELECT COUNT(DISTINCT {k.name}) FROM {w.name}{where(found)}',
    )


def average_and_more(rng: random.Random, w: World, lang: str) -> tuple[str, str] | None:
    """Against the average, products, ratios."""
    names = {c.name: c for c in w.numbers}
    price = next((c for c in w.numbers if c.en in ('price', 'cost')), None)
    amount = next((c for c in w.numbers if c.holds in (NUMBERS['quantity'], NUMBERS['stock'])), None)
    length = next(
        (c for c in w.numbers if c.holds in (NUMBERS['days'], NUMBERS['hours'], NUMBERS['minutes'], NUMBERS['nights'])),
        None,
    )
    style = rng.random()
    if price and amount and style < 0.5:
        found = conditions(rng, w, lang, (0, 1))
        english = ['total value of {np}', 'What is the total value of {np}?', '{p} times {q} for {np}, added up']
        korean = ['{np}의 총액', '{np} 전체 금액은 얼마야?', '{np}의 {q:과} {p:을} 곱한 값의 합계']
        question = say(
            rng,
            english if lang == 'en' else korean,
            w,
            lang,
            found,
            p=price.en if lang == 'en' else price.ko,
            q=amount.en if lang == 'en' else amount.ko,
        )
        return question, f'SELECT SUM({amount.name} * {price.name}) FROM {w.name}{where(found)}'
    if price and length and style < 0.5:
        unit = {'days': 'day', 'hours': 'hour', 'minutes': 'minute', 'nights': 'night'}.get(length.holds.unit)
        unit_ko = {'days': '하루', 'hours': '시간당', 'minutes': '분당', 'nights': '1박당'}[length.holds.unit]
        english = [
            '{p} per {u} of each {one}',
            'What is the {p} per {u} of each {one}?',
            'Show the {p} per {u} for every {one}.',
        ]
        korean = ['각 {n}의 {u} {p}', '{n}마다 {u} {p:을} 보여 줘', '{n}별 {u} {p:은}?']
        question = (
            words(pick(rng, english), p=price.en, u=unit, one=w.table.one)
            if lang == 'en'
            else words(pick(rng, korean), n=w.table.ko, u=unit_ko, p=price.ko)
        )
        return question, f'SELECT {w.label.name}, {price.name} / {length.name} FROM {w.name}'
    if not names:
        return None
    c = pick(rng, w.numbers)
    if c.holds.more == 'newer':
        return None
    up = rng.random() < 0.6
    target = '*' if rng.random() < 0.6 else w.label.name
    english = ['{m} with {a} {o} the average', '{m} whose {c} is {o} average', 'Which {m} have {a} {o} the average?']
    korean = ['{c:이} 평균보다 {x} {n}', '{c:이} 평균보다 {x} {n:을} 보여 줘', '평균보다 {c:이} {x} {n:은} 뭐야?']
    question = (
        words(
            pick(rng, english),
            m=w.table.many,
            a=with_article(c.en),
            c=c.en,
            o=pick(rng, ('above', 'higher than')) if up else 'below',
        )
        if lang == 'en'
        else words(pick(rng, korean), c=c.ko, x=c.holds.high if up else c.holds.low, n=w.table.ko)
    )
    question = question.replace('higher than average', 'higher than the average')
    if target != '*' and lang == 'en':
        np = question.removeprefix('Which ').replace(' have a', ' with a').rstrip('?')
        question = f'{plural(w.label.en)} of {"the " if question.startswith("Which") else ""}{np}'
    elif target != '*':
        np = re.sub(r'([을를] 보여 줘|[은는] 뭐야\?)$', '', question)
        question = f'{np}의 {w.label.ko}'
    return (
        question,
        f'SELECT {target} FROM {w.name} WHERE {c.name} {">" if up else "<"} (SELECT AVG({c.name}) FROM {w.name})',
    )


ASKED = {
    'price': ('How much does {v} cost?', '{v:은} 얼마예요?'),
    'won': ('How much does {v} cost?', '{v:은} 얼마야?'),
    'age': ('How old is {v}?', '{v:은} 몇 살이야?'),
    'home': ('Where does {v} live?', '{v:은} 어디에 살아?'),
    'author': ('Who wrote {v}?', '{v:은} 누가 썼어?'),
    'owner': ('Who owns {v}?', '{v}의 주인은 누구예요?'),
    'director': ('Who directed {v}?', '{v:은} 누가 감독했어요?'),
    'singer': ('Who sings {v}?', '{v:은} 누가 불렀어?'),
    'color': ('What color is {v}?', '{v:은} 무슨 색이야?'),
    'brand': ('Who makes {v}?', '{v:은} 어디에서 만들었어요?'),
    'minutes': ('How long is {v}?', '{v:은} 몇 분이야?'),
    'weight': ('How heavy is {v}?', '{v:은} 무게가 얼마야?'),
    'height': ('How tall is {v}?', '{v:은} 얼마나 높아?'),
    'altitude': ('How high is {v}?', '{v:은} 높이가 얼마예요?'),
    'stock': ('How many of {v} are in stock?', '{v:은} 재고가 몇 개야?'),
    'released': ('When did {v} come out?', '{v:은} 언제 나왔어?'),
    'doctor': ('Which doctor does {v} see?', '{v}의 의사는 누구야?'),
    'teacher': ('Who teaches {v}?', '{v:은} 누가 가르쳐요?'),
    'job': ('What does {v} do for a living?', '{v:은} 무슨 일을 해?'),
    'salary': ('How much does {v} earn?', '{v:은} 얼마를 벌어요?'),
    'rating': ('How many stars does {v} have?', '{v:은} 별점이 몇 점이야?'),
    'country': ('Which country is {v} from?', '{v:은} 어느 나라에서 왔어?'),
    'city': ('In which city is {v}?', '{v:은} 어느 도시에 있어?'),
    'room': ('Where is the {v}?', '{v:은} 어디에 있어?'),
    'population': ('How many people live in {v}?', '{v}의 인구는 얼마야?'),
    'department': ('In which department is {v}?', '{v:은} 어느 부서에 있어?'),
}


def lookup(rng: random.Random, w: World, lang: str) -> tuple[str, str] | None:
    """What a thing that is called by its name has in one of the columns."""
    c = pick(rng, w.kinds + w.numbers)
    value = value_of(rng, w.table.values, lang)
    key = next(key for key, holds in [*KINDS.items(), *NUMBERS.items()] if holds is c.holds)
    if key in ASKED and rng.random() < 0.5:
        template = ASKED[key][lang == 'ko']
    elif lang == 'en':
        template = pick(
            rng,
            [
                'What is the {c} of {v}?',
                '{c} of {v}',
                'Show the {c} of {v}.',
                'What {c} does {v} have?',
                'the {c} for {v}',
                'tell me the {c} of {v}',
            ],
        )
        if c.en.startswith('number of ') and rng.random() < 0.7:
            template = f'How many {c.en.removeprefix("number of ")} does {{v}} have?'
    else:
        template = pick(
            rng,
            [
                '{v}의 {c}',
                '{v}의 {c:은}?',
                '{v}의 {c:을} 알려 줘',
                '{v:은} {c:이} 뭐야?',
                '{v}의 {c:이} 궁금해요',
                '{v} {c} 알려 주세요',
            ],
        )
    return (
        words(template, v=value, c=c.en if lang == 'en' else c.ko),
        f'SELECT {c.name} FROM {w.name} WHERE {w.label.name} = {quote(value)}',
    )


QUESTIONS: list[tuple[int, Callable]] = [
    (9, lookup),
    (26, select),
    (12, count),
    (12, top),
    (8, order),
    (11, total),
    (14, group),
    (5, different),
    (4, average_and_more),
]
WEIGHTED = [make for weight, make in QUESTIONS for _ in range(weight)]
PLACES_OR_PEOPLE = {
    'school',
    'department',
    'club',
    'team',
    'hotel',
    'farm',
    'airline',
    'project',
    'shop',
    'group',
    'band',
    'maker',
    'supplier',
    'client',
}


def joined(rng: random.Random, lang: str) -> tuple[str, str, str, list[str]] | None:
    """A question on two tables, one of which points to the other.

    The schema, the question, the query and the statements that fill the tables; None where a draw came to nothing.
    """
    parent, child_name, key, role, role_ko = pick(rng, JOINS)
    child = BY_NAME[child_name]
    w = world(rng, child)
    kinds = [
        c
        for c in w.kinds
        if c.holds
        not in (
            KINDS.get(role),
            KINDS['owner'],
            KINDS['author'],
            KINDS['singer'],
            KINDS['director'],
            KINDS['teacher'],
            KINDS['doctor'],
            KINDS['worker'],
            KINDS['customer'],
            KINDS['airline'],
            KINDS['department'],
            KINDS['brand'],
        )
    ]
    numbers = w.numbers[:2]
    if role == 'country':
        kinds = [c for c in kinds if c.en != 'country']
    taken = {c.name for c in kinds + numbers} | {w.label.name, 'id', key}
    child_columns = ['id', w.label.name, key] + [c.name for c in kinds + numbers]
    if rng.random() < 0.4:
        tail = child_columns[2:]
        rng.shuffle(tail)
        child_columns[2:] = tail
    extra = (
        Column('country', 'country', '나라', KINDS['country'])
        if role != 'country' and rng.random() < 0.5
        else Column('city', 'city', '도시', KINDS['city'])
    )
    if role == 'country':
        extra = Column(
            'continent',
            'continent',
            '대륙',
            Kind(
                (('continent', 'continent', '대륙'),),
                _pairs('Asia/아시아; Europe/유럽; Africa/아프리카; America/아메리카'),
                'in {v}',
                '{v}에 있는',
            ),
        )
    parent_columns = ['id', 'name', extra.name] + (['phone'] if rng.random() < 0.2 else [])
    schema = [f'{parent}({", ".join(parent_columns)})', f'{child.name}({", ".join(child_columns)})']
    if rng.random() < 0.3:
        schema.reverse()
    on = f'{child.name}.{key} = {parent}.id'
    down = f'FROM {child.name} JOIN {parent} ON {on}'
    up = f'FROM {parent} JOIN {child.name} ON {on}'
    names = _pairs(COUNTRY if role == 'country' else THINGS['places'] if role in PLACES_OR_PEOPLE else SURNAMES)
    name = value_of(rng, names, lang)
    place = value_of(rng, extra.holds.values, lang)
    m, n, ctr, label = child.many, child.ko, child.counter, w.label
    style = int(rng.random() * 10)
    fixed = {
        'm': m,
        'n': n,
        'c': ctr,
        'r': role if lang == 'en' else role_ko,
        'rs': parent.replace('_', ' '),
        'l': label.en if lang == 'en' else label.ko,
        'ls': plural(label.en),
        'v': name,
        'p': place,
        'a': with_article(role),
        'e': extra.en if lang == 'en' else extra.ko,
    }
    number_column = pick(rng, numbers) if numbers else None

    def text(english: list[str], korean: list[str], **more: str) -> str:
        return words(pick(rng, english if lang == 'en' else korean), **{**fixed, **more})

    if style == 0:
        question = text(
            [
                '{ls} of {m} with the name of the {r}',
                'Show each {l} of the {m} with the {r}\'s name',
                'List the {m} with their {r}: {l} and name',
                '{m} with the name of the {r}',
            ],
            ['{n} {l:과} {r} 이름', '{n:과} {r} 이름을 함께 보여 줘', '{n}마다 {l:과} {r} 이름을 알려 주세요'],
        )
        query = f'SELECT {child.name}.{label.name}, {parent}.name {down}'
    elif style == 1:
        question = text(
            [
                'number of {m} per {r}',
                'How many {m} does each {r} have?',
                'Count the {m} for every {r}.',
                '{r} names and the number of their {m}',
            ],
            ['{r}별 {n} 수', '{r} 이름과 {n} 수', '{r}마다 {n:이} 몇 {c} 있어?', '{r}마다 {n} 수를 알려 줘'],
        )
        query = f'SELECT {parent}.name, COUNT(*) {up} GROUP BY {parent}.name'
    elif style == 2 and number_column and number_column.holds.more != 'newer':
        function, said, said_ko = aggregate(rng, number_column)
        question = text(
            ['{x} of the {m} per {r}', '{x} of {m} for each {r}', 'Show every {r} name with the {x} of the {m}.'],
            ['{r}별 {n} {x}', '{r}마다 {n}의 {x:을} 보여 줘', '{r} 이름과 {n}의 {x}'],
            x=said if lang == 'en' else said_ko,
        )
        query = f'SELECT {parent}.name, {function}({child.name}.{number_column.name}) {up} GROUP BY {parent}.name'
    elif style in (3, 4):
        counts = rng.random() < 0.4
        english = (
            [
                'How many {m} have {a} from {p}?',
                'number of {m} whose {r} is from {p}',
                'Count the {m} with {a} from {p}.',
            ]
            if counts
            else [
                '{ls} of {m} whose {r} is from {p}',
                'Which {m} have {a} from {p}? Show the {l}.',
                'List the {ls} of {m} with {a} from {p}',
            ]
        )
        korean = (
            ['{e:이} {p}인 {r}의 {n:은} 몇 {c:이야}?', '{r}의 {e:이} {p}인 {n} 수']
            if counts
            else ['{r}의 {e:이} {p}인 {n}의 {l}', '{e:이} {p}인 {r}의 {n} {l:을} 알려 줘']
        )
        if role == 'country':
            english = [t.replace('from {p}', 'in {p}') for t in english]
        question = text(english, korean)
        target = 'COUNT(*)' if counts else f'{child.name}.{label.name}'
        query = f'SELECT {target} {down} WHERE {parent}.{extra.name} = {quote(place)}'
    elif style == 5:
        counts = rng.random() < 0.35
        english = (
            ['How many {m} does the {r} {v} have?', 'number of {m} of the {r} {v}', 'Count the {m} of the {r} {v}']
            if counts
            else [
                '{ls} of the {m} of the {r} {v}',
                'Which {m} belong to the {r} {v}? Show the {l}.',
                'Show the {ls} of all {m} of the {r} {v}.',
                'List the {l} of every {o} whose {r} is {v}',
            ]
        )
        korean = (
            ['{r} {v}의 {n:은} 몇 {c:이야}?', '{r:이} {v}인 {n} 수']
            if counts
            else ['{r} {v}의 {n} {l}', '{r:이} {v}인 {n}의 {l:을} 보여 줘', '{r} {v}의 {n} {l:을} 알려 주세요']
        )
        question = text(english, korean, o=child.one)
        target = 'COUNT(*)' if counts else f'{child.name}.{label.name}'
        query = f'SELECT {target} {down} WHERE {parent}.name = {quote(name)}'
    elif style == 6:
        many = rng.random() < 0.75
        question = text(
            [
                'Which {r} has the {o} {m}?',
                'name of the {r} with the {o} {m}',
                'What is the name of the {r} with the {o} {m}?',
            ],
            [
                '{n:이} 가장 {a} {r}',
                (
                    '{n:이} 제일 {a} {r:은} 누구야?'
                    if role not in PLACES_OR_PEOPLE | {'country'}
                    else '{n:이} 제일 {a} {r:은} 어디야?'
                ),
                '{n:이} 가장 {a} {r}의 이름',
            ],
            o='most' if many else 'fewest',
            a='많은' if many else '적은',
        )
        query = f'SELECT {parent}.name {up} GROUP BY {parent}.name ORDER BY COUNT(*){" DESC" if many else ""} LIMIT 1'
    elif style == 7:
        limit = 1 + int(rng.random() * 9)
        least = rng.random() < 0.5
        question = text(
            ['{rs} with {o} {k} {m}', 'Which {rs} have {o} {k} {m}?', 'names of {rs} that have {o} {k} {m}'],
            (
                ['{n:이} {k}{c} 이상인 {r}', '{n:이} {k}{c} 이상인 {r}의 이름']
                if least
                else ['{n:이} {k}{c}보다 많은 {r}', '{n:이} {k}{c}보다 많은 {r} 이름을 알려 줘']
            ),
            o='at least' if least else 'more than',
            k=str(limit),
        )
        query = f'SELECT {parent}.name {up} GROUP BY {parent}.name HAVING COUNT(*) {">=" if least else ">"} {limit}'
    elif style == 8:
        question = text(
            ['{rs} without any {m}', 'Which {rs} have no {m}?', 'names of {rs} that have no {m}'],
            ['{n:이} 없는 {r}', '{n:이} 하나도 없는 {r}의 이름', '{n:이} 없는 {r:을} 알려 줘'],
        )
        query = f'SELECT name FROM {parent} WHERE id NOT IN (SELECT {key} FROM {child.name})'
    elif style == 9 and number_column and number_column.holds.more != 'newer':
        high = rng.random() < 0.6
        before, behind = _superlative(rng, number_column, high)
        np = f'{before} {child.one}' if before else f'{child.one} {behind}'
        question = text(
            [
                'name of the {r} of the {np}',
                'Who or what is the {r} of the {np}? Give the name.',
                'What is the name of the {r} of the {np}?',
            ][::2],
            [
                '{s} {n}의 {r} 이름',
                '{s} {n}의 {r:은} 누구야?' if role not in PLACES_OR_PEOPLE else '{s} {n}의 {r} 이름은?',
            ],
            np=np,
            s=_superlative_ko(rng, number_column, high),
        )
        query = (
            f'SELECT {parent}.name {down} ORDER BY {child.name}.{number_column.name}{" DESC" if high else ""} LIMIT 1'
        )
    else:
        return None
    if len(taken) < len(kinds + numbers) + 3:
        return None
    rows = [(parent, parent_columns), (child.name, child_columns)]
    return ', '.join(schema), question, query, _fill(rng, rows)


def _fill(rng: random.Random, tables: list[tuple[str, list[str]]]) -> list[str]:
    """Statements that make the tables and put a few random rows into them."""
    statements = []
    for name, columns in tables:
        statements.append(f'CREATE TABLE {name} ({", ".join(columns)})')
        rows = ', '.join(
            '(' + ', '.join(f"'{int(rng.random() * 30)}'" if at else str(row) for at in range(len(columns))) + ')'
            for row in range(1, 4)
        )
        statements.append(f'INSERT INTO {name} VALUES {rows}')
    return statements


DATABASE = sqlite3.connect(':memory:', isolation_level=None)


def runs(statements: list[str], query: str) -> bool:
    """Whether SQLite runs the query over the tables."""
    DATABASE.execute('SAVEPOINT one')
    try:
        for statement in statements:
            DATABASE.execute(statement)
        DATABASE.execute(query).fetchall()
        return True
    except sqlite3.Error:
        return False
    finally:
        DATABASE.execute('ROLLBACK TO one')
        DATABASE.execute('RELEASE one')


def make(rng: random.Random) -> dict | None:
    """One example, or None where a draw came to nothing."""
    lang = 'en' if rng.random() < 0.58 else 'ko'
    if rng.random() < 0.2:
        found = joined(rng, lang)
        if found is None:
            return None
        schema, question, query, statements = found
    else:
        w = world(rng, pick(rng, TABLES))
        asked = pick(rng, WEIGHTED)(rng, w, lang)
        if asked is None:
            return None
        question, query = asked
        schemas, tables = [w.schema], [(w.name, w.columns)]
        if rng.random() < 0.06:
            other = world(rng, pick(rng, TABLES))
            if other.table.name != w.table.name:
                schemas.append(other.schema)
                tables.append((other.name, other.columns))
                rng.shuffle(schemas)
        schema, statements = ', '.join(schemas), _fill(rng, tables)
    if not runs(statements, query):
        return None
    return {'task': 'sql', 'schema': schema, 'question': question, 'sql': query}


def examples(seed: int, count: int) -> Iterator[dict]:
    """`sql` examples. Raises ValueError if there are not so many distinct ones."""
    return distinct(make, seed, count, 'sql')


if __name__ == '__main__':
    show(examples, __doc__)

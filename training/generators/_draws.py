"""Values that scenes draw by name (`@day`, `@price:5:80`): people, places, dates, times, numbers, money, by language.

A draw is a function of the random numbers and of its arguments; it answers one text, or a tuple for several slots.
"""

from __future__ import annotations

import random
from typing import Callable

from . import _people as people
from ._korean import clock, native, sino, won
from ._people import pick

DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
MONTHS = 'January February March April May June July August September October November December'.split()
SEASONS = 'spring summer autumn winter'.split()
NUMBERS = (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen '
    'seventeen eighteen nineteen twenty'
).split()
TENS = {20: 'twenty', 30: 'thirty', 40: 'forty', 50: 'fifty', 60: 'sixty', 70: 'seventy', 80: 'eighty', 90: 'ninety'}
HOURS = [7, 8, 9, 9, 10, 10, 11, 12, 13, 14, 14, 15, 15, 16, 17, 18, 18, 19, 19, 20]
KO_DAYS = '월요일 화요일 수요일 목요일 금요일 토요일 일요일'.split()
KO_SEASONS = '봄 여름 가을 겨울'.split()


def whole(rng: random.Random, low: str, high: str, step: str = '1') -> int:
    return int(low) + int(step) * int(rng.random() * ((int(high) - int(low)) // int(step) + 1))


def word(number: int) -> str:
    """A number in words where that is usual, else in digits."""
    if number <= 20:
        return NUMBERS[number]
    if number < 100:
        tens, one = number // 10 * 10, number % 10
        return TENS[tens] + (f'-{NUMBERS[one]}' if one else '')
    return f'{number:,}'


def amount(rng: random.Random, low: str, high: str, step: str = '1') -> str:
    """A count, sometimes in words."""
    number = whole(rng, low, high, step)
    return word(number) if number <= 12 or number <= 99 and rng.random() < 0.25 else f'{number:,}'


def date(rng: random.Random) -> str:
    month, day = int(rng.random() * 12), 1 + int(rng.random() * 28)
    return f'{MONTHS[month]} {day}' if rng.random() < 0.8 else f'{day} {MONTHS[month]}'


def two_dates(rng: random.Random) -> tuple[str, str]:
    """An earlier and a later date of one month."""
    month = MONTHS[int(rng.random() * 12)]
    start = 1 + int(rng.random() * 20)
    return f'{month} {start}', f'{month} {start + 1 + int(rng.random() * 8)}'


def three_dates(rng: random.Random) -> tuple[str, str, str]:
    """Three dates of one month in their order."""
    month, days = MONTHS[int(rng.random() * 12)], sorted(rng.sample(range(1, 29), 3))
    return f'{month} {days[0]}', f'{month} {days[1]}', f'{month} {days[2]}'


def korean_three_dates(rng: random.Random) -> tuple[str, str, str]:
    month, days = 1 + int(rng.random() * 12), sorted(rng.sample(range(1, 29), 3))
    return f'{month}월 {days[0]}일', f'{month}월 {days[1]}일', f'{month}월 {days[2]}일'


def two_days(rng: random.Random) -> tuple[str, str]:
    start = int(rng.random() * 6)
    return DAYS[start], DAYS[start + 1 + int(rng.random() * (6 - start))]


def _three(rng: random.Random, days: list[str]) -> tuple[str, str, str]:
    """Three days of one week in their order."""
    one, two, three = sorted(rng.sample(range(7), 3))
    return days[one], days[two], days[three]


def _time(hour: int, minute: int, style: int) -> str:
    """An hour of 24 in one of six styles."""
    hour12, half = hour % 12 or 12, 'a.m.' if hour < 12 else 'p.m.'
    if style == 0:
        return f'{hour}:{minute:02d}'
    if minute == 0:
        if hour == 12 and style < 3:
            return 'noon'
        forms = (
            f'{hour12} {half}',
            f'{hour12} {half[0]}m',
            f"{NUMBERS[hour12]} o'clock",
            f'{hour12}:00',
            f'{hour12}{half[0]}m',
        )
        return forms[style - 1]
    if minute == 30 and style in (1, 2):
        return f'half past {NUMBERS[hour12]}'
    if minute == 15 and style == 1:
        return f'a quarter past {NUMBERS[hour12]}'
    return f'{hour12}:{minute:02d}' + ('', f' {half}', f' {half[0]}m')[style % 3]


def time(rng: random.Random) -> str:
    return _time(pick(rng, HOURS), pick(rng, (0, 0, 0, 0, 30, 30, 30, 15, 45)), int(rng.random() * 6))


def two_times(rng: random.Random) -> tuple[str, str]:
    """An earlier and a later hour in one style."""
    hour, style = 8 + int(rng.random() * 10), int(rng.random() * 6)
    return _time(hour, 0, style), _time(hour + 1 + int(rng.random() * 3), 0, style)


def price(rng: random.Random, low: str, high: str, step: str = '1') -> str:
    value = whole(rng, low, high, step)
    style = int(rng.random() * 4)
    return (f'{value:,} euros', f'{value:,} dollars', f'${value:,}', f'{value:,} pounds')[style]


def phone(rng: random.Random) -> str:
    return f'555-0{100 + int(rng.random() * 100)}'


def mail(rng: random.Random) -> str:
    return f'{pick(rng, people.FIRST).lower()}@example.{pick(rng, ("com", "org", "net"))}'


def code(rng: random.Random) -> str:
    return f'{pick(rng, "ABCDEFGHKMNPRSTWX")}{pick(rng, ("", "-", ""))}{100 + int(rng.random() * 9900)}'


def korean_date(rng: random.Random) -> str:
    month, day = 1 + int(rng.random() * 12), 1 + int(rng.random() * 28)
    return f'{month}월 {day}일'


def korean_two_dates(rng: random.Random) -> tuple[str, str]:
    month, start = 1 + int(rng.random() * 12), 1 + int(rng.random() * 20)
    return f'{month}월 {start}일', f'{month}월 {start + 1 + int(rng.random() * 7)}일'


def korean_two_days(rng: random.Random) -> tuple[str, str]:
    start = int(rng.random() * 6)
    return KO_DAYS[start], KO_DAYS[start + 1 + int(rng.random() * (6 - start))]


def korean_time(rng: random.Random) -> str:
    minute = pick(rng, (0, 0, 0, 30, 30, 20, 40))
    return clock(pick(rng, HOURS), minute, pick(rng, (0, 0, 1)))


def korean_two_times(rng: random.Random) -> tuple[str, str]:
    hour, style = 8 + int(rng.random() * 10), int(rng.random() * 2)
    return clock(hour, 0, style), clock(hour + 1 + int(rng.random() * 3), 0, style)


def korean_won(rng: random.Random, low: str, high: str, step: str = '1000') -> str:
    return won(whole(rng, low, high, step), int(rng.random() * 2))


def korean_count(rng: random.Random, low: str, high: str, counter: str) -> str:
    """`세 명`, `12명`: a number and its counter."""
    number = whole(rng, low, high)
    return f'{native(number)} {counter}' if number <= 20 or number < 60 and rng.random() < 0.3 else f'{number}{counter}'


def korean_digits(rng: random.Random, low: str, high: str, counter: str, step: str = '1') -> str:
    """`30분`, sometimes `삼십 분`."""
    number = whole(rng, low, high, step)
    words = number < 100 and counter and rng.random() < 0.15
    return f'{sino(number)} {counter}' if words else f'{number:,}{counter}' if counter else str(number)


DRAWS: dict[str, dict[str, Callable]] = {
    'en': {
        'first': people.first,
        'full': people.full,
        'titled': people.titled,
        'town': people.town,
        'street': people.street,
        'shop': people.shop,
        'day': lambda r: pick(r, DAYS),
        'month': lambda r: pick(r, MONTHS),
        'date': date,
        'dates': two_dates,
        'threedates': three_dates,
        'days': two_days,
        'threedays': lambda r: _three(r, DAYS),
        'time': time,
        'times': two_times,
        'price': price,
        'phone': phone,
        'mail': mail,
        'code': code,
        'year': lambda r, *a: str(whole(r, *a)),
        'int': lambda r, *a: f'{whole(r, *a):,}',
        'amount': amount,
        'word': lambda r, *a: word(whole(r, *a)),
        'season': lambda r: pick(r, SEASONS),
    },
    'ko': {
        'first': people.given,
        'full': people.korean_full,
        'titled': people.ranked,
        'town': people.korean_town,
        'shop': people.korean_shop,
        'day': lambda r: pick(r, KO_DAYS),
        'date': korean_date,
        'dates': korean_two_dates,
        'threedates': korean_three_dates,
        'days': korean_two_days,
        'threedays': lambda r: _three(r, KO_DAYS),
        'time': korean_time,
        'times': korean_two_times,
        'won': korean_won,
        'phone': phone,
        'mail': mail,
        'code': code,
        'int': lambda r, *a: f'{whole(r, *a):,}',
        'count': korean_count,
        'digits': korean_digits,
        'month': lambda r: f'{1 + int(r.random() * 12)}월',
        'season': lambda r: pick(r, KO_SEASONS),
    },
}

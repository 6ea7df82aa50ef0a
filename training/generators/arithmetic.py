"""Small sums and measures with right answers, in English and Korean; big ones are left to a calculator."""

from __future__ import annotations

import random
from typing import Iterator

from ._asking import chat, one_of
from ._distinct import distinct
from ._korean import josa, native, particle, sino
from ._making import show

ONES = (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen '
    'nineteen'
).split()
TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split()
TOO_BIG = (
    'That is too big for me, and I would only guess. Please use a calculator.',
    'I am not safe with big numbers. A calculator gives you the right answer.',
    'I would only guess. A calculator will give you the right answer.',
)
TOO_BIG_KOREAN = (
    '그런 큰 계산은 제가 잘 틀려요. 계산기를 써 주세요.',
    '짐작만 하게 될 것 같아요. 계산기가 정확해요.',
    '숫자가 커서 제가 틀릴 수 있어요. 계산기로 해 보세요.',
)
SIGNS = {'+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by'}
KOREAN_SIGNS = {'+': '더하기', '-': '빼기', '*': '곱하기', '/': '나누기'}
THINGS = (
    ('apples', '사과', '개'),
    ('books', '책', '권'),
    ('eggs', '달걀', '개'),
    ('coins', '동전', '개'),
    ('pencils', '연필', '자루'),
    ('cookies', '쿠키', '개'),
    ('flowers', '꽃', '송이'),
    ('sweets', '사탕', '개'),
    ('balls', '공', '개'),
    ('stickers', '스티커', '장'),
    ('oranges', '귤', '개'),
    ('cups', '컵', '개'),
    ('cards', '카드', '장'),
    ('shirts', '셔츠', '벌'),
    ('tickets', '표', '장'),
)
NAMES = (
    ('Tom', '톰'),
    ('Mina', '미나'),
    ('Anna', '안나'),
    ('Leo', '레오'),
    ('Sora', '소라'),
    ('Paul', '폴'),
    ('Minsu', '민수'),
    ('Emma', '에마'),
)
# One holds so many of the other.
UNITS = (
    ('minutes', 'hour', 'hours', 60, '분', '시간'),
    ('seconds', 'minute', 'minutes', 60, '초', '분'),
    ('hours', 'day', 'days', 24, '시간', '일'),
    ('days', 'week', 'weeks', 7, '일', '주'),
    ('months', 'year', 'years', 12, '개월', '년'),
    ('centimeters', 'meter', 'meters', 100, '센티미터', '미터'),
    ('meters', 'kilometer', 'kilometers', 1000, '미터', '킬로미터'),
    ('millimeters', 'centimeter', 'centimeters', 10, '밀리미터', '센티미터'),
    ('grams', 'kilogram', 'kilograms', 1000, '그램', '킬로그램'),
    ('milliliters', 'liter', 'liters', 1000, '밀리리터', '리터'),
    ('cents', 'euro', 'euros', 100, '센트', '유로'),
)


def number_words(number: int) -> str:
    """0 to 100 in English words."""
    if number < 20:
        return ONES[number]
    if number == 100:
        return 'one hundred'
    return TENS[number // 10] + (f'-{ONES[number % 10]}' if number % 10 else '')


def first_capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _operands(rng: random.Random) -> tuple[int, str, int, int]:
    """A sum whose result is a whole number from 0 to 100."""
    sign = one_of(rng, '++--**/')
    if sign == '+':
        one = rng.randrange(0, 100)
        two = rng.randrange(0, 101 - one)
        return one, sign, two, one + two
    if sign == '-':
        one = rng.randrange(1, 101)
        two = rng.randrange(0, one + 1)
        return one, sign, two, one - two
    one, two = rng.randrange(1, 11), rng.randrange(1, 11)
    return (one, sign, two, one * two) if sign == '*' else (one * two, sign, two, one)


def _told(one: int, sign: str, two: int, result: int) -> str:
    """The answer in words while the numbers are small, in digits beyond."""
    if one <= 20 and two <= 20:
        return f'{first_capital(number_words(one))} {SIGNS[sign]} {number_words(two)} is {number_words(result)}.'
    return f'{one} {SIGNS[sign]} {two} is {result}.'


def small_sum(rng: random.Random) -> dict:
    one, sign, two, result = _operands(rng)
    if rng.random() < 0.5:
        said = SIGNS[sign]
        spoken = (number_words(one), number_words(two)) if rng.random() < 0.4 else (str(one), str(two))
        shapes = [
            f'What is {spoken[0]} {said} {spoken[1]}?',
            f'{one}{sign}{two}',
            f'{one} {sign} {two}',
            f'{one} {sign} {two} = ?',
            f'How much is {spoken[0]} {said} {spoken[1]}?',
            f'Calculate {one} {sign} {two}.',
            f'{first_capital(spoken[0])} {said} {spoken[1]}?',
            f'{one} {said} {two}',
            f'Can you tell me what {spoken[0]} {said} {spoken[1]} is?',
            f"What's {one} {sign} {two}?",
        ]
        shapes += {
            '+': [f'Add {spoken[0]} and {spoken[1]}.', f'What is the sum of {one} and {two}?'],
            '-': [f'Take {spoken[1]} from {spoken[0]}.', f'Subtract {two} from {one}.'],
            '*': [f'Multiply {spoken[0]} by {spoken[1]}.', f'{one}x{two}'],
            '/': [f'Divide {spoken[0]} by {spoken[1]}.'],
        }[sign]
        return chat(rng, 'en', one_of(rng, shapes), _told(one, sign, two, result))
    said = KOREAN_SIGNS[sign]
    shapes = [
        f'{one} {said} {particle(str(two), "은")}?',
        f'{one} {said} {particle(str(two), "은")} 얼마예요?',
        f'{one} {said} {particle(str(two), "은")} 뭐야?',
        f'{one} {sign} {two} 계산해 줘',
        f'{one} {said} {two} 얼마야?',
        f'{one} {said} {two} 알려 주세요.',
    ]
    shapes += {
        '+': [
            f'{particle(str(one), "과")} {particle(str(two), "을")} 더하면 얼마예요?',
            f'{one}에 {two} 더하면?',
            f'{particle(str(one), "이랑")} {two} 더해 줘',
        ],
        '-': [f'{one}에서 {particle(str(two), "을")} 빼면 얼마예요?', f'{one}에서 {two} 빼면?'],
        '*': [
            f'{one}에 {particle(str(two), "을")} 곱하면?',
            f'{one} 곱하기 {two} 좀',
            f'{sino(one)} 곱하기 {sino(two)} 얼마예요?',
        ],
        '/': [f'{particle(str(one), "을")} {particle(str(two), "으로")} 나누면 얼마예요?', f'{one} 나누기 {two} 해 줘'],
    }[sign]
    return chat(
        rng, 'ko', one_of(rng, shapes), f'{one} {said} {particle(str(two), "은")} {particle(str(result), "이에요")}.'
    )


def big_sum(rng: random.Random) -> dict:
    sign = one_of(rng, '+-**/')
    if sign in '*/':
        one, two = rng.randrange(101, 9999), rng.randrange(13, 999)
    else:
        one, two = rng.randrange(1001, 99999), rng.randrange(1001, 99999)
    if sign == '*' and rng.random() < 0.5:
        one, two = rng.randrange(23, 100), rng.randrange(23, 100)
    if rng.random() < 0.5:
        question = one_of(
            rng,
            (
                f'What is {one} {SIGNS[sign]} {two}?',
                f'{one}{sign}{two}',
                f'{one:,} {sign} {two:,} = ?',
                f'How much is {one} {SIGNS[sign]} {two}?',
                f'Calculate {one} {SIGNS[sign]} {two} for me.',
            ),
        )
        return chat(rng, 'en', question, one_of(rng, TOO_BIG))
    question = one_of(
        rng,
        (
            f'{one} {KOREAN_SIGNS[sign]} {particle(str(two), "은")}?',
            f'{one}{sign}{two} 계산해 줘',
            f'{one} {KOREAN_SIGNS[sign]} {particle(str(two), "은")} 얼마예요?',
        ),
    )
    return chat(rng, 'ko', question, one_of(rng, TOO_BIG_KOREAN))


def double_or_half(rng: random.Random) -> dict:
    number, double = rng.randrange(1, 51), rng.random() < 0.5
    if not double:
        number *= 2
    result = number * 2 if double else number // 2
    if rng.random() < 0.5:
        told = number_words if number <= 20 else str
        if double:
            question = one_of(
                rng,
                (
                    f'What is double {number}?',
                    f'What is two times {number}?',
                    f'Double of {number}?',
                    f'What is twice {number}?',
                ),
            )
            return chat(rng, 'en', question, f'Double {told(number)} is {told(result)}.')
        question = one_of(
            rng,
            (
                f'What is half of {number}?',
                f'Half of {number}?',
                f'How much is half of {number}?',
                f'Divide {number} in half.',
            ),
        )
        return chat(rng, 'en', question, f'Half of {told(number)} is {told(result)}.')
    if double:
        question = one_of(rng, (f'{number}의 두 배는 얼마예요?', f'{number}의 두 배는?', f'{number} 두 배가 뭐야?'))
        return chat(rng, 'ko', question, f'{number}의 두 배는 {particle(str(result), "이에요")}.')
    question = one_of(rng, (f'{number}의 절반은 얼마예요?', f'{number}의 반은?', f'{number} 절반이 뭐야?'))
    return chat(rng, 'ko', question, f'{number}의 절반은 {particle(str(result), "이에요")}.')


def compare(rng: random.Random) -> dict:
    top = one_of(rng, (20, 100, 1000))
    one, two = rng.sample(range(1, top), 2)
    more = rng.random() < 0.6
    result, other = (max(one, two), min(one, two)) if more else (min(one, two), max(one, two))
    if rng.random() < 0.5:
        word = one_of(rng, ('bigger', 'larger', 'more')) if more else one_of(rng, ('smaller', 'less'))
        question = one_of(
            rng,
            (
                f'Which is {word}, {one} or {two}?',
                f'What is {word}: {one} or {two}?',
                f'Is {one} {word} than {two}?',
                f'{one} or {two}, which is {word}?',
            ),
        )
        if question.startswith('Is '):
            return chat(rng, 'en', question, f'{"Yes" if one == result else "No"}, {result} is {word} than {other}.')
        return chat(rng, 'en', question, f'{result} is {word} than {other}.')
    word, plain = ('커요', '커') if more else ('작아요', '작아')
    pair = f'{particle(str(one), "과")} {two}'
    question = one_of(
        rng,
        (
            f'{pair} 중에 뭐가 더 {word}?',
            f'{pair} 중에 어느 것이 더 {word}?',
            f'{pair} 중에 더 {"큰" if more else "작은"} 수는?',
            f'{pair} 뭐가 더 {plain}?',
        ),
    )
    return chat(rng, 'ko', question, f'{particle(str(result), "이")} {other}보다 더 {word}.')


def next_number(rng: random.Random) -> dict:
    number, after = rng.randrange(1, 100), rng.random() < 0.6
    result = number + 1 if after else number - 1
    if rng.random() < 0.5:
        word = 'after' if after else 'before'
        question = one_of(
            rng,
            (
                f'What number comes {word} {number}?',
                f'Which number is {word} {number}?',
                f'What is the number {word} {number}?',
            ),
        )
        return chat(rng, 'en', question, f'{result} comes {word} {number}.')
    word = '다음' if after else '바로 앞'
    question = one_of(
        rng, (f'{number} {word} 수는 뭐예요?', f'{number} {word} 숫자가 뭐야?', f'{number} {word}에 오는 수는?')
    )
    return chat(rng, 'ko', question, f'{number} {word} 수는 {particle(str(result), "이에요")}.')


def odd_or_even(rng: random.Random) -> dict:
    number = rng.randrange(1, 200)
    even = number % 2 == 0
    if rng.random() < 0.5:
        question = one_of(rng, (f'Is {number} odd or even?', f'Is {number} an even number?', f'Is {number} odd?'))
        word = 'even' if even else 'odd'
        asked_even = 'even number' in question
        if 'or' in question:
            return chat(rng, 'en', question, f'{number} is {word}.')
        return chat(rng, 'en', question, f'{"Yes" if asked_even == even else "No"}, {number} is {word}.')
    word = '짝수' if even else '홀수'
    question = one_of(
        rng, (f'{particle(str(number), "은")} 짝수예요, 홀수예요?', f'{particle(str(number), "은")} 홀수야 짝수야?')
    )
    return chat(rng, 'ko', question, f'{particle(str(number), "은")} {word}예요.')


def count_up(rng: random.Random) -> dict:
    start, length = rng.randrange(1, 30), rng.randrange(3, 10)
    down = rng.random() < 0.3 and start > length
    numbers = [start - at if down else start + at for at in range(length)]
    if rng.random() < 0.5:
        way = ' down' if down else ''
        question = one_of(
            rng,
            (
                f'Count{way} from {numbers[0]} to {numbers[-1]}.',
                f'Can you count{way} from {numbers[0]} to {numbers[-1]}?',
                f'Write the numbers from {numbers[0]} to {numbers[-1]}.',
                f'Please count{way} from {numbers[0]} to {numbers[-1]}.',
            ),
        )
        if start == 1 and length < 9:
            return chat(rng, 'en', question, first_capital(', '.join(number_words(n) for n in numbers)) + '.')
        return chat(rng, 'en', question, ', '.join(map(str, numbers)) + '.')
    question = one_of(
        rng,
        (
            f'{numbers[0]}부터 {numbers[-1]}까지 세어 줘.',
            f'{numbers[0]}부터 {numbers[-1]}까지 숫자를 써 주세요.',
            f'{numbers[0]}에서 {numbers[-1]}까지 세 볼래?',
        ),
    )
    return chat(rng, 'ko', question, ', '.join(map(str, numbers)) + '.')


def story_problem(rng: random.Random) -> dict:
    (name, ko_name), (things, ko_thing, counter) = one_of(rng, NAMES), one_of(rng, THINGS)
    kind = one_of(rng, ('more', 'fewer', 'each', 'share'))
    if kind == 'more':
        one, two = rng.randrange(2, 20), rng.randrange(2, 10)
        total = one + two
        if rng.random() < 0.5:
            question = one_of(
                rng,
                (
                    f'{name} has {one} {things} and gets {two} more. How many {things} are there now?',
                    f'I have {one} {things} and buy {two} more. How many do I have?',
                ),
            )
            who = 'You have' if question.startswith('I ') else f'{name} has'
            return chat(rng, 'en', question, f'{who} {total} {things} now.')
        be = '이야' if josa(counter, '이') == '이' else '야'
        have = f'{particle(ko_name, "은")} {particle(ko_thing, "이")} {one}{counter} 있어요.'
        question = one_of(
            rng,
            (
                f'{have} {two}{counter} 더 받으면 모두 몇 {particle(counter, "이에요")}?',
                f'{ko_thing} {one}{counter}에 {two}{particle(counter, "을")} 더하면 몇 {counter}{be}?',
            ),
        )
        return chat(rng, 'ko', question, f'모두 {total}{particle(counter, "이에요")}.')
    if kind == 'fewer':
        one = rng.randrange(5, 21)
        two = rng.randrange(1, one)
        if rng.random() < 0.5:
            question = one_of(
                rng,
                (
                    f'{name} has {one} {things} and gives away {two}. How many are left?',
                    f'I had {one} {things} and lost {two}. How many are left?',
                ),
            )
            return chat(
                rng,
                'en',
                question,
                f'{one - two} {things if one - two != 1 else things[:-1]} {"are" if one - two != 1 else "is"} left.',
            )
        question = (
            f'{particle(ko_thing, "이")} {one}{counter} 있는데 {two}{particle(counter, "을")} 주면 몇 {counter} 남아요?'
        )
        return chat(rng, 'ko', question, f'{one - two}{counter} 남아요.')
    if kind == 'each':
        price, number = rng.randrange(2, 11), rng.randrange(2, 11)
        if rng.random() < 0.5:
            question = one_of(
                rng,
                (
                    f'One ticket costs {price} dollars. What do {number} tickets cost?',
                    f'How much are {number} {things} at {price} dollars each?',
                    f'I buy {number} {things} for {price} dollars each. How much do I pay?',
                ),
            )
            if question.startswith('One ticket'):
                return chat(rng, 'en', question, f'{number} tickets cost {price * number} dollars.')
            return chat(rng, 'en', question, f'{number} {things} cost {price * number} dollars.')
        question = one_of(
            rng,
            (
                f'{particle(ko_thing, "이")} 하나에 {price},000원이에요. {native(number)} {counter}는 얼마예요?'.replace(
                    f'{counter}는', particle(counter, '은')
                ),
                f'{price},000원짜리 {ko_thing} {native(number)} {counter} 사면 얼마야?',
            ),
        )
        return chat(rng, 'ko', question, f'모두 {price * number},000원이에요.')
    people, each = rng.randrange(2, 9), rng.randrange(2, 10)
    total = people * each
    if rng.random() < 0.5:
        question = one_of(
            rng,
            (
                f'{people} friends share {total} {things}. How many does each one get?',
                f'Share {total} {things} among {people} people. How many does each person get?',
            ),
        )
        return chat(rng, 'en', question, f'Each one gets {each} {things}.')
    question = one_of(
        rng,
        (
            f'{ko_thing} {total}{particle(counter, "을")} {people}명이 나누면 몇 {counter}씩이에요?',
            f'{ko_thing} {total}{counter} {people}명이서 나누면 몇 {counter}씩이야?',
        ),
    )
    return chat(rng, 'ko', question, f'한 사람이 {each}{counter}씩 가져요.')


def units(rng: random.Random) -> dict:
    small, large, many, factor, ko_small, ko_large = one_of(rng, UNITS)
    number = rng.randrange(1, 11)
    total = number * factor
    named = f'{"one" if number == 1 else number} {large if number == 1 else many}'
    if rng.random() < 0.5:
        question = one_of(
            rng,
            (
                f'How many {small} are in {named}?',
                f'{first_capital(named)} in {small}?',
                f'How many {small} do {named} have?' if number > 1 else f'How many {small} does one {large} have?',
                f'What is {named} in {small}?',
                f'Convert {named} to {small}.',
            ),
        )
        return chat(rng, 'en', question, f'{first_capital(named)} {"is" if number == 1 else "are"} {total:,} {small}.')
    asked = '며칠' if ko_small == '일' else f'몇 {ko_small}'
    ending = {'며칠': '며칠이에요'}.get(asked, asked + josa(ko_small, '이에요'))
    one = f'{native(number)} 시간' if ko_large == '시간' else f'{number}{ko_large}'
    total_text = f'{total:,}{ko_small}'
    question = one_of(
        rng,
        (
            f'{particle(one, "은")} {ending}?',
            f'{particle(one, "은")} {asked}{"이야" if josa(ko_small, "이") == "이" else "야"}?',
            f'{one} {asked}?',
            f'{particle(one, "은")} {particle(ko_small, "으로")} 얼마예요?',
        ),
    )
    return chat(rng, 'ko', question, f'{particle(one, "은")} {total_text}{josa(ko_small, "이에요")}.')


def later(rng: random.Random) -> dict:
    start, hours = rng.randrange(1, 12), rng.randrange(1, 6)
    end = (start + hours - 1) % 12 + 1
    if rng.random() < 0.5:
        question = one_of(
            rng,
            (
                f"It is {start} o'clock. What time is it in {hours} hour{'s' if hours > 1 else ''}?",
                f"I leave at {start} o'clock and drive {hours} hour{'s' if hours > 1 else ''}. When do I arrive?",
                f'If the movie starts at {start} and takes {hours} hour{"s" if hours > 1 else ""}, when does it end?',
            ),
        )
        answer = {
            'It': f"In {number_words(hours)} hour{'s' if hours > 1 else ''} it is {number_words(end)} o'clock.",
            'I ': f"You arrive at {number_words(end)} o'clock.",
            'If': f"It ends at {number_words(end)} o'clock.",
        }[question[:2]]
        return chat(rng, 'en', question, answer)
    question = one_of(
        rng,
        (
            f'지금이 {native(start)} 시면 {native(hours)} 시간 뒤는 몇 시예요?',
            f'{native(start)} 시에 출발해서 {native(hours)} 시간 걸리면 몇 시에 도착해요?',
            f'{native(start)} 시에서 {native(hours)} 시간 뒤는 몇 시야?',
        ),
    )
    return chat(
        rng,
        'ko',
        question,
        f'{native(end)} 시에 도착해요.' if '도착' in question else f'{native(hours)} 시간 뒤는 {native(end)} 시예요.',
    )


MAKERS = (
    [small_sum] * 12
    + [big_sum] * 2
    + [double_or_half] * 2
    + [compare] * 3
    + [next_number]
    + [odd_or_even]
    + [count_up]
    + [story_problem] * 4
    + [units] * 2
    + [later] * 2
)


def make(rng: random.Random) -> dict:
    return one_of(rng, MAKERS)(rng)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`count` questions with their answers. Raises ValueError where it can't make so many."""
    return distinct(make, seed, count, 'arithmetic')


if __name__ == '__main__':
    show(examples, __doc__.split('\n')[0])

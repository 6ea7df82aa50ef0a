"""Conversations in which a later question leans on an earlier one: what was told, `and in Korean?`, shorter, why, thanks.

English and Korean; two to five exchanges.
"""

from __future__ import annotations

import random
import re
from typing import Callable, Iterator

from . import arithmetic, facts, identity, messages, small_talk, stories, words
from ._asking import english, korean, one_of
from ._distinct import distinct
from ._korean import particle
from ._making import show
from ._talk import ENGLISH_SLOTS, KOREAN_SLOTS, words_list

COLORS = (
    ('red', '빨간색'),
    ('blue', '파란색'),
    ('green', '초록색'),
    ('yellow', '노란색'),
    ('black', '검은색'),
    ('white', '하얀색'),
    ('purple', '보라색'),
    ('orange', '주황색'),
)
FOODS = (
    ('pizza', '피자'),
    ('bread', '빵'),
    ('noodles', '국수'),
    ('soup', '수프'),
    ('rice', '밥'),
    ('chocolate', '초콜릿'),
    ('kimchi', '김치'),
    ('cheese', '치즈'),
    ('apples', '사과'),
    ('strawberries', '딸기'),
    ('cake', '케이크'),
    ('salad', '샐러드'),
)
JOBS = (
    ('a teacher', '선생님'),
    ('a nurse', '간호사'),
    ('a baker', '제빵사'),
    ('a student', '학생'),
    ('a cook', '요리사'),
    ('a driver', '운전사'),
    ('a gardener', '정원사'),
    ('an engineer', '기술자'),
    ('a farmer', '농부'),
    ('a carpenter', '목수'),
)
WORDS = words_list('''
        tree, river, lamp, apple, window, star, garden, pencil, cloud, mountain, bread, train, ocean,
        candle, bridge, island, button, forest
        ''')
KOREAN_WORDS = words_list(
    '나무, 강, 등불, 사과, 창문, 별, 정원, 연필, 구름, 산, 빵, 기차, 바다, 양초, 다리, 섬, 단추, 숲'
)
THANKS = (
    'thanks',
    'Thank you!',
    'thank you',
    'Thanks a lot!',
    'thx',
    'great, thanks',
    'ok thanks',
    'perfect, thank you',
)
WELCOME = ('You are welcome!', 'You are welcome! Is there anything else?', 'You are welcome! I am glad I could help.')
KOREAN_THANKS = ('고마워', '감사합니다', '고마워요', 'ㄱㅅ', '정말 고마워', '감사해요!', '오 고마워')
KOREAN_WELCOME = ('천만에요!', '천만에요! 또 필요한 것이 있으면 말씀해 주세요.', '도움이 됐다니 기뻐요!')
BYE = (
    ('bye', 'Goodbye! Have a nice day.'),
    ('ok bye', 'Goodbye! Take care of yourself.'),
    ('See you!', 'See you next time!'),
)
KOREAN_BYE = (
    ('안녕', '안녕히 가세요! 또 만나요.'),
    ('나 갈게', '안녕히 가세요! 좋은 하루 보내세요.'),
    ('잘 있어', '네, 또 만나요!'),
)
HELLO = (
    ('hi', 'Hello! What can I do for you?'),
    ('Hello!', 'Hello! How can I help?'),
    ('hey', 'Hi! What is on your mind?'),
    ('hello pocket', 'Hello! What can I do for you?'),
    ('Good morning!', 'Good morning! What can I do for you?'),
    ('hi there', 'Hi! How can I help?'),
)
KOREAN_HELLO = (
    ('안녕', '안녕하세요! 무엇을 도와드릴까요?'),
    ('안녕하세요', '안녕하세요! 무엇을 도와드릴까요?'),
    ('하이', '안녕하세요! 무슨 이야기를 할까요?'),
    ('포켓 안녕', '안녕하세요! 반가워요.'),
)

Turns = list[str]
ENDS = {*WELCOME, *KOREAN_WELCOME, *(answer for _, answer in BYE + KOREAN_BYE)}


def told(rng: random.Random) -> tuple[str, Turns]:
    """Somebody tells one or two things about himself and asks for them later."""
    language = one_of(rng, ('en', 'ko'))
    return language, _told_english(rng) if language == 'en' else _told_korean(rng)


def _told_english(rng: random.Random) -> Turns:
    name, city, color, food, job = (
        one_of(rng, ENGLISH_SLOTS['name']),
        one_of(rng, ENGLISH_SLOTS['city']),
        one_of(rng, COLORS)[0],
        one_of(rng, FOODS)[0],
        one_of(rng, JOBS)[0],
    )
    pet, pet_name = one_of(rng, ENGLISH_SLOTS['pet'][:5]), one_of(rng, ENGLISH_SLOTS['petname'])
    word = one_of(rng, WORDS)
    number = rng.randrange(3, 100)
    things = [
        (
            one_of(
                rng,
                (f'my name is {name}', f'My name is {name}.', f'I am {name}.', f"hi, I'm {name}", f'call me {name}'),
            ),
            one_of(rng, (f'Nice to meet you, {name}!', f'Hello {name}! What can I do for you?')),
            one_of(
                rng,
                ('What is my name?', 'whats my name', 'do you know my name?', 'who am I?', 'what was my name again?'),
            ),
            f'Your name is {name}.',
        ),
        (
            one_of(rng, (f'I live in {city}.', f'i live in {city}', f'I am from {city}.')),
            one_of(rng, (f'How nice! What do you like about {city}?', f'{city}, how nice!')),
            one_of(rng, ('Where do I live?', 'where do i live', 'which city did I name?', 'do you know my city?')),
            f'You {{}} {city}.',
        ),
        (
            one_of(rng, (f'My favorite color is {color}.', f'i like {color}', f'I love the color {color}.')),
            one_of(rng, (f'{color.capitalize()} is a lovely color.', 'That is a nice color.')),
            one_of(rng, ('What is my favorite color?', 'which color do I like?', 'what color do i like')),
            f'You like {color}.',
        ),
        (
            one_of(rng, (f'I like {food} best.', f'My favorite food is {food}.', f'i love {food}')),
            one_of(rng, ('That sounds tasty!', 'Yum! How do you like it best?')),
            one_of(rng, ('What is my favorite food?', 'what do i like to eat', 'what food do I like?')),
            f'You like {food}.',
        ),
        (
            one_of(rng, (f'I am {job}.', f'I work as {job}.', f'im {job}')),
            one_of(rng, ('That is good work! Do you like it?', 'How nice! What do you like about it?')),
            one_of(rng, ('What is my job?', 'what do i do for a living', 'what is my work?')),
            f'You are {job}.',
        ),
        (
            one_of(
                rng,
                (
                    f'I have a {pet} named {pet_name}.',
                    f'My {pet} is called {pet_name}.',
                    f'my {pet}s name is {pet_name}',
                ),
            ),
            f'{pet_name} is a great name!',
            one_of(rng, (f'What is the name of my {pet}?', f'whats my {pet}s name', f'how is my {pet} called?')),
            f'Your {pet} is called {pet_name}.',
        ),
        (
            one_of(
                rng, (f'Remember the word {word}.', f'remember the word {word}', f'Please remember this word: {word}.')
            ),
            f'All right, I will keep the word {word} in mind in this chat.',
            one_of(rng, ('What was the word?', 'what was the word', 'which word did I tell you?')),
            f'The word was {word}.',
        ),
        (
            one_of(
                rng,
                (f'My lucky number is {number}.', f'remember the number {number}', f'Remember the number {number}.'),
            ),
            f'All right, {number} it is.',
            one_of(rng, ('What was my number?', 'what was the number', 'which number did I say?')),
            f'The number was {number}.',
        ),
    ]
    first, second = rng.sample(things, 2)
    answers = [thing[3].replace('{}', 'are from' if 'from' in thing[0] else 'live in') for thing in (first, second)]
    turns = [first[0], first[1]]
    if rng.random() < 0.5:
        return turns + [first[2], answers[0]]
    turns += [second[0], second[1], first[2], answers[0]]
    return turns + [second[2], answers[1]] if rng.random() < 0.4 else turns


def _told_korean(rng: random.Random) -> Turns:
    name, city, color, food, job = (
        one_of(rng, KOREAN_SLOTS['name']),
        one_of(rng, KOREAN_SLOTS['city']),
        one_of(rng, COLORS)[1],
        one_of(rng, FOODS)[1],
        one_of(rng, JOBS)[1],
    )
    pet, pet_name = one_of(rng, KOREAN_SLOTS['pet'][:5]), one_of(rng, KOREAN_SLOTS['petname'])
    word, number = one_of(rng, KOREAN_WORDS), rng.randrange(3, 100)
    is_name = particle(name, '이에요')
    things = [
        (
            one_of(
                rng,
                (
                    f'내 이름은 {name}{"이야" if is_name.endswith("이에요") else "야"}',
                    f'제 이름은 {is_name}.',
                    f'저는 {is_name}.',
                    f'나는 {particle(name, "이라고")} 해',
                ),
            ),
            f'{name} 님, 반가워요!',
            one_of(rng, ('내 이름이 뭐야?', '제 이름이 뭐라고요?', '내 이름 알아?', '내 이름이 뭐라고 했지?')),
            f'{name} 님이라고 하셨어요.',
        ),
        (
            one_of(rng, (f'나는 {city}에 살아', f'저는 {city}에 살아요.', f'{city} 살아')),
            f'{city}에 사시는군요! 어떤 점이 좋으세요?',
            one_of(rng, ('내가 어디 산다고 했지?', '제가 어디에 산다고요?', '나 어디 살아?')),
            f'{city}에 산다고 하셨어요.',
        ),
        (
            one_of(
                rng,
                (
                    f'나는 {particle(color, "을")} 좋아해',
                    f'저는 {particle(color, "이")} 좋아요.',
                    f'제일 좋아하는 색은 {particle(color, "이에요")}.',
                ),
            ),
            '예쁜 색이네요!',
            one_of(rng, ('내가 좋아하는 색이 뭐야?', '제가 무슨 색을 좋아한다고 했죠?', '나 무슨 색 좋아해?')),
            f'{particle(color, "을")} 좋아한다고 하셨어요.',
        ),
        (
            one_of(
                rng,
                (
                    f'나는 {particle(food, "을")} 제일 좋아해',
                    f'저는 {particle(food, "이")} 좋아요.',
                    f'{food} 너무 좋아',
                ),
            ),
            '맛있겠어요!',
            one_of(rng, ('내가 좋아하는 음식이 뭐야?', '제가 뭘 좋아한다고 했죠?', '나 무슨 음식 좋아해?')),
            f'{particle(food, "을")} 좋아한다고 하셨어요.',
        ),
        (
            one_of(
                rng,
                (
                    f'나는 {job}{"이야" if particle(job, "이").endswith("이") and particle(job, "이") != job + "가" else "야"}',
                    f'저는 {particle(job, "이에요")}.',
                ),
            ),
            '멋진 일을 하시네요! 재미있으세요?',
            one_of(rng, ('내 직업이 뭐야?', '제가 무슨 일을 한다고 했죠?')),
            f'{particle(job, "이라고")} 하셨어요.',
        ),
        (
            one_of(
                rng,
                (
                    f'우리 {pet} 이름은 {particle(pet_name, "이에요")}.',
                    f'우리 {pet} 이름은 {pet_name}{"이야" if particle(pet_name, "이") == pet_name + "이" else "야"}',
                ),
            ),
            '귀여운 이름이네요!',
            one_of(rng, (f'우리 {pet} 이름이 뭐야?', f'{pet} 이름이 뭐라고 했죠?')),
            f'{particle(pet_name, "이라고")} 하셨어요.',
        ),
        (
            one_of(
                rng,
                (
                    (
                        f'{word}라는 말을 기억해 줘'
                        if particle(word, '이라는') == word + '라는'
                        else f'{word}이라는 말을 기억해 줘'
                    ),
                    f'단어 하나 기억해 줘: {word}',
                ),
            ),
            f'네, 이 대화에서 {particle(word, "을")} 기억할게요.',
            one_of(rng, ('그 단어가 뭐였지?', '아까 그 말이 뭐였어요?', '무슨 단어였지?')),
            f'그 단어는 {particle(word, "이었어요")}.',
        ),
        (
            one_of(
                rng,
                (
                    f'숫자 {particle(str(number), "을")} 기억해 줘',
                    f'내 행운의 숫자는 {particle(str(number), "이에요")}.',
                ),
            ),
            f'네, {particle(str(number), "이라고")} 기억할게요.',
            one_of(rng, ('그 숫자가 뭐였지?', '아까 그 숫자가 뭐라고요?')),
            f'그 숫자는 {particle(str(number), "이었어요")}.',
        ),
    ]
    first, second = rng.sample(things, 2)
    turns = [first[0], first[1]]
    if rng.random() < 0.5:
        return turns + [first[2], first[3]]
    turns += [second[0], second[1], first[2], first[3]]
    return turns + [second[2], second[3]] if rng.random() < 0.4 else turns


def capitals(rng: random.Random) -> tuple[str, Turns]:
    rows = rng.sample(facts.COUNTRY_ROWS, rng.randrange(2, 4))
    if rng.random() < 0.5:
        turns = [
            english(rng, f'What is the capital of {rows[0][0]}?'),
            f'The capital of {rows[0][0]} is {rows[0][1]}'.rstrip('.') + '.',
        ]
        for row in rows[1:]:
            turns += [
                one_of(rng, (f'And {row[0]}?', f'and {row[0].lower()}', f'And of {row[0]}?', f'what about {row[0]}?')),
                f'The capital of {row[0]} is {row[1]}'.rstrip('.') + '.',
            ]
        return 'en', turns
    turns = [
        korean(rng, one_of(rng, (f'{rows[0][2]}의 수도는 어디예요?', f'{rows[0][2]} 수도가 어디야?'))),
        f'{rows[0][2]}의 수도는 {particle(rows[0][3], "이에요")}.',
    ]
    for row in rows[1:]:
        turns += [
            one_of(
                rng, (f'{particle(row[2], "은")}?', f'그럼 {particle(row[2], "은")}?', f'{particle(row[2], "은")}요?')
            ),
            f'{row[2]}의 수도는 {particle(row[3], "이에요")}.',
        ]
    return 'ko', turns


def where_is_that(rng: random.Random) -> tuple[str, Turns]:
    """The capital, then the continent or the language of the same country."""
    rows = [row for row in facts.COUNTRY_ROWS if row[4] != '-' and row[5] in facts.KOREAN_LANGUAGES]
    country, city, ko_country, ko_city, continent, language = one_of(rng, rows)
    if rng.random() < 0.5:
        turns = [
            english(rng, f'What is the capital of {country}?'),
            f'The capital of {country} is {city}'.rstrip('.') + '.',
        ]
        if rng.random() < 0.5:
            return 'en', turns + [
                one_of(
                    rng,
                    (
                        'And which language do they speak there?',
                        'what do people speak there',
                        'Which language is spoken there?',
                    ),
                ),
                f'People there speak mainly {language}.',
            ]
        return 'en', turns + [
            one_of(rng, ('On which continent is it?', 'where is that', 'Which continent is that?')),
            f'It is in {continent}.',
        ]
    turns = [korean(rng, f'{ko_country} 수도가 어디야?'), f'{ko_country}의 수도는 {particle(ko_city, "이에요")}.']
    if rng.random() < 0.5:
        return 'ko', turns + [
            one_of(rng, ('거기는 무슨 말을 써?', '거기에서는 어떤 언어를 써요?')),
            f'주로 {particle(facts.KOREAN_LANGUAGES[language], "을")} 써요.',
        ]
    return 'ko', turns + [
        one_of(rng, ('어느 대륙에 있어?', '그 나라는 어디에 있어요?')),
        f'{facts.CONTINENTS[continent]}에 있어요.',
    ]


def sums(rng: random.Random) -> tuple[str, Turns]:
    """A sum, then another on its result or a new one; a big one last, sometimes."""
    language = one_of(rng, ('en', 'ko'))
    one, two = rng.randrange(1, 40), rng.randrange(1, 40)
    total = one + two
    step = rng.randrange(1, min(20, total + 1))
    plus = rng.random() < 0.5
    after = total + step if plus else total - step
    if language == 'en':
        turns = [english(rng, f'What is {one} plus {two}?'), f'{one} plus {two} is {total}.']
        turns += [
            one_of(
                rng,
                (
                    f'And {"plus" if plus else "minus"} {step}?',
                    f'{"add" if plus else "take away"} {step}',
                    f'now {"plus" if plus else "minus"} {step}',
                ),
            ),
            f'{total} {"plus" if plus else "minus"} {step} is {after}.',
        ]
        if rng.random() < 0.3:
            big = rng.randrange(123, 999), rng.randrange(45, 99)
            turns += [f'and {big[0]} times {big[1]}', 'That is too big for me. Please use a calculator.']
        elif rng.random() < 0.3:
            turns += [
                one_of(rng, ('are you sure', 'Are you sure?', 'really?')),
                'Yes, small sums like this are fine. For big ones I would use a calculator.',
            ]
        return language, turns
    sign = '더하기' if plus else '빼기'
    turns = [
        korean(rng, f'{one} 더하기 {particle(str(two), "은")}?'),
        f'{one} 더하기 {particle(str(two), "은")} {particle(str(total), "이에요")}.',
    ]
    turns += [
        (
            one_of(rng, (f'거기에 {step} {"더하면" if plus else "빼면"}?', f'그럼 {sign} {particle(str(step), "은")}?'))
            if plus
            else one_of(rng, (f'거기서 {step} 빼면?', f'그럼 빼기 {particle(str(step), "은")}?'))
        ),
        f'{total} {sign} {particle(str(step), "은")} {particle(str(after), "이에요")}.',
    ]
    if rng.random() < 0.3:
        turns += [
            f'{rng.randrange(123, 999)} 곱하기 {particle(str(rng.randrange(45, 99)), "은")}?',
            '그런 큰 계산은 제가 잘 틀려요. 계산기를 써 주세요.',
        ]
    elif rng.random() < 0.3:
        turns += ['확실해?', '네, 작은 계산은 확실해요. 큰 계산은 자주 틀려요.']
    return language, turns


def in_other_languages(rng: random.Random) -> tuple[str, Turns]:
    word, others = one_of(rng, words.DICTIONARY)
    key, language, ko_language = one_of(rng, words.LANGUAGE_NAMES)
    if rng.random() < 0.6:
        turns = [
            english(rng, one_of(rng, (f'How do you say {word} in Korean?', f'What is {word} in Korean?'))),
            f'{word[0].upper() + word[1:]} is {others["ko"]} in Korean.',
        ]
        turns += [
            one_of(rng, (f'And in {language}?', f'and in {language.lower()}', f'what about {language}?')),
            f'In {language} it is {others[key]}.',
        ]
        if rng.random() < 0.5:
            other, more = one_of(rng, words.DICTIONARY)
            turns += [
                one_of(rng, (f'And {other}?', f'and {other} in {language.lower()}')),
                f'{other[0].upper() + other[1:]} is {more[key]} in {language}.',
            ]
        return 'en', turns
    ko = others['ko']
    if ko not in words.KOREAN_ONCE:
        return capitals(rng)
    turns = [
        korean(rng, one_of(rng, (f'{particle(ko, "이")} 영어로 뭐야?', f'{particle(ko, "은")} 영어로 뭐예요?'))),
        f'{particle(ko, "은")} 영어로 {word}{words.korean_is(word)}.',
    ]
    return 'ko', turns + [
        one_of(rng, (f'{ko_language}로는?', f'그럼 {ko_language}로는요?')),
        f'{ko_language}로는 {others[key]}입니다.',
    ]


def phrase_in_languages(rng: random.Random) -> tuple[str, Turns]:
    """Say hello in Korean, and thank you: `translate X to Korean`, then others."""
    rows = rng.sample(words.PHRASE_ROWS, 3)
    if rng.random() < 0.6:
        key, language = one_of(
            rng, (('ko', 'Korean'), ('fr', 'French'), ('de', 'German'), ('es', 'Spanish'), ('ja', 'Japanese'))
        )
        first = one_of(
            rng,
            (
                f'How do you say {rows[0].en} in {language}?',
                f'translate {rows[0].en} to {language.lower()}',
                f'What is {rows[0].en} in {language}?',
            ),
        )
        turns = [first, _said(getattr(rows[0], key))]
        for row in rows[1 : rng.randrange(2, 4)]:
            turns += [
                one_of(rng, (f'And {row.en}?', f'and {row.en}', f'what about {row.en}?')),
                _said(getattr(row, key)),
            ]
        return 'en', turns
    key, language = one_of(
        rng, (('en', '영어'), ('fr', '프랑스어'), ('de', '독일어'), ('es', '스페인어'), ('ja', '일본어'))
    )
    turns = [f'{particle(rows[0].ko.rstrip("?"), "을")} {language}로 뭐라고 해?', _said(getattr(rows[0], key))]
    for row in rows[1 : rng.randrange(2, 4)]:
        ko = row.ko.rstrip('?')
        turns += [one_of(rng, (f'{particle(ko, "은")}?', f'그럼 {particle(ko, "은")}?')), _said(getattr(row, key))]
    return 'ko', turns


def _said(text: str) -> str:
    text = text.rstrip(' ') if text[-1] != '?' else text
    start = text[0].upper() + text[1:] if text[0] != '¿' else '¿' + text[1].upper() + text[2:]
    return start if start[-1] in '?!' else start + ('。' if '\u3040' <= start[-1] <= '\u9fff' else '.')


def another_one(rng: random.Random) -> tuple[str, Turns]:
    kind = one_of(rng, ('joke', 'fact'))
    if rng.random() < 0.5:
        lines = rng.sample(stories.JOKE_LINES if kind == 'joke' else stories.FACT_LINES, 3)
        first = (
            one_of(rng, ('Tell me a joke.', 'Do you know a joke?', 'joke please', 'make me laugh'))
            if kind == 'joke'
            else one_of(rng, ('Tell me a fun fact.', 'fun fact please', 'Tell me something interesting.'))
        )
        turns = [
            english(rng, first),
            lines[0],
            one_of(rng, ('another one', 'Another one, please.', 'one more', 'again', 'next', 'more')),
            lines[1],
        ]
        if rng.random() < 0.4:
            turns += [one_of(rng, ('one more please', 'and another', 'last one')), lines[2]]
        return 'en', turns + [
            one_of(rng, ('haha', 'lol', 'good one', 'nice')),
            one_of(rng, ('I am glad you liked it!', 'Glad you liked it!')),
        ]
    lines = rng.sample(stories.KOREAN_JOKE_LINES if kind == 'joke' else stories.KOREAN_FACT_LINES, 3)
    first = (
        one_of(rng, ('농담 하나 해 줘', '재미있는 농담 있어요?', '웃겨 줘'))
        if kind == 'joke'
        else one_of(rng, ('재미있는 사실 알려 줘', '신기한 거 하나 알려 주세요.'))
    )
    turns = [
        korean(rng, first),
        lines[0],
        one_of(rng, ('하나 더', '또', '다른 거', '하나 더 해 줘', '또 없어?')),
        lines[1],
    ]
    if rng.random() < 0.4:
        turns += [one_of(rng, ('마지막으로 하나만', '하나만 더')), lines[2]]
    return 'ko', turns + [one_of(rng, ('ㅋㅋㅋ', 'ㅎㅎ', '재밌다', '좋네')), '재미있으셨다니 다행이에요!']


def riddle(rng: random.Random) -> tuple[str, Turns]:
    if rng.random() < 0.5:
        question, answer = one_of(rng, stories.RIDDLE_ROWS)
        turns = [
            english(rng, one_of(rng, ('Tell me a riddle.', 'Ask me a riddle.', 'Give me a riddle.', 'riddle please'))),
            question,
        ]
        end = one_of(rng, ('I give up.', 'no idea', "I don't know.", 'tell me', 'what is it?'))
        return 'en', (
            turns + [end, f'The answer is {answer[0].lower() + answer[1:]}']
            if rng.random() < 0.6
            else turns
            + [
                one_of(rng, ('is it ', 'Is it ')) + answer.rstrip('.').lower() + '?',
                f'Yes, that is right: {answer[0].lower() + answer[1:]}',
            ]
        )
    question, answer = one_of(rng, stories.KOREAN_RIDDLE_ROWS)
    turns = [korean(rng, one_of(rng, ('수수께끼 내 줘', '수수께끼 하나 내 주세요.', '퀴즈 내 봐'))), question]
    return 'ko', turns + [one_of(rng, ('모르겠어', '포기', '답이 뭐야?', '정답 알려 줘')), f'답은 {answer}']


def lists(rng: random.Random) -> tuple[str, Turns]:
    """Three of a kind, then more that have not been named."""
    rows = [row for row in facts.CATEGORY_ROWS if len(row[3]) >= 7]
    one, many, ko_kind, members, ko_members = one_of(rng, rows)
    if rng.random() < 0.5:
        chosen = rng.sample(members, 6)
        turns = [
            english(rng, f'Name three {many}.'),
            f'{facts.first_capital(facts.listed(chosen[:3]))}.',
            one_of(rng, ('three more', 'Three more, please.', 'and three more', 'more')),
            f'{facts.first_capital(facts.listed(chosen[3:6]))}.',
        ]
        return 'en', turns
    chosen = rng.sample(ko_members, 6)
    turns = [
        korean(rng, f'{ko_kind} 세 가지 말해 줘.'),
        f'{", ".join(chosen[:2] + [particle(chosen[2], "이에요")])}.',
        one_of(rng, ('세 개 더', '더 말해 줘', '다른 거 세 개')),
        f'{", ".join(chosen[3:5] + [particle(chosen[5], "이에요")])}.',
    ]
    return 'ko', turns


def opposites(rng: random.Random) -> tuple[str, Turns]:
    if rng.random() < 0.5:
        pairs = rng.sample([pair for pair in facts.OPPOSITE_ROWS if pair[0] not in facts.AMBIGUOUS], 2)
        return 'en', [
            english(rng, f'What is the opposite of {pairs[0][0]}?'),
            f'The opposite of {pairs[0][0]} is {pairs[0][1]}.',
            one_of(rng, (f'And of {pairs[1][0]}?', f'and {pairs[1][0]}', f'what about {pairs[1][0]}?')),
            f'The opposite of {pairs[1][0]} is {pairs[1][1]}.',
        ]
    pairs = rng.sample(facts.KOREAN_OPPOSITE_ROWS, 2)
    return 'ko', [
        korean(rng, f'{pairs[0][0]}의 반대말이 뭐야?'),
        f'{pairs[0][0]}의 반대말은 {particle(pairs[0][1], "이에요")}.',
        one_of(rng, (f'그럼 {particle(pairs[1][0], "은")}?', f'{particle(pairs[1][0], "은")}?')),
        f'{pairs[1][0]}의 반대말은 {particle(pairs[1][1], "이에요")}.',
    ]


def compared(rng: random.Random) -> tuple[str, Turns]:
    ladder = facts.table(facts.SIZES)
    a, b, c = sorted(rng.sample(range(len(ladder)), 3))
    if rng.random() < 0.5:
        one, two, three = (facts.a(ladder[at][0]) for at in (a, b, c))
        return 'en', [
            english(rng, f'What is bigger, {one} or {two}?'),
            f'{facts.first_capital(two)} is bigger than {one}.',
            one_of(rng, (f'And {two} or {three}?', f'{two} or {three}', f'and {three}?')),
            f'{facts.first_capital(three)} is bigger than {two}.',
        ]
    one, two, three = (ladder[at][1] for at in (a, b, c))
    return 'ko', [
        korean(rng, f'{particle(one, "과")} {two} 중에 뭐가 더 커?'),
        f'{particle(two, "이")} {one}보다 더 커요.',
        one_of(rng, (f'{particle(two, "과")} {three} 중에는?', f'그럼 {particle(two, "과")} {particle(three, "은")}?')),
        f'{particle(three, "이")} {two}보다 더 커요.',
    ]


WHY = {
    'en': (
        (
            'What is the weather like today?',
            'I cannot see the weather from here.',
            'I have no connection to the web and no window. A weather app will tell you.',
        ),
        (
            'What time is it?',
            'I have no clock, so I do not know.',
            'I only read the text you type. Please look at your phone.',
        ),
        (
            'Can you open my files?',
            'No, I cannot open your files.',
            'I only see what you type here. You can paste some text.',
        ),
        (
            'What is in the news?',
            'I do not get any news.',
            'I work offline, so nothing new reaches me. A news site can help.',
        ),
        (
            'Who am I?',
            'I do not know. I only know what you tell me here.',
            'I keep no list of people and do not remember earlier chats.',
        ),
        (
            'What is 4837 times 291?',
            'That is too big for me, and I would only guess.',
            'I guess words one by one, and big numbers go wrong that way. A calculator is exact.',
        ),
        (
            'Can you send an e-mail for me?',
            'I cannot send anything, but I can help you write it.',
            'I run inside this page and have no connection to the world outside.',
        ),
        (
            'Are you always right?',
            'No, I am often wrong, so please check anything important.',
            'I am a very small model and know only a little.',
        ),
        (
            'Will you remember me tomorrow?',
            'No, I do not remember earlier chats.',
            'I do not learn while we talk. Just tell me again next time.',
        ),
        (
            'Is what I type private?',
            'Yes, your words stay in your browser.',
            'I run on your device, so nothing has to be sent anywhere.',
        ),
    ),
    'ko': (
        ('오늘 날씨 어때?', '저는 날씨를 알 수 없어요.', '인터넷을 볼 수 없기 때문이에요. 날씨 앱을 봐 주세요.'),
        (
            '지금 몇 시야?',
            '저는 시계가 없어서 시간을 몰라요.',
            '적어 주신 글만 읽을 수 있기 때문이에요. 휴대폰을 봐 주세요.',
        ),
        (
            '내 파일 볼 수 있어?',
            '아니요, 파일은 열 수 없어요.',
            '여기에 적어 주신 글만 볼 수 있어요. 글을 붙여 넣어 주세요.',
        ),
        ('오늘 뉴스 알려 줘', '저는 새 소식을 볼 수 없어요.', '인터넷 없이 움직이기 때문이에요. 뉴스 앱을 봐 주세요.'),
        ('내가 누군지 알아?', '저는 몰라요.', '예전 대화를 기억하지 못하고, 적어 주신 것만 알아요.'),
        (
            '4837 곱하기 291은?',
            '그런 큰 계산은 제가 잘 틀려요.',
            '말을 하나씩 짐작해서 쓰기 때문에 큰 숫자는 틀리기 쉬워요. 계산기가 정확해요.',
        ),
        ('메일 보내 줘', '저는 보낼 수 없어요. 글은 함께 써 드릴게요.', '이 페이지 안에서만 움직이기 때문이에요.'),
        ('항상 맞아?', '아니요, 자주 틀려요. 중요한 일은 꼭 확인해 주세요.', '아주 작은 모델이라 아는 것이 적어요.'),
        (
            '내일도 나 기억할 거야?',
            '아니요, 예전 대화는 기억하지 못해요.',
            '이야기하는 동안 새로 배우지 못하기 때문이에요. 다시 말씀해 주세요.',
        ),
        (
            '내 글 안전해?',
            '네, 적어 주신 글은 이 브라우저 안에만 있어요.',
            '이 기기에서 움직이기 때문에 어디로도 보낼 필요가 없어요.',
        ),
    ),
}


def why(rng: random.Random) -> tuple[str, Turns]:
    language = one_of(rng, ('en', 'ko'))
    question, answer, reason = one_of(rng, WHY[language])
    asked = (
        one_of(rng, ('why', 'Why?', 'why not', 'how come?', 'why is that'))
        if language == 'en'
        else one_of(rng, ('왜?', '왜요?', '왜 그래?', '이유가 뭐예요?', '어째서?'))
    )
    typed = english if language == 'en' else korean
    return language, [typed(rng, question), answer, asked, reason]


FILLERS = (
    'Hello,',
    'Hi!',
    'Hello!',
    'Thank you for your message.',
    'Thank you for everything.',
    '안녕하세요.',
    '안녕하세요!',
    '메일 감사합니다.',
    '그동안 정말 고마웠어요.',
    '죄송해요.',
    '미안해요.',
)
INVITES = ('You are invited', 'Would you like to come')


def shortened(note: str) -> str:
    """The sentence of a note that carries it; of an invitation also when it is."""
    sentences = [part for part in re.split(r'(?<=[.!?,])\n|(?<=[.!?])\s+', note) if part not in FILLERS]
    if sentences[0].startswith(INVITES) or '초대합니다' in sentences[0]:
        return ' '.join(sentences[:2])
    return sentences[0]


def note_then(rng: random.Random) -> tuple[str, Turns]:
    """A note, then the same shorter."""
    example = messages.make(rng)
    language, question, answer = example['lang'], example['q'][0], example['a']
    short = shortened(answer)
    if short == answer:
        return told(rng)
    if language == 'en':
        asked = one_of(
            rng,
            (
                'shorter',
                'Make it shorter.',
                'shorter please',
                'can you make it shorter?',
                'That is too long. Shorter, please.',
            ),
        )
    else:
        asked = one_of(rng, ('더 짧게', '짧게 해 줘', '더 짧게 써 주세요.', '너무 길어. 짧게', '줄여 줘'))
    return language, [question, answer, asked, short]


def corrected(rng: random.Random) -> tuple[str, Turns]:
    """Somebody doubts a right answer; the answer stays."""
    row, wrong = rng.sample(facts.COUNTRY_ROWS, 2)
    if rng.random() < 0.5:
        answer = f'The capital of {row[0]} is {row[1]}'.rstrip('.')
        return 'en', [
            english(rng, f'What is the capital of {row[0]}?'),
            f'{answer}.',
            one_of(rng, (f'Is it not {wrong[1]}?', f'not {wrong[1]}?', f'I thought it was {wrong[1]}.')),
            f'No, {wrong[1]} is the capital of {wrong[0]}. {answer}.',
        ]
    answer = f'{row[2]}의 수도는 {particle(row[3], "이에요")}.'
    return 'ko', [
        korean(rng, f'{row[2]} 수도가 어디야?'),
        answer,
        one_of(rng, (f'{wrong[3]} 아니야?', f'{wrong[3]} 아니에요?')),
        f'아니요, {particle(wrong[3], "은")} {wrong[2]}의 수도예요. {answer}',
    ]


SINGLE = ((facts, 4), (small_talk, 5), (identity, 5), (arithmetic, 2), (words, 2), (stories, 2))
_SINGLES = [module for module, weight in SINGLE for _ in range(weight)]


def ordinary(rng: random.Random) -> tuple[str, Turns]:
    """Hello, one or two questions that stand alone, thanks or goodbye."""
    first = one_of(rng, _SINGLES).make(rng)
    language = first['lang']
    found = [first]
    while rng.random() < 0.45 and len(found) < 3:
        more = one_of(rng, _SINGLES).make(rng)
        if more['lang'] == language and more['a'] != first['a']:
            found.append(more)
    turns = list(one_of(rng, HELLO if language == 'en' else KOREAN_HELLO)) if rng.random() < 0.6 else []
    for example in found:
        turns += [example['q'][0], example['a']]
    if rng.random() < 0.6 or len(turns) < 4:
        turns += [
            one_of(rng, THANKS if language == 'en' else KOREAN_THANKS),
            one_of(rng, WELCOME if language == 'en' else KOREAN_WELCOME),
        ]
    if rng.random() < 0.3:
        turns += one_of(rng, BYE if language == 'en' else KOREAN_BYE)
    return language, turns


MAKERS: list[Callable[[random.Random], tuple[str, Turns]]] = (
    [told] * 8
    + [capitals] * 3
    + [where_is_that] * 2
    + [sums] * 4
    + [in_other_languages] * 3
    + [phrase_in_languages] * 3
    + [another_one] * 2
    + [riddle]
    + [lists] * 3
    + [opposites] * 2
    + [compared] * 2
    + [why] * 2
    + [note_then] * 3
    + [corrected] * 2
    + [ordinary] * 10
)


def make(rng: random.Random) -> dict:
    language, turns = one_of(rng, MAKERS)(rng)
    if rng.random() < 0.15 and turns[-1] not in ENDS and len(turns) < 8:
        turns = turns + [
            one_of(rng, THANKS if language == 'en' else KOREAN_THANKS),
            one_of(rng, WELCOME if language == 'en' else KOREAN_WELCOME),
        ]
    return {'task': 'chat', 'lang': language, 'turns': turns}


def examples(seed: int, count: int) -> Iterator[dict]:
    """`count` conversations. Raises ValueError where it can't make so many."""
    return distinct(make, seed, count, 'dialogue')


if __name__ == '__main__':
    show(examples, __doc__.split('\n')[0])

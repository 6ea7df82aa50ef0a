"""Korean forms that depend on the word before them: particles, native and Sino-Korean numbers, times, money.

Everything here is a pure function of its arguments. `particle` takes the word and either form of the particle pair and
answers the word with the right one: `particle('학교', '은')` is `학교는`, `particle('길', '으로')` is `길로`.
"""

from __future__ import annotations

import re

# With a final consonant, without one.
PAIRS = {
    '은': ('은', '는'),
    '이': ('이', '가'),
    '을': ('을', '를'),
    '과': ('과', '와'),
    '으로': ('으로', '로'),
    '이나': ('이나', '나'),
    '이랑': ('이랑', '랑'),
    '이에요': ('이에요', '예요'),
    '이었': ('이었', '였'),
    '이라': ('이라', '라'),
    '이라고': ('이라고', '라고'),
    '이라는': ('이라는', '라는'),
    '이고': ('이고', '고'),
    '이며': ('이며', '며'),
    '이지만': ('이지만', '지만'),
    '이라서': ('이라서', '라서'),
    '이니': ('이니', '니'),
    '이든': ('이든', '든'),
    '아': ('아', '야'),
    '이었어요': ('이었어요', '였어요'),
    '이었습니다': ('이었습니다', '였습니다'),
    '으로는': ('으로는', '로는'),
    '으로도': ('으로도', '로도'),
    '으로만': ('으로만', '로만'),
    '으로부터': ('으로부터', '로부터'),
}
PAIRS.update({form: (form, form) for form in ('도', '만', '에', '에서', '부터', '까지', '의')})  # one form
FORMS = {form: pair for pair in PAIRS.values() for form in pair}

# Digits as they are read at the end of a number: has a final consonant, and whether that is ㄹ.
DIGIT_ENDS = {'0': 'ㅇ', '1': 'ㄹ', '2': '', '3': 'ㅁ', '4': '', '5': '', '6': 'ㄱ', '7': 'ㄹ', '8': 'ㄹ', '9': ''}
# Names of Latin letters that end in a consonant (엘, 엠, 엔, 알).
LETTER_ENDS = {'l': 'ㄹ', 'm': 'ㅁ', 'n': 'ㄴ', 'r': 'ㄹ'}

NATIVE_ONES = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉']
NATIVE_TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']
SINO_DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']


def final_consonant(word: str) -> str:
    """The final consonant of a word as it is read: '' for none, 'ㄹ', or any other text for another one.

    Closing quotes, brackets and punctuation are passed over. A word that ends in Latin letters is judged by the usual
    Korean reading of the letters, which is right for abbreviations and for most names.
    """
    bare = re.sub(r'[^\w가-힣]+$', '', word)
    if not bare:
        return ''
    last = bare[-1]
    if '가' <= last <= '힣':
        index = (ord(last) - 0xAC00) % 28
        return '' if index == 0 else 'ㄹ' if index == 8 else 'ㄱ'
    if last.isdigit():
        return DIGIT_ENDS.get(last, '')
    lower = bare.lower()
    if re.search(r'[aeiouyw]$', lower) or len(bare) > 1 and re.search(r'(r|[sxz]|ch|sh|ge)$', lower):
        return ''
    if len(bare) == 1 or bare.isupper():
        return LETTER_ENDS.get(lower[-1], '')
    return 'ㄹ' if lower.endswith('l') else 'ㄱ' if re.search(r'[bkmnptg]$', lower) else ''


def josa(word: str, form: str) -> str:
    """The particle alone, in the form that fits the word. `form` is either form of the pair; ValueError if unknown.

    What begins with 이 and is not listed loses it after a vowel: 이야/야, 이가/가 (은영이가, 민수가), 이니까/니까.
    """
    pair = FORMS.get(form)
    if pair is None:
        if len(form) < 2 or form[0] != '이':
            raise ValueError(f'unknown particle {form!r}')
        pair = form, ('였' + form[2:] if form.startswith('이었') else form[1:])
    end = final_consonant(word)
    if pair[0].startswith('으로'):
        return pair[1] if end in ('', 'ㄹ') else pair[0]
    return pair[0] if end else pair[1]


def particle(word: str, form: str) -> str:
    """The word with its particle: `particle('책', '를')` is `책을`."""
    return word + josa(word, form)


def familiar(name: str) -> str:
    """A given name among friends: 은영 -> 은영이, 민수 -> 민수."""
    return name + '이' if final_consonant(name) else name


def native(number: int) -> str:
    """1..99 as it stands before a counter: 한, 두, 스무, 스물한, 서른."""
    if not 1 <= number <= 99:
        raise ValueError(f'native numbers go from 1 to 99, not {number}')
    if number == 20:
        return '스무'
    return NATIVE_TENS[number // 10] + NATIVE_ONES[number % 10]


def sino(number: int) -> str:
    """0..9999 in Sino-Korean words: 삼백이십, 천오백."""
    if not 0 <= number <= 9999:
        raise ValueError(f'Sino-Korean words are made for 0 to 9999, not {number}')
    if number == 0:
        return '영'
    words = ''
    for place, unit in ((1000, '천'), (100, '백'), (10, '십'), (1, '')):
        digit = number // place % 10
        if digit:
            words += ('' if digit == 1 and unit else SINO_DIGITS[digit]) + unit
    return words


def won(amount: int, style: int = 0) -> str:
    """Money: 0 `54,300원`, 1 `5만 4천 원` where it is in thousands, for amounts below 100 million."""
    if style == 0:
        return f'{amount:,}원'
    parts = []
    if amount >= 10000:
        parts.append(f'{amount // 10000:,}만')
    rest = amount % 10000
    if rest and rest % 1000 == 0:
        parts.append(f'{rest // 1000}천')
    elif rest:
        return f'{amount:,}원'
    return ' '.join(parts) + ' 원'


def clock(hour: int, minute: int = 0, style: int = 0) -> str:
    """A time of day from a 24-hour clock: 0 `오후 3시 30분`, 1 `오후 세 시 반`, 2 `3시 30분`, 3 `세 시 반`, 4 `15:30`."""
    if style == 4:
        return f'{hour}:{minute:02d}'
    hour12 = hour % 12 or 12
    half = {1: '오전', 0: '오후'}[hour < 12]
    if hour >= 18 and style in (0, 1) and hour != 24:
        half = '저녁' if hour < 21 else '밤'
    words = style in (1, 3)
    text = f'{native(hour12)} 시' if words else f'{hour12}시'
    if minute == 30 and words:
        text += ' 반'
    elif minute:
        text += f' {sino(minute)} 분' if words else f' {minute}분'
    return f'{half} {text}' if style in (0, 1) else text

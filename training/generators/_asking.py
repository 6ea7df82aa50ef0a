"""Ways in which people type the same question: tidy, in a hurry, with a greeting, with the usual slips."""

from __future__ import annotations

import random
import re

PREFIXES = ('Hey, ', 'Hi! ', 'Hello, ', 'Hi Pocket, ', 'Pocket, ', 'Hey Pocket, ')
QUESTION_PREFIXES = ('Quick question: ', 'One question: ', 'So, ', 'Ok, ', 'A question: ')
LOWER_PREFIXES = ('hey ', 'hi, ', 'hey pocket ', 'pocket, ', 'hi ')
LOWER_QUESTION_PREFIXES = ('ok so ', 'quick question, ', 'um ', 'so ')
HURRIED = (
    (r'\bwhat is\b', 'whats'),
    (r'\bhow is\b', 'hows'),
    (r'\bwhere is\b', 'wheres'),
    (r'\bwho is\b', 'whos'),
    (r'\byou\b', 'u'),
    (r'\byour\b', 'ur'),
    (r'\bare\b', 'r'),
    (r'\bplease\b', 'pls'),
    (r"\bi am\b", 'im'),
    (r'\bcannot\b', 'cant'),
    (r'\bdo not\b', 'dont'),
    (r'\bthanks\b', 'thx'),
)
SLIPS = {
    'what': 'waht',
    'the': 'teh',
    'capital': 'captial',
    'opposite': 'oposite',
    'which': 'wich',
    'does': 'dose',
    'please': 'plese',
    'spell': 'spel',
    'because': 'becuase',
    'write': 'wirte',
    'tell': 'tel',
    'know': 'knwo',
    'weather': 'wether',
    'many': 'mnay',
    'translate': 'tranlsate',
    'story': 'stroy',
    'short': 'shrot',
    'between': 'betwen',
    'birthday': 'birhtday',
    'today': 'tody',
    'much': 'muhc',
    'name': 'naem',
    'have': 'hvae',
    'with': 'wiht',
    'about': 'abuot',
    'friend': 'freind',
}
KOREAN_PREFIXES = ('저기, ', '포켓아, ', '포켓, ', '안녕! ', '안녕하세요, ', '있잖아, ')
KOREAN_QUESTION_PREFIXES = ('혹시 ', '질문이 있어요. ', '근데 ', '궁금한데 ')
LOWERED = re.compile(
    r'(What|Which|How|Where|When|Why|Who|Whose|Is|Are|Do|Does|Did|Can|Could|Will|Would|Should|Tell|Give|Name|List|Say|Write|Count|Please|'
    r'Make|Help|Add|Take|Spell|Translate|Show|Read|Send|Number|Capital|Opposite|Any|My|The|A|An|If|In|Days|Recommend|Suggest|Calculate|'
    r'Subtract|Multiply|Divide|Share|Convert|Double|Half|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b'
)
NATURAL_ENDS = re.compile(r'[.?!]+$')


def one_of(rng: random.Random, options):
    return options[int(rng.random() * len(options))]


def english(rng: random.Random, text: str) -> str:
    """The question as somebody may type it."""
    draw = rng.random()
    if draw < 0.42:
        return text
    if draw < 0.54:
        rest = text[0].lower() + text[1:] if LOWERED.match(text) else text
        return one_of(rng, PREFIXES + QUESTION_PREFIXES if text[-1] == '?' else PREFIXES) + rest
    low = text.lower()
    if rng.random() < 0.7:
        low = NATURAL_ENDS.sub('', low)
    if rng.random() < 0.5:
        pattern, put = one_of(rng, HURRIED)
        low = re.sub(pattern, put, low)
    if rng.random() < 0.12:
        words = low.split(' ')
        spots = [at for at, word in enumerate(words) if word in SLIPS]
        if spots:
            at = one_of(rng, spots)
            words[at] = SLIPS[words[at]]
            low = ' '.join(words)
    if rng.random() < 0.15:
        low = one_of(rng, LOWER_PREFIXES + LOWER_QUESTION_PREFIXES if text[-1] == '?' else LOWER_PREFIXES) + low
    return low


def korean(rng: random.Random, text: str) -> str:
    """The question as somebody may type it; politeness is that of the text."""
    draw = rng.random()
    if draw < 0.5:
        return text
    if draw < 0.65:
        return one_of(rng, KOREAN_PREFIXES + KOREAN_QUESTION_PREFIXES if text[-1] == '?' else KOREAN_PREFIXES) + text
    bare = NATURAL_ENDS.sub('', text)
    if draw < 0.9:
        return bare
    if draw < 0.95:
        return bare.replace(' ', '') if len(bare) < 18 else bare + '??'
    return bare + one_of(rng, (' ㅎㅎ', ' ㅋㅋ', '??', ' ㅠ', '~'))


def chat(rng: random.Random, language: str, question: str, answer: str) -> dict:
    """An example of one question, typed in one of the ways above."""
    asked = (english if language == 'en' else korean)(rng, question).strip()
    return {'task': 'chat', 'lang': language, 'q': [asked], 'a': answer}

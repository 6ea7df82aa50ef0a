"""Questions about words: spelling, letters, plurals, past forms, and what a word is elsewhere. English and Korean."""

from __future__ import annotations

import random
from typing import Iterator

from ._asking import chat, one_of
from ._conjugation import ENGLISH_PAST, english_ing, english_past, english_third
from ._distinct import distinct
from ._korean import final_consonant, particle
from ._making import show
from ._nouns import NOUNS, Noun
from ._phrases import rows

SPELLED = """
friend, beautiful, because, believe, receive, necessary, tomorrow, different, difficult, breakfast, Wednesday, February, business,
calendar, character, chocolate, comfortable, country, daughter, definitely, delicious, dictionary, disappear, eight, enough, environment,
exercise, favorite, foreign, forty, ninety, government, grammar, guess, guitar, happiness, height, holiday, hospital, hungry, immediately,
interesting, island, jewelry, kitchen, knife, knowledge, language, laugh, library, machine, medicine, message, minute, mountain, museum,
neighbor, nephew, niece, often, orange, parents, people, piece, pleasant, possible, potato, promise, question, quiet, quite, really,
recipe, recommend, remember, restaurant, rhythm, school, science, separate, sincerely, special, straight, strength, successful, sugar,
surprise, swimming, teacher, temperature, thought, through, together, tongue, tomato, traffic, travel, Tuesday, umbrella, uncle,
until, usually, vacation, vegetable, village, weather, weird, welcome, whether, which, world, writing, yesterday, apple, banana,
bicycle, bottle, bread, bridge, brother, butter, camera, candle, castle, cheese, cherry, circle, cloud, coffee, cookie, dinner, dream,
elephant, family, father, flower, garden, giraffe, glass, grandmother, honey, house, insect, jacket, journey, juice, ladder, lemon,
letter, light, mirror, mother, music, night, number, ocean, paper, pencil, picture, pillow, planet, pocket, rabbit, river, sandwich,
scissors, shoulder, sister, spoon, station, summer, sunshine, table, ticket, tiger, train, tree, water, window, winter, yellow, zebra
"""
IRREGULAR_PLURALS = {
    'child': 'children',
    'man': 'men',
    'woman': 'women',
    'foot': 'feet',
    'tooth': 'teeth',
    'mouse': 'mice',
    'goose': 'geese',
    'person': 'people',
    'knife': 'knives',
    'leaf': 'leaves',
    'wolf': 'wolves',
    'shelf': 'shelves',
    'life': 'lives',
    'sheep': 'sheep',
    'fish': 'fish',
    'deer': 'deer',
    'ox': 'oxen',
    'half': 'halves',
    'wife': 'wives',
    'loaf': 'loaves',
}
REGULAR = (
    'walk talk play work cook clean help visit wait want need like love open close watch wash paint call ask '
    'answer listen look'
).split()
MORE_PAST = {
    'begin': 'began',
    'fly': 'flew',
    'grow': 'grew',
    'know': 'knew',
    'think': 'thought',
    'fall': 'fell',
    'feel': 'felt',
    'hear': 'heard',
    'hold': 'held',
    'hide': 'hid',
    'win': 'won',
    'stand': 'stood',
    'sit': 'sat',
    'say': 'said',
    'build': 'built',
    'catch': 'caught',
    'throw': 'threw',
    'understand': 'understood',
    'become': 'became',
    'bite': 'bit',
    'blow': 'blew',
    'fight': 'fought',
}
LANGUAGE_NAMES = (
    ('fr', 'French', '프랑스어'),
    ('de', 'German', '독일어'),
    ('es', 'Spanish', '스페인어'),
    ('ja', 'Japanese', '일본어'),
)
PHRASES = """
hello | 안녕하세요 | bonjour | hallo | hola | こんにちは
thank you | 감사합니다 | merci | danke | gracias | ありがとう
good morning | 좋은 아침이에요 | bonjour | guten Morgen | buenos días | おはようございます
good night | 안녕히 주무세요 | bonne nuit | gute Nacht | buenas noches | おやすみなさい
goodbye | 안녕히 가세요 | au revoir | auf Wiedersehen | adiós | さようなら
please | 부탁합니다 | s'il vous plaît | bitte | por favor | お願いします
I'm sorry | 죄송합니다 | je suis désolé | es tut mir leid | lo siento | ごめんなさい
yes | 네 | oui | ja | sí | はい
no | 아니요 | non | nein | no | いいえ
I love you | 사랑해요 | je t'aime | ich liebe dich | te quiero | 愛しています
how are you | 잘 지내세요? | comment allez-vous ? | wie geht es Ihnen? | ¿cómo está? | お元気ですか
excuse me | 실례합니다 | excusez-moi | Entschuldigung | perdón | すみません
happy birthday | 생일 축하해요 | joyeux anniversaire | alles Gute zum Geburtstag | feliz cumpleaños | お誕生日おめでとう
good luck | 행운을 빌어요 | bonne chance | viel Glück | buena suerte | 頑張ってください
I don't know | 모르겠어요 | je ne sais pas | ich weiß nicht | no lo sé | わかりません
I'm hungry | 배고파요 | j'ai faim | ich habe Hunger | tengo hambre | お腹がすきました
I'm tired | 피곤해요 | je suis fatigué | ich bin müde | estoy cansado | 疲れました
help | 도와주세요 | à l'aide | Hilfe | ayuda | 助けて
how much is it | 얼마예요? | combien ça coûte ? | wie viel kostet das? | ¿cuánto cuesta? | いくらですか
where is the toilet | 화장실이 어디예요? | où sont les toilettes ? | wo ist die Toilette? | ¿dónde está el baño? | トイレはどこですか
nice to meet you | 만나서 반가워요 | enchanté | freut mich | mucho gusto | はじめまして
see you tomorrow | 내일 봐요 | à demain | bis morgen | hasta mañana | また明日
cheers | 건배 | santé | prost | salud | 乾杯
welcome | 환영합니다 | bienvenue | willkommen | bienvenido | ようこそ
"""
MORE_WORDS = """
sun | 해 | le soleil | die Sonne | el sol | 太陽
moon | 달 | la lune | der Mond | la luna | 月
star | 별 | l'étoile | der Stern | la estrella | 星
sea | 바다 | la mer | das Meer | el mar | 海
mountain | 산 | la montagne | der Berg | la montaña | 山
river | 강 | la rivière | der Fluss | el río | 川
tree | 나무 | l'arbre | der Baum | el árbol | 木
flower | 꽃 | la fleur | die Blume | la flor | 花
rain | 비 | la pluie | der Regen | la lluvia | 雨
snow | 눈 | la neige | der Schnee | la nieve | 雪
wind | 바람 | le vent | der Wind | el viento | 風
house | 집 | la maison | das Haus | la casa | 家
street | 길 | la rue | die Straße | la calle | 道
city | 도시 | la ville | die Stadt | la ciudad | 都市
country | 나라 | le pays | das Land | el país | 国
child | 아이 | l'enfant | das Kind | el niño | 子供
family | 가족 | la famille | die Familie | la familia | 家族
name | 이름 | le nom | der Name | el nombre | 名前
day | 날 | le jour | der Tag | el día | 日
night | 밤 | la nuit | die Nacht | la noche | 夜
week | 주 | la semaine | die Woche | la semana | 週
year | 해 | l'année | das Jahr | el año | 年
spring | 봄 | le printemps | der Frühling | la primavera | 春
summer | 여름 | l'été | der Sommer | el verano | 夏
autumn | 가을 | l'automne | der Herbst | el otoño | 秋
winter | 겨울 | l'hiver | der Winter | el invierno | 冬
love | 사랑 | l'amour | die Liebe | el amor | 愛
time | 시간 | le temps | die Zeit | el tiempo | 時間
money | 돈 | l'argent | das Geld | el dinero | お金
music | 음악 | la musique | die Musik | la música | 音楽
salt | 소금 | le sel | das Salz | la sal | 塩
sugar | 설탕 | le sucre | der Zucker | el azúcar | 砂糖
breakfast | 아침 식사 | le petit-déjeuner | das Frühstück | el desayuno | 朝食
dinner | 저녁 식사 | le dîner | das Abendessen | la cena | 夕食
work | 일 | le travail | die Arbeit | el trabajo | 仕事
world | 세계 | le monde | die Welt | el mundo | 世界
question | 질문 | la question | die Frage | la pregunta | 質問
answer | 대답 | la réponse | die Antwort | la respuesta | 答え
dream | 꿈 | le rêve | der Traum | el sueño | 夢
heart | 마음 | le cœur | das Herz | el corazón | 心
"""
ARTICLES = {'m': 'der', 'f': 'die', 'n': 'das'}


def _dictionary() -> list[tuple[str, dict[str, str]]]:
    """English words and what they are in the other languages, European nouns with their article."""
    found: dict[str, dict[str, str]] = {}
    for kind, nouns in NOUNS.items():
        if kind == 'role':
            continue
        for noun in nouns:
            if noun.en[0] not in ('back', 'stomach', 'ship', 'orange', 'watch', 'clock', 'file', 'form'):
                found.setdefault(noun.en[0], _noun_words(noun))
    for row in rows(MORE_WORDS):
        found.setdefault(row.en, {'ko': row.ko, 'fr': row.fr, 'de': row.de, 'es': row.es, 'ja': row.ja})
    return list(found.items())


def _noun_words(noun: Noun) -> dict[str, str]:
    fr = f"l'{noun.fr[0]}" if noun.fr_elides else f'{"le" if noun.fr_gender == "m" else "la"} {noun.fr[0]}'
    es = f'{"el" if noun.es_gender == "m" or noun.es_el else "la"} {noun.es[0]}'
    return {'ko': noun.ko, 'fr': fr, 'de': f'{ARTICLES[noun.de_gender]} {noun.de[0]}', 'es': es, 'ja': noun.ja}


WORDS = [word.strip() for word in SPELLED.replace('\n', ' ').split(',')]
DICTIONARY = _dictionary()
KOREAN_ONCE = {
    word
    for word, count in ((w, sum(w == other['ko'] for _, other in DICTIONARY)) for w in {d['ko'] for _, d in DICTIONARY})
    if count == 1
}
PHRASE_ROWS = rows(PHRASES)
PAST = {**{verb: past for verb, past in ENGLISH_PAST.items() if verb not in ('be', 'stay')}, **MORE_PAST}


def first_capital(text: str) -> str:
    return text[0].upper() + text[1:]


def spelling(rng: random.Random) -> dict:
    word = one_of(rng, WORDS)
    question = one_of(
        rng,
        (
            f'How do you spell {word}?',
            f'Spell {word}.',
            f'Can you spell {word}?',
            f'How is {word} spelled?',
            f'What is the spelling of {word}?',
            f'Spell the word {word}, please.',
            f'How do I write {word}?',
            f'{word}: how do you spell it?',
        ),
    )
    return chat(rng, 'en', question, f'It is spelled {"-".join(word)}.')


def letters(rng: random.Random) -> dict:
    word = one_of(rng, [w for w in WORDS if len(w) <= 8])
    way = rng.randrange(3)
    if way == 0:
        question = one_of(
            rng,
            (
                f'How many letters does {word} have?',
                f'How many letters are in {word}?',
                f'Count the letters in {word}.',
            ),
        )
        return chat(rng, 'en', question, f'{first_capital(word)} has {len(word)} letters: {"-".join(word)}.')
    first = way == 1
    kind = 'first' if first else 'last'
    question = one_of(
        rng,
        (
            f'What is the {kind} letter of {word}?',
            f'Which letter is the {kind} one in {word}?',
            f'What letter does {word} {"start" if first else "end"} with?',
        ),
    )
    return chat(rng, 'en', question, f'The {kind} letter of {word} is {(word[0] if first else word[-1]).lower()}.')


def plurals(rng: random.Random) -> dict:
    if rng.random() < 0.4:
        word, many = one_of(rng, list(IRREGULAR_PLURALS.items()))
    else:
        noun = one_of(rng, one_of(rng, list(NOUNS.values())))
        word, many = noun.en
        if noun.mass or ' ' in word:
            return plurals(rng)
    question = one_of(
        rng,
        (
            f'What is the plural of {word}?',
            f'Plural of {word}?',
            f'What do you call more than one {word}?',
            f'One {word}, two what?',
            f'How do I write the plural of {word}?',
        ),
    )
    return chat(rng, 'en', question, f'The plural of {word} is {many}.')


def past_forms(rng: random.Random) -> dict:
    if rng.random() < 0.7:
        verb, past = one_of(rng, list(PAST.items()))
    else:
        verb = one_of(rng, REGULAR)
        past = english_past(verb)
    if rng.random() < 0.75:
        question = one_of(
            rng,
            (
                f'What is the past tense of {verb}?',
                f'Past tense of {verb}?',
                f'What is the past form of {verb}?',
                f'How do you say {verb} in the past?',
                f'Today I {verb}, yesterday I what?',
            ),
        )
        return chat(rng, 'en', question, f'The past tense of {verb} is {past}.')
    if rng.random() < 0.5:
        return chat(
            rng,
            'en',
            one_of(rng, (f'What is the -ing form of {verb}?', f'How do I write {verb} with -ing?')),
            f'The -ing form of {verb} is {english_ing(verb)}.',
        )
    question = one_of(rng, (f'What is the form of {verb} with he or she?', f'He or she and the verb {verb}?'))
    return chat(rng, 'en', question, f'The form is {english_third(verb)}: she {english_third(verb)}.')


def into_korean(rng: random.Random) -> dict:
    """What an English word is in Korean and the other way round, asked in either language."""
    word, others = one_of(rng, DICTIONARY)
    ko = others['ko']
    way = rng.random()
    if way < 0.35:
        question = one_of(
            rng,
            (
                f'How do you say {word} in Korean?',
                f'What is {word} in Korean?',
                f'What is the Korean word for {word}?',
                f'{first_capital(word)} in Korean?',
                f'Tell me the Korean word for {word}.',
                f'Can you say {word} in Korean?',
                f'I want to say {word} in Korean.',
            ),
        )
        return chat(rng, 'en', question, f'{first_capital(word)} is {ko} in Korean.')
    if way < 0.55 and ko in KOREAN_ONCE:
        question = one_of(
            rng,
            (
                f'What does {ko} mean?',
                f'What is {ko} in English?',
                f'What does the Korean word {ko} mean?',
                f'{ko} meaning?',
            ),
        )
        return chat(rng, 'en', question, f'{ko} means {word}.')
    if ko not in KOREAN_ONCE:
        return spelling(rng)
    if way < 0.8:
        be = korean_is(word)
        question = one_of(
            rng,
            (
                f'{particle(ko, "이")} 영어로 뭐야?',
                f'{particle(ko, "은")} 영어로 뭐예요?',
                f'{particle(ko, "을")} 영어로 뭐라고 해요?',
                f'{ko} 영어로',
                f'{particle(ko, "은")} 영어로 뭐라고 하나요?',
                f'{ko} 영어로 뭐지?',
            ),
        )
        return chat(rng, 'ko', question, f'{particle(ko, "은")} 영어로 {word}{be}.')
    question = one_of(
        rng,
        (
            f'{word} 뜻이 뭐야?',
            f'{word} 뜻',
            f'{word} 무슨 뜻이에요?',
            f'{word}의 뜻을 알려 주세요.',
            f'{word} 한국말로 뭐야?',
        ),
    )
    return chat(rng, 'ko', question, _meaning(word, ko))


def _sound(word: str) -> str:
    """How an English word ends as Korean reads it: `vowel`, `consonant`, or '' where its letters don't tell (bread)."""
    if word[-1] in 'aiouyrw' and not word.endswith('ou'):
        return 'vowel'
    return 'consonant' if word[-1] in 'mnl' and not word.endswith('ion') or word.endswith(('ng', 'ook')) else ''


def korean_is(word: str) -> str:
    return {'vowel': '예요', 'consonant': '이에요', '': '입니다'}[_sound(word)]


def _meaning(word: str, ko: str) -> str:
    topic = {'vowel': '는', 'consonant': '은'}.get(_sound(word))
    return f'{word}{topic} {particle(ko, "이라는")} 뜻이에요.' if topic else f'{word}의 뜻은 {particle(ko, "이에요")}.'


def into_other(rng: random.Random) -> dict:
    word, others = one_of(rng, DICTIONARY)
    key, language, ko_language = one_of(rng, LANGUAGE_NAMES)
    if rng.random() < 0.65:
        question = one_of(
            rng,
            (
                f'How do you say {word} in {language}?',
                f'What is {word} in {language}?',
                f'What is the {language} word for {word}?',
                f'{first_capital(word)} in {language}?',
                f'Tell me the {language} word for {word}.',
            ),
        )
        return chat(rng, 'en', question, f'{first_capital(word)} is {others[key]} in {language}.')
    ko = others['ko']
    if ko not in KOREAN_ONCE:
        return spelling(rng)
    question = one_of(
        rng,
        (
            f'{particle(ko, "은")} {ko_language}로 뭐예요?',
            f'{particle(ko, "이")} {ko_language}로 뭐야?',
            f'{particle(ko, "을")} {ko_language}로 뭐라고 해요?',
        ),
    )
    return chat(rng, 'ko', question, f'{particle(ko, "은")} {ko_language}로 {others[key]}입니다.')


def phrases(rng: random.Random) -> dict:
    row = one_of(rng, PHRASE_ROWS)
    if rng.random() < 0.6:
        key, language = one_of(
            rng,
            (
                ('ko', 'Korean'),
                ('ko', 'Korean'),
                ('fr', 'French'),
                ('de', 'German'),
                ('es', 'Spanish'),
                ('ja', 'Japanese'),
            ),
        )
        question = one_of(
            rng,
            (
                f'How do you say {row.en} in {language}?',
                f'What is {row.en} in {language}?',
                f'{first_capital(row.en)} in {language}?',
                f'How can I say {row.en} in {language}?',
                f'Teach me to say {row.en} in {language}.',
                f'I want to say {row.en} in {language}.',
            ),
        )
        answer = getattr(row, key)
        return chat(rng, 'en', question, f'You say {answer}' + ('' if answer[-1] in '?？' else '.'))
    key, language = one_of(
        rng,
        (('en', '영어'), ('en', '영어'), ('fr', '프랑스어'), ('de', '독일어'), ('es', '스페인어'), ('ja', '일본어')),
    )
    ko = row.ko.rstrip('?')
    question = one_of(
        rng,
        (
            f'{language}로 {ko}가 뭐야?' if not final_consonant(ko) else f'{language}로 {ko}이 뭐야?',
            f'{particle(ko, "을")} {language}로 어떻게 말해요?',
            f'{particle(ko, "은")} {language}로 뭐라고 하나요?',
            f'{ko} {language}로 뭐야?',
        ),
    )
    answer = getattr(row, key)
    return chat(rng, 'ko', question, f'{answer.rstrip(" ?¿")}라고 해요.' if key != 'es' else f'{answer}라고 해요.')


MAKERS = (
    [spelling] * 4
    + [letters] * 3
    + [plurals] * 3
    + [past_forms] * 3
    + [into_korean] * 8
    + [into_other] * 5
    + [phrases] * 4
)


def make(rng: random.Random) -> dict:
    return one_of(rng, MAKERS)(rng)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`count` questions with their answers. Raises ValueError where it can't make so many."""
    return distinct(make, seed, count, 'words')


if __name__ == '__main__':
    show(examples, __doc__.split('\n')[0])

"""The fetched corpora: how each is read, what of it is kept, and how much of it each phase gets.

A reader turns a corpus's rows (SOURCES.md beside the corpora has their form) into examples as in `hand/*.jsonl`.
"""

from __future__ import annotations

import json
import lzma
import random
import re
from pathlib import Path
from typing import Callable, Iterable, Iterator, NamedTuple

from cleaning import (
    TrueCaser,
    is_in,
    is_pair,
    is_plain,
    is_polite,
    is_sentence,
    mended_spider,
    mended_wikisql,
    runs,
    schema_tables,
    tidy,
    unmarked,
    values_in,
    written_schema,
)

Rows = Iterable[dict]
Examples = Iterator[dict]


class Source(NamedTuple):
    """A corpus. `wide` and `everyday`: million characters at most of each kind of document (of a translation: each
    direction) in the two phases. `why`: what is good in it, and what its reader leaves out."""

    name: str
    read: Callable[[Rows], Examples]
    wide: float
    everyday: float
    why: str


def rows_of(corpora: Path, name: str) -> Iterator[dict]:
    """Raises FileNotFoundError if the corpus is not there."""
    with lzma.open(Path(corpora) / f'{name}.jsonl.xz', 'rt', encoding='utf8') as lines:
        for line in lines:
            yield json.loads(line)


def merged(pairs: Iterable[tuple[str, str, str]]) -> Examples:
    """(English, language, text) -> one example for each English text, with every language that it stands in.

    Of several texts in one language the first polite one is taken: the model answers in one manner.
    """
    groups: dict[str, dict[str, list[str]]] = {}
    for english, language, text in pairs:
        groups.setdefault(english, {}).setdefault(language, []).append(text)
    for english, languages in groups.items():
        polite = {lang: next((t for t in texts if is_polite(lang, t)), texts[0]) for lang, texts in languages.items()}
        yield {'task': 'translate', 'en': english, **polite}


def pairs_of(rows: Rows, longest: int = 220) -> Iterator[tuple[str, str, str]]:
    """The pairs whose two sides are plain text and look like translations of one another."""
    for row in rows:
        if row['src'] != 'en':
            continue
        english, language, other = tidy(row['a']), row['tgt'], tidy(row['b'])
        if len(english) <= longest and is_plain(english) and is_plain(other) and is_pair(language, english, other):
            yield english, language, other


def sentences(rows: Rows) -> Examples:
    """Pairs of whole sentences."""
    return merged(pair for pair in pairs_of(rows) if is_sentence(pair[0]) and is_sentence(pair[2]))


def captions(rows: Rows) -> Examples:
    """Sentences that say what a picture shows, without the negated ones made from them."""
    negated = re.compile(r"\b(no|not|nobody|none|without)\b|n't\b", re.I)
    return (example for example in sentences(rows) if not negated.search(example['en']))


def documentation(rows: Rows) -> Examples:
    """Whole sentences of five words or more, with at most two names; marks around words are taken away."""
    name = re.compile(r'(?<=[a-z,] )[A-Z]\w*')
    return merged(
        (en, language, other)
        for en, language, other in pairs_of({**row, 'a': unmarked(row['a']), 'b': unmarked(row['b'])} for row in rows)
        if is_sentence(en) and is_sentence(other) and len(en.split()) >= 5 and len(name.findall(en)) <= 2
    )


def tanaka(rows: Rows, cased: Callable[[], TrueCaser]) -> Examples:
    """English was lower-cased: its capitals are restored; pairs with words of unknown case are dropped."""
    caser = cased()

    def repaired() -> Iterator[tuple[str, str, str]]:
        for english, language, other in pairs_of(rows):
            restored = caser.restore(english)
            if restored and is_sentence(restored):
                yield re.sub(r'\s+([.,!?])', r'\1', restored), language, other

    return merged(repaired())


def meeting(rows: Rows) -> Examples:
    """Spoken sentences without stammering, of four words or more."""
    stammer = re.compile(r"\b(u[hm]+|m+-?h*m*|hmm|er|ah)\b|\b(\w+) \2\b|'Cause|…|あー|えー|んー|ええ、", re.I)
    return merged(
        (en, language, other)
        for en, language, other in pairs_of(rows)
        if not stammer.search(en + other) and is_sentence(en) and is_sentence(other) and len(en.split()) >= 4
    )


def conversation_pairs(rows: Rows) -> Examples:
    """Pairs of whole sentences of at most 160 characters, without what only speech has."""
    speech = re.compile(r"\b(lol|like like|you know,|I mean|kinda|lemme|gonna|yup|um|uh)\b|笑|ㅋ", re.I)
    for example in sentences(rows):
        if len(example['en']) <= 160 and not speech.search(' '.join(example.values())):
            yield example


def korean_parallel(rows: Rows) -> Examples:
    """School texts and short news: no speakers' names and answer letters, no bylines, no glossaries, no quoted rest."""
    marks = re.compile(r'^[A-Z]\s*:|^\(|CNN|약어표|20\d\d\.\d\d|"')
    for example in sentences(rows):
        if not marks.search(example['en']) and not marks.search(example['ko']):
            yield example


def names_of_things(rows: Rows) -> Examples:
    """Names of places and things of one to three words (a map's key): bakery, ice cream shop, sundial."""

    def names() -> Iterator[tuple[str, str, str]]:
        for english, language, other in pairs_of(rows, longest=30):
            words = english.split()
            if len(words) <= 3 and re.fullmatch(r'([A-Z][a-z]{2,} ?)+', english) and len(other.split()) <= 4:
                if not re.search(r'[/(),:;.!?]', other):
                    yield english, language, other

    return merged(names())


def korean_small_talk(rows: Rows) -> Examples:
    """One question, one polite answer."""
    for row in rows:
        question, answer = (tidy(turn) for turn in row['turns'][:2])
        if is_polite('ko', answer) and is_in('ko', question) and len(answer) >= 5 and is_plain(question + answer):
            answer = answer if answer[-1] in '.!?~' else f'{answer}.'
            yield {'task': 'chat', 'lang': 'ko', 'turns': [question, answer]}


def korean_paraphrases(rows: Rows) -> Examples:
    """paraKQC alone: a question in other words. XQuAD (a test set) and Japanese questions on Wikipedia are left out."""
    for row in rows:
        if row['lang'] == 'ko' and row['prompt'].startswith('다음 문장을 다른 말로 바꿔 써 줘:'):
            yield {'task': 'chat', 'lang': 'ko', 'turns': [tidy(row['prompt']), tidy(row['response'])]}


def conversation(rows: Rows) -> Examples:
    """Up to eight turns of written sentences; those in which most turns are no sentences are dropped."""
    for row in rows:
        turns = [tidy(turn) for turn in row['turns'][:8]]
        turns = turns[: len(turns) // 2 * 2]
        good = sum(is_sentence(turn) and is_plain(turn) for turn in turns)
        if len(turns) >= 2 and good >= 0.8 * len(turns) and all(2 <= len(turn) <= 300 for turn in turns):
            yield {'task': 'chat', 'lang': 'en', 'turns': turns}


def prose(rows: Rows) -> Examples:
    """Stories: no plays, no addresses of presidents, no sentences that do not end."""
    office = re.compile(
        r'\b(congress|governments?|nations?|federal|constitution|econom\w+|tax\w*|inflation|employment|treat(y|ies)|citizens'
        r'|legislation|polic(y|ies)|industr\w+|america\w*|civilization|revolution|republic|liberty|war|peace|god|christ|lord|jesus|psalm|gospel)\b',
        re.I,
    )
    play = re.compile(r'^[A-Z][A-Za-z ]{2,25}: ', re.M)
    for row in rows:
        text = tidy(row['text'])
        grave = len(office.findall(text)) >= 3 or len(play.findall(text)) >= 2
        if not grave and mean_words(text) <= 24 and not re.search('[\ufffd_*|]', text):
            yield {'task': 'text', 'lang': row['lang'], 'text': text}


def mean_words(text: str) -> float:
    """Words for each sentence of an English text."""
    return len(text.split()) / max(1, len(re.findall(r'[.!?]+["\')]?(\s|$)', text)))


def korean_headlines(rows: Rows) -> Examples:
    """A spoken request or question, and its key phrase."""
    for row in rows:
        text, phrase = tidy(row['text']), tidy(row['summary'])
        if 8 <= len(text) <= 80 and 4 <= len(phrase) < len(text) and '화자' not in phrase:
            yield {'task': 'summarize', 'lang': 'ko', 'text': text, 'headline': phrase}


def spider(rows: Rows) -> Examples:
    """The tables that a query uses (one more at times), in the prompt's form; values are named in the question."""
    choice = random.Random(7)
    for row in rows:
        tables, sql = schema_tables(row['schema']), mended_spider(tidy(row['sql']))
        used = {name: columns for name, columns in tables.items() if re.search(rf'\b{name}\b', sql)}
        others = [name for name in tables if name not in used]
        if others and choice.random() < 0.25:
            other = choice.choice(others)
            used[other] = tables[other]
        small = len(sql) <= 300 and len(written_schema(used)) <= 500 and len(used) <= 4
        if small and _named(used) and _grounded(sql, row['question']) and runs(sql, used):
            yield {'task': 'sql', 'schema': written_schema(used), 'question': tidy(row['question']), 'sql': sql}


def wikisql(rows: Rows) -> Examples:
    """One table, at most two conditions, values as the question writes them; what SQLite does not accept is dropped."""
    choice = random.Random(8)
    for row in rows:
        sql, question = mended_wikisql(row['sql']), tidy(row['question'])
        if not _aggregate_is_asked(sql, question):
            continue
        if sql.count(' AND ') > 1 or not _grounded(sql, question) or not is_in('en', question):
            continue
        for value in re.findall(r"'([^']*)'", sql):
            at = question.lower().find(value.lower())
            sql = sql.replace(f"'{value}'", f"'{question[at : at + len(value)]}'")
        table = choice.choice(('results', 'records', 'entries', 'data'))
        tables = {table: columns for columns in schema_tables(row['schema']).values()}
        sql = sql.replace(' FROM data', f' FROM {table}')
        if _named(tables) and runs(sql, tables):
            yield {'task': 'sql', 'schema': written_schema(tables), 'question': question, 'sql': sql}


AGGREGATES = {
    'MAX': r'highest|most|largest|biggest|maximum|latest|greatest|top|longest',
    'MIN': r'lowest|least|smallest|minimum|earliest|fewest|shortest',
    'AVG': r'average|mean',
    'SUM': r'sum|total|altogether',
}


def _aggregate_is_asked(sql: str, question: str) -> bool:
    """WikiSQL often has an aggregate that the question does not ask for, and COUNT for numbers that a column holds."""
    aggregate = re.match(r'SELECT ([A-Z]+)\(', sql)
    if not aggregate:
        return True
    wanted = AGGREGATES.get(aggregate[1])
    return wanted is not None and bool(re.search(rf'\b({wanted})\b', question, re.I))


def _named(tables: dict[str, list[str]]) -> bool:
    return all(column.isidentifier() for columns in tables.values() for column in columns)


def _grounded(sql: str, question: str) -> bool:
    return all(value.strip('%').lower() in question.lower() for value in values_in(sql))


def sources(corpora: Path) -> tuple[Source, ...]:
    """The table of what is read, in the order in which the first of two equal questions is kept."""

    def cased() -> TrueCaser:
        return TrueCaser(_written_english(corpora))

    return (
        Source(
            'tr_tatoeba',
            sentences,
            1.0,
            1.0,
            'short everyday sentences; the LASER part is a public test set we do not score on',
        ),
        Source(
            'tr_cocoa_mt',
            conversation_pairs,
            0.6,
            0.25,
            'conversation; the polite of two variants; slang and rests of speech out',
        ),
        Source(
            'tr_korean_parallel',
            korean_parallel,
            1.0,
            0.25,
            'school texts and news; bylines, glossaries, quotations out',
        ),
        Source(
            'tr_enja_tanaka', lambda rows: tanaka(rows, cased), 4.0, 0.5, 'short everyday sentences; capitals restored'
        ),
        Source('tr_jsick_enja', captions, 0.4, 0.05, 'captions of pictures; those that say what is not in them out'),
        Source('tr_ami_meeting_enja', meeting, 0.2, 0.0, 'talk in meetings; stammering out'),
        Source('tr_ui_locales', names_of_things, 0.12, 0.0, 'names of things on a map; strings of user interfaces out'),
        Source('tr_mt_geneval', sentences, 0.5, 0.0, 'lives from Wikipedia: whole sentences, not everyday'),
        Source(
            'tr_docs_aligned',
            documentation,
            1.5,
            0.0,
            'technical prose for grammar alone; code and names of programs out',
        ),
        Source('tr_python_docs', documentation, 0.8, 0.0, 'as tr_docs_aligned'),
        Source('tr_microsoft_ui', documentation, 0.2, 0.0, 'as tr_docs_aligned: whole sentences alone'),
        Source('chat_ko_songys', korean_small_talk, 2.0, 2.0, 'Korean small talk; answers that are not polite out'),
        Source(
            'chat_selfdialogue',
            conversation,
            15.0,
            0.0,
            'English talk on films, music, sport, with tastes that the model must not claim as its own',
        ),
        Source('chat_topical', conversation, 3.0, 0.0, 'English talk about facts, with tastes, as chat_selfdialogue'),
        Source(
            'chat_sgd', conversation, 5.0, 0.0, 'dialogues that book and order, which Pocket cannot: language alone'
        ),
        Source(
            'instruct_qa_multi',
            korean_paraphrases,
            0.5,
            0.0,
            'Korean questions in other words; test sets and Wikipedia out',
        ),
        Source('text_books_pd', prose, 8.0, 0.4, 'stories; plays and addresses out; everyday: short sentences'),
        Source('sum_ko_sae4k', korean_headlines, 1.5, 0.0, 'Korean requests and their key phrases, as headlines'),
        Source(
            'sql_spider_syn',
            spider,
            3.0,
            0.3,
            'SQL over one to three tables; values that the question does not name out',
        ),
        Source(
            'sql_wikisql',
            wikisql,
            2.5,
            0.1,
            'SQL over one table; much damaged: only what SQLite accepts, no aggregates nobody asks for',
        ),
    )


LEFT_OUT = {
    'tr_ntrex': 'a public test set: decontaminated against, never read',
    'tr_xquad': 'a public test set: decontaminated against, never read',
    'tr_jenkins_ui': 'strings of a user interface, of mixed quality',
    'tr_tldr': 'phrases of command lines, formulaic, some beside their line',
    'instruct_tldr_commands': 'shell commands: not its world',
    'instruct_gsm8k': 'arithmetic in several steps, beyond its size',
    'instruct_selfinstruct_seed': 'few, code among it, and an evaluation set',
    'chat_chatterbot': 'answers of another bot about itself, code, answers that are none',
    'chat_taskmaster4': 'the voice of a coffee shop',
    'tool_taskmaster4': 'another tool than ours, and one alone',
    'tool_sgd': 'tools given in the prompt: ours has three fixed ones',
    'sql_text2sql_data': 'implicit joins over large schemas, strange questions',
    'sum_qmsum': 'noisy speech of parliaments and meetings, too long',
    'sum_scitldr': 'abstracts of papers: not its world',
    'text_genesis_udhr': 'one declaration',
    'text_ja_jsquad': 'encyclopaedia, and contexts of a test set',
    'text_wikitext2_small': 'words are missing in it',
    'made_synth-chat': 'made by the first recipe; generators/ take its place',
    'made_synth-sql': 'made by the first recipe; generators/ take its place',
    'made_synth-summarize': 'made by the first recipe; generators/ take its place',
    'made_synth-tool': 'made by the first recipe; generators/ take its place',
}
PUBLIC_TEST_SETS = ('tr_ntrex', 'tr_xquad')


def public_test_examples(corpora: Path) -> Examples:
    """What the public test sets hold, to be decontaminated against."""
    for name in PUBLIC_TEST_SETS:
        for row in rows_of(corpora, name):
            yield {'task': 'translate', row['src']: row['a'], row['tgt']: row['b']}


def _written_english(corpora: Path) -> Iterator[str]:
    """English with capitals as people write it, to learn the case of words from."""
    for name in ('tr_tatoeba', 'tr_korean_parallel', 'tr_cocoa_mt', 'tr_ntrex'):
        for row in rows_of(corpora, name):
            yield tidy(row['a'])
    for row in rows_of(corpora, 'text_books_pd'):
        yield tidy(row['text'])

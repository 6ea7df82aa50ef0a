#!/usr/bin/env python3
"""Checks the evaluation sets written by hand, `*.jsonl` beside this file. Plain Python 3, no packages.

    python3 training/held-out/check.py                # form, and no overlap with training/hand
    python3 training/held-out/check.py --corpora DIR  # nor with the rows of DIR/*.jsonl and DIR/*.jsonl.xz (minutes)

Exit status 1 if there is an error. What is checked:

* a line is one JSON object with the keys of its kind, without empty texts
* nothing stands twice
* sql: SQLite runs the query on the rows, and it gives at least one row
* extract: the values stand in the text; read: one sentence for what is not in the text; summarize: the summaries written
  by hand name no number that is neither in the text nor among the `facts`
* chat: at least two words of `about` (one for a fact), and `never` are regular expressions
* no prompt (whatever its case, spaces and punctuation) is an example of training/hand, and no text shares a run of ten
  words with one (of twenty characters where words are written without spaces)
"""
import argparse
import glob
import json
import lzma
import os
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator

HERE = os.path.dirname(os.path.abspath(__file__))
HAND = os.path.join(HERE, '..', 'hand')
RUN_WORDS = 10
RUN_CHARACTERS = 20
NOT_SAID = {'en': 'The text does not say.', 'ko': '글에 나와 있지 않아요.'}
KEYS = {
    'chat': {'task', 'lang', 'q', 'about', 'never'},
    'read': {'task', 'lang', 'text', 'qa'},
    'rewrite': {'task', 'lang', 'how', 'text', 'out'},
    'summarize': {'task', 'lang', 'text', 'tldr', 'points', 'headline', 'teaser', 'facts'},
    'extract': {'task', 'lang', 'text', 'keys', 'json'},
    'sql': {'task', 'schema', 'rows', 'question', 'sql'},
    'tool': {'task', 'user', 'call'},
    'translate': {'task', 'en', 'ko', 'fr', 'de', 'es', 'ja'},
}


def plain(text: str) -> str:
    """A text without case, spaces and punctuation."""
    return re.sub(r'[\W_]+', '', unicodedata.normalize('NFC', text).lower())


def strings(value: object) -> Iterator[str]:
    """All texts inside a JSON value, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for inner in value if isinstance(value, list) else value.values():
            yield from strings(inner)


def prompts(row: dict) -> list[str]:
    """What is asked in a line: texts that must not be trained on. The schema of SQL and the ways to rewrite may be."""
    task = row['task']
    if task == 'chat':
        return row['q']
    if task == 'sql':
        return [f'{row["schema"]} {row["question"]}']
    if task == 'tool':
        return [row['user']]
    if task == 'translate':
        return [text for key, text in row.items() if key != 'task']
    return [row['text']]


def runs(text: str) -> set[str]:
    """Runs of ten words, or of twenty characters where the text is written without spaces."""
    normal = unicodedata.normalize('NFC', text).lower()
    if re.search('[\u3040-\u30ff]', normal):
        joined = plain(normal)
        return {joined[at:at + RUN_CHARACTERS] for at in range(len(joined) - RUN_CHARACTERS + 1)}
    words = re.findall(r'\w+', normal)
    return {' '.join(words[at:at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)}


def read_rows(path: str) -> Iterator[dict]:
    """Rows of a `.jsonl` or `.jsonl.xz` file."""
    opened = lzma.open(path, 'rt', encoding='utf8') if path.endswith('.xz') else open(path, encoding='utf8')
    with opened as lines:
        for line in lines:
            yield json.loads(line)


def sql_problem(row: dict) -> str | None:
    """What is wrong with a query over its own rows."""
    database = sqlite3.connect(':memory:')
    try:
        for name, columns in re.findall(r'(\w+)\(([^)]*)\)', row['schema']):
            database.execute(f'CREATE TABLE {name} ({columns})')
            for values in row['rows'][name]:
                database.execute(f'INSERT INTO {name} VALUES ({",".join("?" * len(values))})', values)
        return None if database.execute(row['sql']).fetchall() else 'the query gives nothing'
    except (sqlite3.Error, KeyError) as error:
        return f'SQLite: {error}'
    finally:
        database.close()


def problems(row: dict) -> Iterator[str]:
    """Everything wrong with the form of one line."""
    task = row.get('task')
    if set(row) != KEYS.get(task):
        yield f'keys {sorted(row)}'
        return
    if any(not text.strip() or text != text.strip() for text in strings(row)):
        yield 'an empty text, or spaces at an end'
    if task == 'chat':
        for pattern in (*row['never'], *(stem for stem in row['about'] if '\\' in stem)):
            try:
                re.compile(pattern)
            except re.error as error:
                yield f'{pattern!r}: {error}'
        if not row['about']:
            yield 'nothing to be about'
    elif task == 'sql':
        found = sql_problem(row)
        if found:
            yield found
    elif task == 'extract':
        if list(row['json']) != row['keys']:
            yield 'json has other keys'
        for value in row['json'].values():
            if plain(value) not in plain(row['text']):
                yield f'{value!r} is not in the text'
    elif task == 'read':
        for _, answer in row['qa']:
            if re.search('does not say|나와 있지 않', answer) and answer != NOT_SAID[row['lang']]:
                yield f'not the known sentence: {answer}'
    elif task == 'summarize':
        known = re.findall(r'\d+', row['text'].replace(',', '')) + [fact.replace(',', '') for fact in row['facts']]
        for text in (row['tldr'], *row['points'], row['headline'], row['teaser']):
            for number in re.findall(r'\d+', text.replace(',', '')):
                if number not in known and not any(number in fact for fact in known):
                    yield f'{number} is neither in the text nor among the facts'


def overlaps(rows: Iterator[dict], asked: dict[str, str], seen_runs: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Held-out lines (their places) whose prompt, or ten words of it, stand in other rows."""
    for row in rows:
        for text in strings(row):
            if plain(text) in asked:
                yield asked[plain(text)], text[:60]
            for run in runs(text) & seen_runs.keys():
                yield seen_runs[run], run


def main() -> int:
    """Prints errors, then the number of lines of each kind."""
    parser = argparse.ArgumentParser(description='Checks the evaluation sets.')
    parser.add_argument('--corpora', metavar='DIR', help='folder with NAME.jsonl.xz that must not overlap either')
    arguments = parser.parse_args()
    errors: list[tuple[str, str]] = []
    counts: dict[str, int] = {}
    asked: dict[str, str] = {}
    seen_runs: dict[str, str] = {}
    for path in sorted(glob.glob(os.path.join(HERE, '*.jsonl'))):
        for number, row in enumerate(read_rows(path), 1):
            place = f'{os.path.basename(path)}:{number}'
            found = list(problems(row))
            errors += [(place, problem) for problem in found]
            if found:
                continue
            counts[row['task']] = counts.get(row['task'], 0) + 1
            for text in prompts(row):
                if asked.setdefault(plain(text), place) != place:
                    errors.append((place, f'asked already in {asked[plain(text)]}'))
                for run in runs(text):
                    seen_runs[run] = place
    folders = [HAND] + ([arguments.corpora] if arguments.corpora else [])
    for path in sorted(found for folder in folders for found in glob.glob(os.path.join(folder, '*.jsonl*'))):
        name = os.path.basename(path)
        errors += [(place, f'stands in {name}: {text!r}') for place, text in overlaps(read_rows(path), asked, seen_runs)]
    for place, problem in dict.fromkeys(errors):
        print(f'{place}: {problem}')
    print(', '.join(f'{task} {count}' for task, count in sorted(counts.items())), f'lines; {len(errors)} errors')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())

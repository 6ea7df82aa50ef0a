"""What makes a fetched text fit to learn from: pure functions on texts, pairs and SQL."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import Counter
from typing import Iterable

HANGUL = re.compile('[가-힣]')
KANA = re.compile('[\u3040-\u30ff]')
CJK = re.compile('[\u3040-\u30ff\u3400-\u9fff가-힣]')
LATIN = re.compile('[A-Za-zÀ-ÿ]')
LATIN_WORD = re.compile(r'[A-Za-z]{2,}')
# Marks of programs, mark-up, links, placeholders, damaged quotation marks and transcripts.
TECHNICAL = re.compile(
    r'[`{}<>\\|_=#~^@$*\[\]°±§≪≫�\U0001F300-\U0001FAFF]|https?:|www\.|::|\w\(|--|%[sd]|&\w+;|\b[a-z]+[A-Z]\w*|\b\w+\.\w{2,}\b|\b[A-Z]{3,}\b|\s/|/\s'
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Characters of the other side for one of the English side, the least and the most, seen in checked pairs.
RATIOS = {'ko': (0.22, 1.0), 'ja': (0.18, 0.95), 'fr': (0.6, 1.9), 'de': (0.6, 1.9), 'es': (0.55, 1.8)}
POLITE = {
    'ko': re.compile(r'(요|니다|니까|십시오|죠)[.!?…~]*$'),
    'ja': re.compile(
        r'(です|ます|ました|ません|でした|でしょう|ましょう|下さい|ください)(か|ね|よ|よね|が|から)?[。.!！?？]*$'
    ),
}
FAMILIAR = {
    'fr': re.compile(r"\b(tu|toi|te|ton|ta|tes)\b|\bt'", re.I),
    'de': re.compile(r'\b(du|dich|dir|dein\w*|ihr|euch|euer|eure\w*)\b', re.I),
    'es': re.compile(
        r'\b(tú|te|ti|tu|tus|vosotr[oa]s|os|vuestr\w+|eres|tienes|puedes|quieres|estás|has|sabes)\b', re.I
    ),
}


def tidy(text: str) -> str:
    """NFC, straight quotation marks, plain spaces, letters and digits of usual width."""
    text = unicodedata.normalize('NFC', text)
    text = re.sub('[！-～]', lambda m: m[0] if m[0] in '！？（），：；～' else chr(ord(m[0]) - 0xFEE0), text)
    text = text.translate(
        str.maketrans({'’': "'", '‘': "'", '“': '"', '”': '"', '\u00a0': ' ', '\u202f': ' ', '\u200b': ''})
    )
    return '\n'.join(' '.join(line.split()) for line in text.strip().split('\n'))


def unmarked(text: str) -> str:
    """Words without the marks that documentation sets around them: *name*, **word**, `word`."""
    text = re.sub(r'\\(?=\W|[가-힣])', '', text)  # python-docs-ko: *name*\\을
    return re.sub(r'(\*{1,2}|`{1,2})([^*`\n]+)\1', r'\2', text)


def is_in(language: str, text: str) -> bool:
    """Whether the letters are of the language's script."""
    if language == 'ko':
        return len(HANGUL.findall(text)) >= max(1, 2 * len(LATIN.findall(text))) and not KANA.search(text)
    if language == 'ja':
        return len(CJK.findall(text)) >= max(1, 2 * len(LATIN.findall(text))) and not HANGUL.search(text)
    return bool(LATIN.search(text)) and not CJK.search(text)


def numbers(text: str) -> set[str]:
    """Numbers of two digits or more, without what separates thousands and decimals."""
    return set(re.findall(r'\d{2,}', re.sub(r'(?<=\d)[.,\u202f ](?=\d)', '', text)))


def is_pair(language: str, english: str, other: str) -> bool:
    """Whether two texts look like translations of one another: script, length, numbers, names left as they are."""
    if not (is_in('en', english) and is_in(language, other)) or english.lower() == other.lower():
        return False
    least, most = RATIOS[language]
    slack = 3 if len(english) < 25 else 0
    if not least * len(english) - slack <= len(other) <= most * len(english) + slack + 2:
        return False
    if numbers(english) and numbers(other) and numbers(english) != numbers(other):
        return False
    if language in ('ko', 'ja'):
        return set(w.lower() for w in LATIN_WORD.findall(other)) <= set(w.lower() for w in LATIN_WORD.findall(english))
    same = set(w.lower() for w in WORD.findall(english)) & set(w.lower() for w in WORD.findall(other))
    return len(same) <= max(2, len(WORD.findall(english)) // 3)


def is_plain(text: str) -> bool:
    """No marks of programs or mark-up, words for the most part, brackets and quotation marks that close."""
    letters = sum(c.isalnum() or c.isspace() for c in text)
    closed = text.count('(') == text.count(')') and text.count('"') % 2 == 0
    return not TECHNICAL.search(text) and letters >= 0.8 * len(text) - 3 and closed


def is_sentence(text: str) -> bool:
    """Begins as a sentence does and ends as one."""
    return bool(re.search(r'[.!?。！？…]["\')」』]?$', text)) and not re.match(r'[a-zà-ÿ,;:.)?!-]', text)


def is_polite(language: str, text: str) -> bool:
    """Whether sentences end politely (Korean -요, -니다; Japanese です, ます), or else lack the familiar "you"."""
    if language in POLITE:
        sentences = [s for s in re.split(r'(?<=[.!?。！？])\s*', text) if s.strip()]
        return all(POLITE[language].search(s.strip().rstrip('"\')」』')) for s in sentences)
    return language not in FAMILIAR or not FAMILIAR[language].search(text)


class TrueCaser:
    """Gives lower-cased English its capitals back, by how words are written inside sentences elsewhere."""

    def __init__(self, sentences: Iterable[str]):
        forms: dict[str, Counter[str]] = {}
        for sentence in sentences:
            for match in list(WORD.finditer(sentence))[1:]:
                if sentence[: match.start()].rstrip()[-1:] not in '.!?:"\'(':  # what begins a sentence says nothing
                    forms.setdefault(match[0].lower(), Counter())[match[0]] += 1
        self.usual = {word: counts.most_common(1)[0] for word, counts in forms.items() if counts.total() >= 2}
        self.total = {word: counts.total() for word, counts in forms.items()}

    def restore(self, sentence: str) -> str | None:
        """The sentence with capitals; None if a word is unknown or its case is not certain."""
        certain = True

        def written(match: re.Match[str]) -> str:
            nonlocal certain
            form, count = self.usual.get(match[0].lower(), ('', 0))
            certain = certain and bool(form) and count >= 0.9 * self.total[match[0].lower()]
            return form or match[0]

        restored = WORD.sub(written, sentence)
        restored = re.sub(r'\b(Mr|Mrs|Ms|Dr)\b\.? ([a-z])', lambda m: f'{m[1]}. {m[2].upper()}', restored)
        restored = re.sub(r'\b(Mr|Mrs|Ms|Dr) (?=[A-Z])', r'\1. ', restored)
        restored = re.sub(r'(^|[.!?]\s+)(["\']?)([a-z])', lambda m: m[1] + m[2] + m[3].upper(), restored)
        return restored if certain else None


def schema_tables(create: str) -> dict[str, list[str]]:
    """`CREATE TABLE name (column type, ...);` statements as columns by table."""
    tables = {}
    for name, columns in re.findall(r'CREATE TABLE (\w+) \((.*?)\);', create):
        columns = re.sub(r'\(\d+(,\d+)?\)', '', columns)
        tables[name] = [column.split()[0] for column in columns.split(',') if column.split()]
    return tables


def written_schema(tables: dict[str, list[str]]) -> str:
    """Tables as prompts have them: `orders(id, total), customers(id, name)`."""
    return ', '.join(f'{name}({", ".join(columns)})' for name, columns in tables.items())


def runs(sql: str, tables: dict[str, list[str]]) -> bool:
    """Whether SQLite accepts the query over empty tables of this schema."""
    database = sqlite3.connect(':memory:')
    try:
        for name, columns in tables.items():
            database.execute(f'CREATE TABLE "{name}" ({", ".join(chr(34) + c + chr(34) for c in columns)})')
        database.execute(sql).fetchall()
        return True
    except (sqlite3.Error, sqlite3.Warning):
        return False
    finally:
        database.close()


def mended_wikisql(sql: str) -> str:
    """WikiSQL's `SELECT MIN rank` as SQL has it."""
    return re.sub(r'^SELECT (MIN|MAX|COUNT|SUM|AVG) (\w+) FROM', r'SELECT \1(\2) FROM', sql.strip().rstrip(';').strip())


def mended_spider(sql: str) -> str:
    """Spider-Syn's doubled closing quotation marks taken away."""
    return re.sub(r"'([^']*)'''", r"'\1'", sql.strip()).rstrip('; ')


def values_in(sql: str) -> list[str]:
    """The texts and numbers that a query compares with."""
    return re.findall(r"'([^']*)'", sql) + re.findall(r'[=<>]\s*(\d[\d.]*)', sql)

#!/usr/bin/env python3
"""Checks the examples written by hand, `*.jsonl` beside this file. Plain Python 3, no packages.

    python3 training/hand/check.py            # all files: errors, then counts per file and job
    python3 training/hand/check.py --near     # also pairs of lines that say nearly the same (slower)
    python3 training/hand/check.py a.jsonl    # only these files are reported; duplicates are looked for in all

Exit status 1 if there is an error. What is checked:

* a line is one JSON object with the keys of its task, no others, and no empty text or spaces at an end
* `lang`, `how`, the tools and their arguments are of the known sets; a Korean text has Hangul, an English one has none
  (but for words asked about)
* the embedded model's prompts in `models.json` are those that the examples are trained in (PROMPTS below)
* no prompt stands twice: what a person or a task would say (q, first turn and answer, text, sentence) is unique in all
  files, whatever its case, spaces and punctuation
* read: an answer that is not in the text is the one sentence for it, `The text does not say.` / `글에 나와 있지 않아요.`
* extract: `json` has the `keys` in their order, and its values are words of the text
* sql: SQLite accepts the query over the given schema
* summarize: numbers in the summary stand in the text too
* rewrite `as a list`: every line of the answer begins with `- `
* sums in chat ("five plus seven is twelve", "7 더하기 5는 12") are right
* chat says of itself only what holds for a small model in a page, on the device, offline after the first load: no size,
  price, advertisement, company or plan
* a line with `id` or `group` (none has one yet): the two languages of one content share it, so at most one line of each
  language has it
"""
import collections
import glob
import json
import os
import re
import sqlite3
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
OPTIONAL = {'id', 'group'}
KEYS = {
    'chat': [{'task', 'lang', 'q', 'a'}, {'task', 'lang', 'turns'}],
    'read': [{'task', 'lang', 'text', 'qa'}],
    'rewrite': [{'task', 'lang', 'how', 'text', 'out'}],
    'summarize': [{'task', 'lang', 'text', 'tldr', 'points', 'headline', 'teaser'}],
    'extract': [{'task', 'lang', 'text', 'keys', 'json'}],
    'sql': [{'task', 'schema', 'question', 'sql'}],
    'tool': [{'task', 'user', 'call'}],
    'translate': [{'task', 'en', 'ko'}, {'task', 'en', 'ko', 'fr', 'de', 'es'}, {'task', 'en', 'ko', 'fr', 'de', 'es', 'ja'}],
}
HOW = {'more polite', 'more formal', 'shorter', 'simpler', 'friendlier', 'fix spelling', 'as a list'}
TOOLS = {
    'calendar_add': ['title', 'when'],
    'email_draft': ['to', 'subject', 'body'],
    'report_write': ['title', 'table'],
}
NOT_SAID = {'en': 'The text does not say.', 'ko': '글에 나와 있지 않아요.'}
HANGUL = re.compile('[가-힣]')
# How an example is put to the model. The first ten are what the app's tasks send with the embedded model.
PROMPTS = {
    'translate': 'Translate to {language}:\n{text}',
    'summarize-key-points': 'Key points:\n{text}',
    'summarize-tldr': 'Summarize:\n{text}',
    'summarize-teaser': 'Teaser:\n{text}',
    'summarize-headline': 'Headline:\n{text}',
    'combine-key-points': 'Key points:\n{text}',
    'combine-tldr': 'Summarize:\n{text}',
    'combine-teaser': 'Teaser:\n{text}',
    'combine-headline': 'Headline:\n{text}',
    'extract': 'Extract as JSON ({fields}):\n{text}',
    'read': 'Read and answer:\n{text}\nQuestion: {question}',
    'rewrite': 'Rewrite ({how}):\n{text}',
    'sql': 'Schema: {schema}\nQuestion: {question}\nSQL:',
    'tool': 'Tool call for: {user}',
}
# What the model must not say of itself or of the app.
CLAIMS = re.compile(
    r'six and a half million|\bmillion (numbers|parameters)|\bmegabytes?\b|\bgigabytes?\b|no ads|show no ads|for free\b.*\bI (am|run)'
    r'|costs? you nothing|I am free\b|made by (google|openai|meta)|\b(open|under) Models\b|모델 화면|메가바이트|기가바이트|광고가 없|광고는 없|저는 무료|수백만 개|650만',
    re.I)
ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split()
WORDS = {w: i for i, w in enumerate(ONES)}
WORDS.update({t: 20 + 10 * i for i, t in enumerate(TENS)})
WORDS.update({f'{t}-{o}': 20 + 10 * i + j for i, t in enumerate(TENS) for j, o in enumerate(ONES[:10]) if j})
WORDS.update({'one hundred': 100, 'a hundred': 100})
NUMBER = r'(one hundred|a hundred|[a-z]+(?:-[a-z]+)?|\d+)'
SUMS = [
    (re.compile(NUMBER + r' (plus|minus|times|divided by) ' + NUMBER + r' (?:is|makes|equals) ' + NUMBER, re.I), {'plus': '+', 'minus': '-', 'times': '*', 'divided by': '/'}),
    (re.compile(r'(\d+)\s*(더하기|빼기|곱하기|나누기)\s*(\d+)[은는]\s*(\d+)'), {'더하기': '+', '빼기': '-', '곱하기': '*', '나누기': '/'}),
    (re.compile(r'(\d+)\s*([+*/-])\s*(\d+)\s*=\s*(\d+)'), {s: s for s in '+-*/'}),
    (re.compile(r'(\d+)에(서)\s*(\d+)[을를] 빼면 (\d+)'), {'서': '-'}),
    (re.compile(r'(\d+)[을를] (\d+)(?:으로|로) (나누면) (\d+)'), None),
]


def plain(text):
    """A text without case, spaces and punctuation, for comparing."""
    text = unicodedata.normalize('NFC', text).lower()
    signed = re.sub(r'(?<=\d)\s*([-+*/])\s*(?=\d)', lambda m: f'sign{ord(m.group(1))}of', text)
    return re.sub(r'[\W_]+', '', signed) or text.strip()


def number(word):
    return int(word) if word.isdigit() else WORDS.get(word.lower())


def wrong_sums(text):
    for pattern, signs in SUMS:
        for m in pattern.finditer(text):
            a, op, b, c = m.groups()
            if signs is None:  # "12를 4로 나누면 3": the divisor comes before the word
                b, sign = op, '/'
            else:
                sign = signs.get(op) or signs[op.lower()]
            a, b, c = number(a), number(b), number(c)
            if None in (a, b, c):
                continue
            right = {'+': a + b, '-': a - b, '*': a * b, '/': a / b if b else None}[sign]
            if right != c:
                yield m.group(0)


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for v in value:
            yield from texts(v)
    elif isinstance(value, dict):
        for v in value.values():
            yield from texts(v)


def prompts(r):
    """What is asked in a line; two lines must not ask the same."""
    t = r['task']
    if t == 'chat' and 'q' in r:
        return [('chat', r['lang'], q) for q in r['q']]
    if t == 'chat':  # a conversation may begin as others do, but not go on as they do
        return [('turns', r['lang'], '\n'.join(r['turns'][:3]))]
    if t == 'translate':
        return [('translate', 'en', r['en']), ('translate', 'ko', r['ko'])]
    if t == 'rewrite':
        return [(t, r['how'], r['text'])]
    if t == 'sql':
        return [(t, r['schema'], r['question'])]
    if t == 'tool':
        return [(t, '', r['user'])]
    return [(t, r['lang'], r['text'])]


def problems(r):
    t = r.get('task')
    if t not in KEYS:
        yield f'unknown task {t!r}'
        return
    if set(r) - OPTIONAL not in KEYS[t]:
        yield f'keys {sorted(r)}'
        return
    if any(not s.strip() or s != s.strip() for s in texts(r)):
        yield 'an empty text, or spaces at an end'
    lang = r.get('lang')
    if 'lang' in KEYS[t][0] and lang not in ('en', 'ko'):
        yield f'lang {lang!r}'
        return
    if t == 'chat':
        said = r['turns'] if 'turns' in r else [*r['q'], r['a']]
        answers = r['turns'][1::2] if 'turns' in r else [r['a']]
        if 'turns' in r and (len(said) < 2 or len(said) % 2):
            yield 'turns do not come in pairs'
        if 'q' in r and not (isinstance(r['q'], list) and r['q']):
            yield 'q is no list'
        if lang == 'ko' and not any(HANGUL.search(s) for s in said):
            yield 'Korean without Hangul'
        for a in answers:
            if CLAIMS.search(a):
                yield f'a claim about the app: {a[:70]}'
            for w in wrong_sums(a):
                yield f'a wrong sum: {w}'
    elif t in ('read', 'rewrite', 'summarize', 'extract'):
        if lang == 'ko' and not HANGUL.search(r['text']):
            yield 'Korean without Hangul'
        if lang == 'en' and any(HANGUL.search(s) for s in texts({k: v for k, v in r.items() if k != 'lang'})):
            yield 'Hangul in English'
    if t == 'read':
        if len(r['qa']) < 2 or any(len(p) != 2 for p in r['qa']):
            yield 'qa are not pairs, two or more'
        for _, a in r['qa']:
            if re.search(r'does(n.t| not) say|나와 있지 않|나오지 않', a) and a != NOT_SAID[lang]:
                yield f'not the known sentence: {a}'
    if t == 'rewrite':
        if r['how'] not in HOW:
            yield f'unknown how {r["how"]!r}'
        if r['how'] == 'as a list' and not all(x.startswith('- ') for x in r['out'].split('\n')):
            yield 'no list'
        if plain(r['out']) == plain(r['text']) and r['out'] == r['text']:
            yield 'nothing was rewritten'
    if t == 'summarize':
        if not isinstance(r['points'], list) or not 2 <= len(r['points']) <= 5:
            yield 'points: two to five'
        body = r['text'].replace(',', '')
        for s in (r['tldr'], *r['points'], r['headline'], r['teaser']):
            for n in re.findall(r'\d+', s.replace(',', '')):
                if n not in body:
                    yield f'{n} is not in the text'
    if t == 'extract':
        if list(r['json']) != r['keys']:
            yield 'json has other keys'
        for v in r['json'].values():
            if not isinstance(v, str):
                yield f'not a text: {v!r}'
            elif plain(v) not in plain(r['text']):
                yield f'{v!r} is not in the text'
    if t == 'sql':
        tables = re.findall(r'(\w+)\(([^)]*)\)', r['schema'])
        try:
            db = sqlite3.connect(':memory:')
            for name, columns in tables:
                db.execute(f'CREATE TABLE "{name}" ({", ".join(chr(34) + c.strip() + chr(34) for c in columns.split(","))})')
            db.execute(r['sql']).fetchall()
        except sqlite3.Error as e:
            yield f'SQLite: {e}'
    if t == 'tool':
        call = r['call']
        if call.get('name') not in TOOLS or list(call.get('arguments', {})) != TOOLS[call['name']]:
            yield 'unknown tool or other arguments'
    if t == 'translate':
        if HANGUL.search(r['en']):
            yield 'Hangul in English'
        if not HANGUL.search(r['ko']):
            yield 'Korean without Hangul'
        if 'ja' in r and not re.search('[\u3040-\u30ff\u4e00-\u9fff]', r['ja']):
            yield 'Japanese without kana or kanji'


def shingles(r):
    words = re.findall(r'\w+', ' '.join(p[2] for p in prompts(r)[:1]).lower())
    if HANGUL.search(' '.join(words)):
        words = list(''.join(words))
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)}


def near(lines):
    """Pairs of long prompts of one task and language that share most of their runs of four words (letters in Korean)."""
    by, where = [], collections.defaultdict(list)
    for at, r in lines:
        s = shingles(r)
        if len(s) >= 9:
            for x in s:
                where[r['task'], x].append(len(by))
            by.append((at, r, s))
    for i, (at, r, s) in enumerate(by):
        shared = collections.Counter(j for x in s for j in where[r['task'], x] if j < i and len(where[r['task'], x]) < 60)
        for j, n in shared.items():
            if n / min(len(s), len(by[j][2])) >= 0.7:
                yield at, by[j][0], prompts(r)[0][2][:60], prompts(by[j][1])[0][2][:60]


def other_prompts():
    """Where the embedded model's profile has other words than PROMPTS."""
    path = os.path.join(HERE, '..', '..', 'models.json')
    if not os.path.exists(path):
        return
    with open(path, encoding='utf8') as f:
        listed = json.load(f)
    for record in listed if isinstance(listed, list) else listed.get('models', []):
        if record.get('embedded'):
            for name, words in record.get('profile', {}).get('templates', {}).items():
                if PROMPTS.get(name) != words:
                    yield 'models.json', f'{name} is asked as {words!r}, the examples as {PROMPTS.get(name)!r}'


def main(arguments):
    wanted = {os.path.basename(a) for a in arguments if not a.startswith('-')}
    errors, lines, seen, groups = list(other_prompts()), [], {}, {}
    count = collections.Counter()
    for path in sorted(glob.glob(os.path.join(HERE, '*.jsonl'))):
        name = os.path.basename(path)
        with open(path, encoding='utf8') as f:
            for i, line in enumerate(f, 1):
                at = f'{name}:{i}'
                try:
                    r = json.loads(line)
                except ValueError as e:
                    errors.append((at, f'no JSON: {e}'))
                    continue
                found = list(problems(r))
                errors += [(at, p) for p in found]
                if r.get('task') not in KEYS or any(p.startswith(('keys', 'lang')) for p in found):
                    continue
                lines.append((at, r))
                count[name, r['task'], r.get('lang', '')] += 1
                for kind, more, text in prompts(r):
                    key = (kind, plain(more), plain(text))
                    if seen.setdefault(key, at) != at:
                        errors.append((at, f'asked already in {seen[key]}: {text[:60]!r}'))
                for k in OPTIONAL & set(r):
                    key = (k, r[k], r.get('lang', ''))
                    if groups.setdefault(key, at) != at:
                        errors.append((at, f'{k} {r[k]!r} has this language already in {groups[key]}'))
    shown = [(at, p) for at, p in errors if not wanted or at.split(':')[0] in wanted or at == 'models.json']
    for at, p in shown:
        print(f'{at}: {p}')
    if '--near' in arguments:
        for at, other, a, b in near(lines):
            if not wanted or at.split(':')[0] in wanted:
                print(f'near {at} {other}: {a!r} ~ {b!r}')
    for (name, task, lang), n in sorted(count.items()):
        print(f'{name:24} {task:10} {lang:3} {n:5}')
    print(f'{sum(count.values())} examples, {len(shown)} errors')
    return 1 if shown else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

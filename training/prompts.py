"""An example becomes prompts and answers here, and nowhere else.

An example is one JSON object as in `hand/*.jsonl` (README.md has the keys of each `task`), also what generators make
and what `corpus.py` reads. The words of translate, summarize and extract are those of the model's profile in
`models.json`, which the app sends; read, rewrite, sql and tool have no task of their own in the app and stand below.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Iterable, Iterator, Mapping, NamedTuple

LANGUAGES = {'en': 'English', 'ko': 'Korean', 'fr': 'French', 'de': 'German', 'es': 'Spanish', 'ja': 'Japanese'}
END_OF_TEXT, START, END = '<|endoftext|>', '<|im_start|>', '<|im_end|>'
SPECIAL_TOKENS = (END_OF_TEXT, START, END)
MODELS = Path(__file__).resolve().parent.parent / 'models.json'
OWN_TEMPLATES = {
    'read': 'Read and answer:\n{text}\nQuestion: {question}',
    'rewrite': 'Rewrite ({how}):\n{text}',
    'sql': 'Schema: {schema}\nQuestion: {question}\nSQL:',
    'tool': 'Tool call for: {user}',
}
SUMMARIES = {'tldr': 'tldr', 'points': 'key-points', 'headline': 'headline', 'teaser': 'teaser'}

Templates = Mapping[str, str]


class Prompt(NamedTuple):
    """`turns`: user, assistant, user, ...; one text alone for `text`, which is no conversation.

    `kind`: chat, dialog (more than one exchange), en-ko (and every other pair), tldr, points, headline, teaser, read,
    extract, rewrite, sql, tool, text.
    """

    kind: str
    turns: list[str]


def load_templates(models: Path = MODELS, model_id: str = 'pocket') -> Templates:
    """The templates of a model's profile and OWN_TEMPLATES.

    Raises ValueError if models.json has no such model or its profile lacks a template.
    """
    records = json.loads(Path(models).read_text(encoding='utf8'))
    records = records if isinstance(records, list) else records.get('models', [])
    profile = next((r.get('profile', {}) for r in records if r.get('id') == model_id), None)
    if profile is None:
        raise ValueError(f'{models} has no model {model_id!r}')
    templates = {**profile.get('templates', {}), **OWN_TEMPLATES}
    needed = {'translate', 'extract', *(f'{w}-{s}' for w in ('summarize', 'combine') for s in SUMMARIES.values())}
    if needed - set(templates):
        raise ValueError(f'the profile of {model_id!r} lacks the templates {sorted(needed - set(templates))}')
    return templates


def fill(template: str, **values: str) -> str:
    """Values into a template in one pass, so that braces inside a value mean nothing (as `fillTemplate` of the app)."""
    return re.sub(r'\{(\w+)\}', lambda m: values.get(m[1], m[0]), template)


def translation_pairs(example: Mapping[str, str]) -> list[tuple[str, str]]:
    """Every ordered pair of the languages that a `translate` example has."""
    present = [language for language in LANGUAGES if example.get(language)]
    return [(source, target) for source in present for target in present if source != target]


def prompts_of(
    example: Mapping, templates: Templates, pairs: Iterable[tuple[str, str]] | None = None
) -> Iterator[Prompt]:
    """All prompts of an example with their answers. `pairs` narrows those of `translate`, which are all by default.

    Raises ValueError for an unknown task, KeyError for a missing key.
    """
    task = example['task']
    if task not in WRITERS:
        raise ValueError(f'unknown task {task!r}')
    if task == 'translate':
        yield from _translate(example, templates, translation_pairs(example) if pairs is None else pairs)
    else:
        yield from WRITERS[task](example, templates)


def _chat(example: Mapping, templates: Templates) -> Iterator[Prompt]:
    if 'turns' in example:
        turns = [turn.strip() for turn in example['turns']]
        yield Prompt('chat' if len(turns) == 2 else 'dialog', turns[: len(turns) // 2 * 2])
        return
    questions = example['q'] if isinstance(example['q'], list) else [example['q']]
    for question in questions:
        yield Prompt('chat', [question.strip(), example['a'].strip()])


def _read(example: Mapping, templates: Templates) -> Iterator[Prompt]:
    for question, answer in example['qa']:
        prompt = fill(templates['read'], text=example['text'].strip(), question=question.strip())
        yield Prompt('read', [prompt, answer.strip()])


def _rewrite(example: Mapping, templates: Templates) -> Iterator[Prompt]:
    prompt = fill(templates['rewrite'], how=example['how'], text=example['text'].strip())
    yield Prompt('rewrite', [prompt, example['out'].strip()])


def _summarize(example: Mapping, templates: Templates) -> Iterator[Prompt]:
    """A text of lines stands for the notes of a longer text's parts, which the app combines by templates of their own.

    The texts of `hand/` have no line breaks otherwise.
    """
    text = example['text'].strip()
    work = 'combine' if '\n' in text else 'summarize'
    language = LANGUAGES.get(example.get('lang', ''), '')
    for key, name in SUMMARIES.items():
        if key not in example:
            continue
        value = example[key]
        answer = '\n'.join(f'- {point.strip()}' for point in value) if key == 'points' else value.strip()
        yield Prompt(key, [fill(templates[f'{work}-{name}'], text=text, language=language), answer])


def _translate(example: Mapping, templates: Templates, pairs: Iterable[tuple[str, str]]) -> Iterator[Prompt]:
    for source, target in pairs:
        words = {'language': LANGUAGES[target], 'source': LANGUAGES[source], 'text': example[source].strip()}
        yield Prompt(f'{source}-{target}', [fill(templates['translate'], **words), example[target].strip()])


def _extract(example: Mapping, templates: Templates) -> Iterator[Prompt]:
    prompt = fill(templates['extract'], fields=', '.join(example['keys']), text=example['text'].strip())
    yield Prompt('extract', [prompt, as_json({key: example['json'][key] for key in example['keys']})])


def _sql(example: Mapping, templates: Templates) -> Iterator[Prompt]:
    schema, question = example['schema'].strip(), example['question'].strip()
    yield Prompt('sql', [fill(templates['sql'], schema=schema, question=question), example['sql'].strip()])


def _tool(example: Mapping, templates: Templates) -> Iterator[Prompt]:
    call = {'name': example['call']['name'], 'arguments': example['call']['arguments']}
    yield Prompt('tool', [fill(templates['tool'], user=example['user'].strip()), as_json(call)])


def _text(example: Mapping, templates: Templates) -> Iterator[Prompt]:
    yield Prompt('text', [example['text'].strip()])


WRITERS = {
    'chat': _chat,
    'read': _read,
    'rewrite': _rewrite,
    'summarize': _summarize,
    'translate': _translate,
    'extract': _extract,
    'sql': _sql,
    'tool': _tool,
    'text': _text,
}


def as_json(value: object) -> str:
    """JSON as the model writes it: one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def chatml(turns: Iterable[str]) -> str:
    """A conversation as the model reads it, by the chat template of its GGUF."""
    roles = ('user', 'assistant')
    return ''.join(f'{START}{roles[i % 2]}\n{turn}{END}\n' for i, turn in enumerate(turns))


def open_chatml(turns: Iterable[str]) -> str:
    """The same, and the assistant's turn opened: what is sent to have it answer."""
    return f'{chatml(turns)}{START}assistant\n'


def document(prompt: Prompt) -> str:
    """A prompt and its answer as one document to train on. Raises ValueError if a text holds a special token."""
    if any(mark in turn for turn in prompt.turns for mark in SPECIAL_TOKENS):
        raise ValueError(f'a special token stands in a text: {prompt.turns}')
    return prompt.turns[0] if prompt.kind == 'text' else chatml(prompt.turns)

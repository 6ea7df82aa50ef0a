"""Documents -> token ids, for training and for measuring.

    python training/pack.py --work DIR [--window 1024] [--compress]

Reads wide.jsonl.xz, everyday.jsonl.xz and held.jsonl.xz (corpus.py) and tokenizer.json (tokenizer.py) of WORK; writes
wide.bin, everyday.bin, held-KIND.bin (parts of the corpora) and held-everyday-KIND.bin (held-out/): little-endian
uint16, every document ended by 0 `<|endoftext|>`. train.py lays whole documents into windows, best fit, anew each epoch
(windows.py), so documents stay apart here and only have to fit: running text longer than the window is cut at the end
of a line or sentence, a conversation loses its last exchanges, another document is dropped, so that no answer is cut.
`--compress` writes NAME.bin.xz beside each, to carry to another machine; `unxz` there.
"""

from __future__ import annotations

import argparse
import lzma
import random
from collections import Counter, defaultdict
from itertools import islice
from pathlib import Path
from typing import Iterable, Iterator

import numpy as np
from tokenizers import Tokenizer

from prompts import END, SPECIAL_TOKENS
from tokenizer import documents_of

PHASES = ('wide', 'everyday')
GROUP = 4000
"""Documents encoded at one time."""
TRANSLATION = 'translate'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--work', type=Path, required=True, help='folder of the documents and of tokenizer.json')
    parser.add_argument('--window', type=int, default=1024, help='most tokens of a document, its end included')
    parser.add_argument('--seed', type=int, default=14)
    parser.add_argument('--compress', action='store_true', help='write NAME.bin.xz too')
    options = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(options.work / 'tokenizer.json'))
    check(tokenizer)
    for phase in PHASES:
        docs = list(documents_of(options.work, phase))
        random.Random(options.seed).shuffle(docs)
        pack(docs, tokenizer, options.window, options.work / f'{phase}.bin', options.compress)
    for name, docs in held_sets(documents_of(options.work, 'held')).items():
        pack(docs, tokenizer, options.window, options.work / f'held-{name}.bin', False)


def check(tokenizer: Tokenizer) -> None:
    """Raises ValueError for a tokenizer whose ids do not fit: the special tokens first, 16 bits."""
    ids = [tokenizer.token_to_id(token) for token in SPECIAL_TOKENS]
    if ids != [0, 1, 2] or tokenizer.get_vocab_size() > 65536:
        raise ValueError(f'special tokens have the ids {ids}, the vocabulary {tokenizer.get_vocab_size()} entries')


def task_of(kind: str) -> str:
    """`translate` for every pair of languages; other kinds as they are."""
    return TRANSLATION if len(kind) == 5 and kind[2] == '-' else kind


def held_sets(docs: Iterable[dict]) -> dict[str, list[dict]]:
    """Held-out documents by file name: `chat`, `everyday-translate`, ..."""
    sets = defaultdict(list)
    for doc in docs:
        prefix = 'everyday-' if doc['set'] == 'everyday' else ''
        sets[prefix + task_of(doc['kind'])].append(doc)
    return dict(sorted(sets.items()))


def pack(docs: list[dict], tokenizer: Tokenizer, window: int, path: Path, compress: bool) -> None:
    """Writes the documents' ids and says how many tokens each source, language and task has."""
    counts: dict[str, Counter[str]] = {'source': Counter(), 'language': Counter(), 'task': Counter()}
    total = dropped = 0
    with open(path, 'wb') as out:
        for doc, ids in fitting(docs, tokenizer, window):
            if ids is None:
                dropped += 1
                continue
            out.write(np.array([*ids, 0], dtype='<u2').tobytes())
            total += len(ids) + 1
            counts['source'][doc['source']] += len(ids) + 1
            counts['language'][doc['lang']] += len(ids) + 1
            counts['task'][task_of(doc['kind'])] += len(ids) + 1
    print(f'{path.name}: {total} tokens, {len(docs) - dropped} documents, {dropped} too long', flush=True)
    if path.stem in PHASES:
        for name, counter in counts.items():
            shares = ', '.join(f'{key} {count} ({100 * count / total:.1f} %)' for key, count in counter.most_common())
            print(f'  by {name}: {shares}')
    if compress:
        compressed = path.with_suffix('.bin.xz')
        with lzma.open(compressed, 'wb', preset=9) as out:
            out.write(path.read_bytes())
        print(f'  {compressed.name}: {compressed.stat().st_size / 2**20:.1f} MiB')


def fitting(docs: list[dict], tokenizer: Tokenizer, window: int) -> Iterator[tuple[dict, list[int] | None]]:
    """Each document's ids, at most `window - 1`. Running text may come in several parts; None is what is dropped."""
    rest = iter(docs)
    while group := list(islice(rest, GROUP)):
        for doc, encoding in zip(group, tokenizer.encode_batch([doc['text'] for doc in group])):
            if len(encoding.ids) < window:
                yield doc, encoding.ids
            elif doc['kind'] == 'text':
                for part in halves(doc['text'], tokenizer, window):
                    yield doc, part
            else:
                yield doc, shorter_conversation(encoding.ids, tokenizer.token_to_id(END), window)


def halves(text: str, tokenizer: Tokenizer, window: int) -> Iterator[list[int]]:
    """Ids of a text, halved at the end of a sentence until the parts fit."""
    ids = tokenizer.encode(text).ids
    if len(ids) < window:
        yield ids
        return
    middle = len(text) // 2
    cut = max(text.rfind('\n', 0, middle), text.rfind('. ', 0, middle) + 1)
    cut = cut if cut > 0 else middle
    for part in (text[:cut].rstrip(), text[cut:].lstrip()):
        if part:
            yield from halves(part, tokenizer, window)


def shorter_conversation(ids: list[int], end: int, window: int) -> list[int] | None:
    """The exchanges that fit, each with its answer; None if not even the first does."""
    ends = [i for i, token in enumerate(ids) if token == end][1::2]
    kept = [i for i in ends if i + 3 < window]
    return ids[: kept[-1] + 2] if kept else None  # the newline behind the last end is part of the turn


if __name__ == '__main__':
    main()

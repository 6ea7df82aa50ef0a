"""Byte-level BPE with digits apart, as llama.cpp's `smollm` pre-tokenizer splits text.

    python training/tokenizer.py --work DIR [--size 8192|16384] [--characters N]

Learns from WORK/wide.jsonl.xz and everyday.jsonl.xz (corpus.py), writes WORK/tokenizer.json. Languages are balanced by
SHARES, in bytes: Korean, at three bytes a letter, gets as many merges as English.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections import Counter
from pathlib import Path
from typing import Iterable, Iterator

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from prompts import SPECIAL_TOKENS

SHARES = {'en': 0.36, 'ko': 0.36, 'ja': 0.1, 'fr': 0.06, 'de': 0.06, 'es': 0.06}
MARKS = re.compile('|'.join(re.escape(token) for token in SPECIAL_TOKENS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--work', type=Path, required=True, help='folder of wide.jsonl.xz and everyday.jsonl.xz')
    parser.add_argument('--size', type=int, default=8192, help='entries of the vocabulary')
    parser.add_argument('--characters', type=int, default=12_000_000, help='how much text to learn from, at most')
    parser.add_argument('--out', type=Path, help='default: WORK/tokenizer.json')
    options = parser.parse_args()
    learning = texts_by_language(options.work, ('wide', 'everyday'))
    tokenizer = learn(balanced(learning, options.characters), options.size)
    out = options.out or options.work / 'tokenizer.json'
    tokenizer.save(str(out))
    print(f'{out}: {tokenizer.get_vocab_size()} entries')
    report(tokenizer, texts_by_language(options.work, ('held',)))


def learn(texts: Iterable[str], size: int) -> Tokenizer:
    """Raises ValueError for a size that packed tokens (16 bits) or the 256 bytes do not allow."""
    if not 512 <= size <= 65536:
        raise ValueError(f'the size must be 512 to 65536, not {size}')
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=list(SPECIAL_TOKENS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def documents_of(work: Path, name: str) -> Iterator[dict]:
    """Raises FileNotFoundError if corpus.py has not written it."""
    with lzma.open(work / f'{name}.jsonl.xz', 'rt', encoding='utf8') as lines:
        for line in lines:
            yield json.loads(line)


def texts_by_language(work: Path, names: Iterable[str]) -> dict[str, list[str]]:
    """What people and model say, by language: a translation's question counts to the one, its answer to the other."""
    texts: dict[str, dict[str, None]] = {language: {} for language in SHARES}
    for name in names:
        for doc in documents_of(work, name):
            languages = doc['lang'].split('-')
            turns = [turn for turn in MARKS.split(doc['text']) if turn.strip()]
            for i, turn in enumerate(turns):
                texts[languages[i % len(languages)]].setdefault(turn)
    return {language: list(known) for language, known in texts.items()}


def balanced(texts: dict[str, list[str]], characters: int) -> Iterator[str]:
    """A draw of each language in proportion to its share, in bytes; a language that runs out is taken again."""
    chance = random.Random(1)
    wanted = characters * 2  # bytes: a letter has about two on average
    for language, share in SHARES.items():
        left, pool = wanted * share, texts[language]
        while pool and left > 0:
            chance.shuffle(pool)
            for text in pool:
                left -= len(text.encode())
                if left <= 0:
                    break
                yield text


def report(tokenizer: Tokenizer, texts: dict[str, list[str]]) -> None:
    """Characters and bytes for each token, on held-out texts."""
    for language, known in texts.items():
        sizes = Counter()
        for encoding, text in zip(tokenizer.encode_batch(known), known):
            sizes.update(tokens=len(encoding.ids), characters=len(text), bytes=len(text.encode()))
        if sizes['tokens']:
            print(
                f'{language}: {sizes["characters"] / sizes["tokens"]:.2f} characters, '
                f'{sizes["bytes"] / sizes["tokens"]:.2f} bytes a token ({sizes["characters"]} characters)'
            )


if __name__ == '__main__':
    main()

"""How much quantizing costs: perplexity of each held-out set, whole and quantized, for GGUF and ONNX.

    python training/perplexity.py SOURCE --work DIR [--documents 100] [--json FILE] [--markdown FILE]

SOURCE is a Hugging Face folder of the LLaMA class; DIR has held.jsonl.xz (corpus.py). The files are made anew from
SOURCE, so they are what export_gguf.py and export_onnx.py write. Only answers count (running text whole). Columns:

    fp16          the folder's weights in 16 bits, PyTorch
    Q8_0, Q4_0    the GGUF files' weights dequantized, PyTorch: llama.cpp also rounds what goes into each product
    q8, q4        the ONNX files, ONNX Runtime

Bits per byte tell models with different tokenizers apart, perplexity per token does not.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterable, Mapping

import numpy as np
import onnxruntime
import torch
from transformers import AutoTokenizer, LlamaForCausalLM, PreTrainedTokenizerBase

from export_gguf import export_gguf, read_config, read_gguf_weights
from export_onnx import export_onnx
from pack import held_sets
from prompts import END, END_OF_TEXT, START
from tokenizer import documents_of
from windows import answer_tokens

GGUF_TYPES = ('Q8_0', 'Q4_0')
ONNX_PRECISIONS = ('q8', 'q4')
ANSWER = re.compile(re.escape(f'{START}assistant\n') + '(.*?)' + re.escape(END), re.DOTALL)
Logits = Callable[[np.ndarray], np.ndarray]
"""Ids (tokens) to logits (tokens x vocabulary)."""


@dataclass(frozen=True)
class Document:
    ids: np.ndarray
    counts: np.ndarray
    """Which ids are foretold and counted."""
    answer_bytes: int


@dataclass
class Measure:
    """Nats, summed over counted tokens, and what they are spread over."""

    nats: float = 0.0
    tokens: int = 0
    bytes: int = 0

    @property
    def perplexity(self) -> float:
        return math.exp(self.nats / self.tokens)

    @property
    def bits_per_byte(self) -> float:
        return self.nats / math.log(2) / self.bytes

    def add(self, other: Measure) -> None:
        self.nats, self.tokens, self.bytes = (
            self.nats + other.nats,
            self.tokens + other.tokens,
            self.bytes + other.bytes,
        )


def documents(texts: Iterable[str], tokenizer: PreTrainedTokenizerBase, longest: int) -> list[Document]:
    """Texts as ids, ended by `<|endoftext|>`; those above `longest` tokens and those without an answer are left out."""
    opening = tokenizer.encode(f'{START}assistant\n', add_special_tokens=False)
    end = tokenizer.convert_tokens_to_ids(END_OF_TEXT)
    made = []
    for text in texts:
        ids = np.array([*tokenizer.encode(text, add_special_tokens=False), end], dtype=np.uint16)
        counts = answer_tokens(ids, opening)
        counts[0] = False
        if len(ids) > longest or not counts.any():
            continue
        answers = ANSWER.findall(text) if START in text else [text]
        made.append(Document(ids.astype(np.int64), counts, sum(len(answer.encode()) for answer in answers)))
    return made


def measure(docs: Iterable[Document], logits: Logits) -> Measure:
    """Raises ValueError if the model says something that is no number."""
    total = Measure()
    for doc in docs:
        values = torch.from_numpy(logits(doc.ids)).double()[:-1]
        nats = torch.nn.functional.cross_entropy(values, torch.from_numpy(doc.ids[1:]), reduction='none').numpy()
        counted = float(nats[doc.counts[1:]].sum())
        if not math.isfinite(counted):
            raise ValueError('the model gives logits that are no numbers')
        total.add(Measure(counted, int(doc.counts[1:].sum()), doc.answer_bytes))
    return total


def by_torch(model: LlamaForCausalLM) -> Logits:
    def logits(ids: np.ndarray) -> np.ndarray:
        with torch.no_grad():
            return model(torch.from_numpy(ids)[None]).logits[0].numpy()

    return logits


def by_onnx(path: Path, config) -> Logits:
    session = onnxruntime.InferenceSession(str(path))
    past = {
        entry.name: np.zeros((1, config.num_key_value_heads, 0, config.head_dim), np.float32)
        for entry in session.get_inputs()
        if entry.name.startswith('past')
    }

    def logits(ids: np.ndarray) -> np.ndarray:
        count = len(ids)
        feeds = {
            'input_ids': ids[None],
            'attention_mask': np.ones((1, count), np.int64),
            'position_ids': np.arange(count)[None],
        }
        return session.run(['logits'], {**feeds, **past})[0][0]

    return logits


def variants(source: Path, folder: Path) -> Iterable[tuple[str, int, Logits]]:
    """Name, bytes of the weights' file, and logits of each form of the model; files are written to `folder`."""
    config = read_config(source)
    model = LlamaForCausalLM.from_pretrained(source, dtype=torch.float16).float().eval()
    yield 'fp16', sum(file.stat().st_size for file in source.glob('*.safetensors')), by_torch(model)
    for kind in GGUF_TYPES:
        path = folder / f'{kind}.gguf'
        export_gguf(source, path, kind)
        model.load_state_dict(read_gguf_weights(path, config), strict=not config.tie_word_embeddings)
        model.tie_weights()
        yield kind, path.stat().st_size, by_torch(model)
    for precision, path in export_onnx(source, folder, ONNX_PRECISIONS).items():
        yield precision, path.stat().st_size, by_onnx(path, config)


def table(results: Mapping) -> str:
    """The results as a Markdown table of perplexities, the whole model's bits per byte at the end of each row."""
    names = list(results['bytes'])
    sizes = " | ".join(f"{results['bytes'][name]:,}" for name in names)
    lines = [
        f'| held-out set | documents | tokens | {" | ".join(names)} | bits per byte ({names[0]}) |',
        '|---|' + '---|' * (len(names) + 3),
        f'| bytes | | | {sizes} | |',
    ]
    for name, row in results['sets'].items():
        cells = ' | '.join(f'{row["perplexity"][variant]:.2f}' for variant in names)
        bits = row['bitsPerByte'][names[0]]
        lines.append(f'| {name} | {row["documents"]} | {row["tokens"]} | {cells} | {bits:.3f} |')
    return '\n'.join(lines) + '\n'


def compare(source: Path, work: Path, most: int) -> dict:
    """Measures every variant on at most `most` documents of each held-out set. Raises ValueError if none has an answer."""
    tokenizer = AutoTokenizer.from_pretrained(source)
    longest = read_config(source).max_position_embeddings
    sets = {
        name: documents((doc['text'] for doc in docs[:most]), tokenizer, longest)
        for name, docs in held_sets(documents_of(work, 'held')).items()
    }
    sets = {name: docs for name, docs in sets.items() if docs}
    if not sets:
        raise ValueError(f'{work} has no held-out document with an answer')
    rows = {name: {'documents': len(docs), 'perplexity': {}, 'bitsPerByte': {}} for name, docs in sets.items()}
    rows['all'] = {'documents': sum(map(len, sets.values())), 'perplexity': {}, 'bitsPerByte': {}}
    sizes = {}
    with tempfile.TemporaryDirectory() as folder:
        for variant, sizes[variant], logits in variants(source, Path(folder)):
            total = Measure()
            measured = {name: measure(docs, logits) for name, docs in sets.items()}
            for part in measured.values():
                total.add(part)
            for name, result in {**measured, 'all': total}.items():
                rows[name]['tokens'] = result.tokens
                rows[name]['perplexity'][variant] = round(result.perplexity, 4)
                rows[name]['bitsPerByte'][variant] = round(result.bits_per_byte, 5)
    return {'source': source.resolve().name, 'bytes': sizes, 'sets': rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('source', type=Path)
    parser.add_argument('--work', type=Path, required=True, help='folder of held.jsonl.xz')
    parser.add_argument('--documents', type=int, default=100, help='most documents of a set')
    parser.add_argument('--json', type=Path, help='write all figures there')
    parser.add_argument('--markdown', type=Path, help='write the table there')
    options = parser.parse_args()
    results = compare(options.source, options.work, options.documents)
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + '\n', encoding='utf8')
    if options.markdown:
        options.markdown.write_text(table(results), encoding='utf8')
    print(table(results), end='')


if __name__ == '__main__':
    main()

"""Teaches a model of the LLaMA class a new skill from a few hundred examples: LoRA, merged, as files for the app.

    python training/finetune.py SOURCE EXAMPLES.jsonl TARGET [--also hand/chat-en.jsonl ...] [--gguf Q8_0] [--onnx q4]

SOURCE is a Hugging Face folder whose tokenizer has ChatML's marks. Each line of EXAMPLES is one JSON object:
`{"prompt", "answer"}`, `{"messages": [{"role", "content"}, ...]}`, or an example in the form of hand/ (README.md).
A part is held out, answered before and after, and never trained on; only answers are learnt. `--also` gives examples of
what the model can do already: some are mixed in so that it isn't forgotten, others held out to see whether it was.

TARGET gets the merged Hugging Face folder, `model.gguf`, with `--onnx` a folder `onnx`, and `report.json`.
Method: Hu et al. 2021 (arXiv 2106.09685), by PEFT, on every linear layer.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import shutil
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Iterable, Iterator, Sequence

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoTokenizer, LlamaForCausalLM, PreTrainedTokenizerBase

from export_gguf import TYPES, export_gguf, read_config
from export_onnx import BESIDE, FILES, export_onnx
from prompts import END, START, Templates, load_templates, prompts_of

ROLES = ('system', 'user', 'assistant')
IGNORED = -100
Messages = list[dict[str, str]]


@dataclass(frozen=True)
class Settings:
    """`rank`: of the added matrices; `scale`: LoRA's alpha / rank; `answer_tokens`: longest answer when measuring."""

    held_out: int = 40
    also: int = 200
    epochs: int = 8
    batch: int = 16
    learning_rate: float = 2e-3
    warm_up: float = 0.05
    rank: int = 32
    scale: float = 2.0
    dropout: float = 0.05
    answer_tokens: int = 96
    seed: int = 14


@dataclass(frozen=True)
class Encoded:
    ids: list[int]
    targets: list[int]
    """The ids where an answer is, its end included; IGNORED elsewhere."""


@cache
def profile() -> Templates:
    """The prompts of the app's tasks."""
    return load_templates()


def conversations(example: dict) -> Iterator[Messages]:
    """What one line of a file says: one conversation, or several for an example of hand/.

    Raises ValueError for a line in none of the three forms or a conversation that doesn't end with an answer.
    """
    if 'messages' in example:
        found = [example['messages']]
    elif 'prompt' in example and 'answer' in example:
        found = [as_messages([example['prompt'], example['answer']])]
    elif 'task' in example:
        found = [as_messages(prompt.turns) for prompt in prompts_of(example, profile()) if prompt.kind != 'text']
    else:
        raise ValueError('neither "messages", nor "prompt" and "answer", nor "task"')
    for messages in found:
        if not all(isinstance(each.get('content'), str) and each.get('role') in ROLES for each in messages):
            raise ValueError(f'a message needs "content" and one of the roles {", ".join(ROLES)}')
        if len(messages) < 2 or messages[-1]['role'] != 'assistant' or not messages[-1]['content'].strip():
            raise ValueError('a conversation has to end with an answer')
        if any(mark in each['content'] for each in messages for mark in (START, END)):
            raise ValueError('a mark of ChatML stands in a text')
    yield from found


def as_messages(turns: Sequence[str]) -> Messages:
    return [{'role': ROLES[1 + place % 2], 'content': turn} for place, turn in enumerate(turns)]


def read_examples(path: Path) -> list[Messages]:
    """All conversations of a JSONL file, each once. Raises ValueError with the line of what can't be read."""
    found: dict[str, Messages] = {}
    for number, line in enumerate(path.read_text(encoding='utf8').splitlines(), 1):
        if not line.strip():
            continue
        try:
            for messages in conversations(json.loads(line)):
                found.setdefault(rendered(messages[:-1]), messages)
        except KeyError as error:
            raise ValueError(f'{path}, line {number}: {error} is missing') from error
        except (ValueError, TypeError, AttributeError) as error:
            raise ValueError(f'{path}, line {number}: {error}') from error
    return list(found.values())


def rendered(messages: Messages) -> str:
    """A conversation in ChatML."""
    return ''.join(f'{START}{each["role"]}\n{each["content"].strip()}{END}\n' for each in messages)


def opened(messages: Messages) -> str:
    """What is asked: everything but the last answer, which is opened."""
    return f'{rendered(messages[:-1])}{START}assistant\n'


def encode(messages: Messages, tokenizer: PreTrainedTokenizerBase, longest: int) -> Encoded | None:
    """None if the conversation is longer than `longest` tokens."""
    spans, text = [], ''
    for each in messages:
        head = f'{START}{each["role"]}\n'
        begin = len(text) + len(head)
        text += f'{head}{each["content"].strip()}{END}\n'
        if each['role'] == 'assistant':
            spans.append((begin, len(text) - 1))
    encoding = tokenizer(text, add_special_tokens=False, return_offsets_mapping=True)
    ids, offsets = encoding['input_ids'], encoding['offset_mapping']
    if len(ids) > longest:
        return None
    inside = [any(begin <= start < end for begin, end in spans) for start, _ in offsets]
    return Encoded(ids, [token if answer else IGNORED for token, answer in zip(ids, inside)])


def batches(
    examples: Sequence[Encoded], size: int, pad: int, order: Iterable[int]
) -> Iterator[dict[str, torch.Tensor]]:
    """Padded on the right; `order` are places in `examples`."""
    places = list(order)
    for first in range(0, len(places), size):
        group = [examples[place] for place in places[first : first + size]]
        width = max(len(each.ids) for each in group)
        yield {
            'input_ids': torch.tensor([each.ids + [pad] * (width - len(each.ids)) for each in group]),
            'attention_mask': torch.tensor([[1] * len(each.ids) + [0] * (width - len(each.ids)) for each in group]),
            'labels': torch.tensor([each.targets + [IGNORED] * (width - len(each.ids)) for each in group]),
        }


class Learner:
    """A model, its tokenizer, and what they are asked."""

    def __init__(self, source: Path, settings: Settings, device: str) -> None:
        config = read_config(source)
        self.source, self.settings, self.device = source, settings, device
        self.tokenizer = AutoTokenizer.from_pretrained(source)
        marks = self.tokenizer.convert_tokens_to_ids([START, END])
        if None in marks or self.tokenizer.unk_token_id in marks:
            raise ValueError(f'the tokenizer of {source} has no {START} and {END}')
        self.ends = sorted({marks[1], self.tokenizer.eos_token_id})
        self.pad = self.tokenizer.pad_token_id if self.tokenizer.pad_token_id is not None else marks[1]
        self.longest = config.max_position_embeddings
        self.dtype = next(iter(LlamaForCausalLM.from_pretrained(source, dtype='auto').parameters())).dtype
        self.model = LlamaForCausalLM.from_pretrained(source, dtype=torch.float32).to(device)

    def encoded(self, examples: Iterable[Messages]) -> list[Encoded]:
        """Those that fit into the context."""
        encoded = (encode(each, self.tokenizer, self.longest) for each in examples)
        return [each for each in encoded if each is not None]

    @torch.no_grad()
    def answer(self, messages: Messages) -> str:
        """The greedy answer in place of the last one."""
        asked = self.tokenizer(opened(messages), add_special_tokens=False, return_tensors='pt').to(self.device)
        made = self.model.generate(
            **asked,
            max_new_tokens=self.settings.answer_tokens,
            do_sample=False,
            eos_token_id=self.ends,
            pad_token_id=self.pad,
        )
        return self.tokenizer.decode(made[0, asked['input_ids'].shape[1] :], skip_special_tokens=True).strip()

    @torch.no_grad()
    def loss(self, examples: Sequence[Encoded]) -> float:
        """Nats a token of the answers."""
        nats = tokens = 0
        for batch in batches(examples, self.settings.batch, self.pad, range(len(examples))):
            count = int((batch['labels'][:, 1:] != IGNORED).sum())
            nats += float(self.model(**self.to_device(batch)).loss) * count
            tokens += count
        return nats / tokens

    def to_device(self, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        return {name: tensor.to(self.device) for name, tensor in batch.items()}

    def measure(self, examples: Sequence[Messages]) -> dict:
        """Answers, how many are exactly the expected ones, and the loss."""
        self.model.eval()
        answers = [self.answer(messages) for messages in examples]
        exact = sum(answer == messages[-1]['content'].strip() for answer, messages in zip(answers, examples))
        return {
            'exact': exact,
            'of': len(examples),
            'loss': round(self.loss(self.encoded(examples)), 4),
            'answers': answers,
        }

    def learn(self, examples: Sequence[Encoded]) -> None:
        """Trains added matrices of low rank and merges them. Raises ValueError if the loss stops being a number."""
        settings = self.settings
        torch.manual_seed(settings.seed)
        lora = LoraConfig(
            r=settings.rank,
            lora_alpha=round(settings.rank * settings.scale),
            lora_dropout=settings.dropout,
            target_modules='all-linear',
            task_type='CAUSAL_LM',
        )
        model = get_peft_model(self.model, lora)
        added = [weight for weight in model.parameters() if weight.requires_grad]
        steps = settings.epochs * math.ceil(len(examples) / settings.batch)
        optimizer = torch.optim.AdamW(added, lr=settings.learning_rate, weight_decay=0.0)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: pace(step, steps, settings.warm_up))
        shuffle = random.Random(settings.seed)
        model.train()
        for epoch in range(settings.epochs):
            total = count = 0
            order = shuffle.sample(range(len(examples)), len(examples))
            for batch in batches(examples, settings.batch, self.pad, order):
                loss = model(**self.to_device(batch)).loss
                if not torch.isfinite(loss):
                    raise ValueError(f'the loss is {loss.item()}: take a smaller learning rate')
                loss.backward()
                torch.nn.utils.clip_grad_norm_(added, 1.0)
                optimizer.step()
                optimizer.zero_grad()
                schedule.step()
                total, count = total + loss.item(), count + 1
            print(f'epoch {epoch + 1} of {settings.epochs}: loss {total / count:.3f}', flush=True)
        self.model = model.merge_and_unload().eval()

    def write(self, target: Path) -> None:
        """The Hugging Face folder, weights in the type that SOURCE has."""
        target.mkdir(parents=True, exist_ok=True)
        self.model.to(self.dtype).save_pretrained(target)
        for name in BESIDE:
            if (self.source / name).is_file():
                shutil.copyfile(self.source / name, target / name)
        self.model.float()


def pace(step: int, steps: int, warm_up: float) -> float:
    """Part of the learning rate: rises over the first part of the steps, then falls to nothing."""
    rise = max(1, round(steps * warm_up))
    return min((step + 1) / rise, (steps - step) / max(1, steps - rise))


def split(examples: Sequence[Messages], held_out: int, seed: int) -> tuple[list[Messages], list[Messages]]:
    """What is learnt and what is held out, by chance. Raises ValueError if too little is left to learn from."""
    if len(examples) <= held_out:
        raise ValueError(f'{len(examples)} examples are too few to hold {held_out} out')
    mixed = random.Random(seed).sample(list(examples), len(examples))
    return mixed[held_out:], mixed[:held_out]


def finetune(source: Path, examples: Path, also: Sequence[Path], target: Path, settings: Settings, device: str) -> dict:
    """Trains, writes the merged folder and gives the report: settings, before and after, every held-out answer."""
    learner = Learner(source, settings, device)
    learnt, held = split(read_examples(examples), settings.held_out, settings.seed)
    known = [messages for path in also for messages in read_examples(path)]
    mixed_in, kept = split(known, settings.held_out, settings.seed) if known else ([], [])
    parts = {'skill': held, **({'known': kept} if kept else {})}
    before = {name: learner.measure(part) for name, part in parts.items()}
    learner.learn(learner.encoded([*learnt, *mixed_in[: settings.also]]))
    after = {name: learner.measure(part) for name, part in parts.items()}
    learner.write(target)
    report = {'source': source.resolve().name, 'examples': examples.name, 'settings': asdict(settings)}
    report |= {'learnt': len(learnt), 'mixedIn': len(mixed_in[: settings.also])}
    for name, part in parts.items():
        answers = zip(part, before[name].pop('answers'), after[name].pop('answers'))
        rows = [
            {'prompt': m[-2]['content'], 'expected': m[-1]['content'], 'before': b, 'after': a} for m, b, a in answers
        ]
        report[name] = {'before': before[name], 'after': after[name], 'answers': rows}
    return report


def main() -> None:
    defaults = Settings()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('source', type=Path)
    parser.add_argument('examples', type=Path)
    parser.add_argument('target', type=Path)
    parser.add_argument('--also', type=Path, nargs='+', default=[], metavar='JSONL', help='what it can do already')
    parser.add_argument('--also-count', type=int, default=defaults.also, help='how many of those are mixed in')
    parser.add_argument('--held-out', type=int, default=defaults.held_out)
    parser.add_argument('--epochs', type=int, default=defaults.epochs)
    parser.add_argument('--batch', type=int, default=defaults.batch)
    parser.add_argument('--learning-rate', type=float, default=defaults.learning_rate)
    parser.add_argument('--rank', type=int, default=defaults.rank)
    parser.add_argument('--seed', type=int, default=defaults.seed)
    parser.add_argument('--gguf', choices=list(TYPES), default='Q8_0', help='type of model.gguf')
    parser.add_argument('--onnx', choices=list(FILES), nargs='+', default=[], help='precisions of onnx/, none else')
    parser.add_argument('--name', help="the model's name; that of TARGET else")
    parser.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    options = parser.parse_args()
    settings = Settings(
        held_out=options.held_out,
        also=options.also_count,
        epochs=options.epochs,
        batch=options.batch,
        learning_rate=options.learning_rate,
        rank=options.rank,
        seed=options.seed,
    )
    report = finetune(options.source, options.examples, options.also, options.target, settings, options.device)
    text = json.dumps(report, ensure_ascii=False, indent=1)
    (options.target / 'report.json').write_text(text + '\n', encoding='utf8')
    export_gguf(options.target, options.target / 'model.gguf', options.gguf, name=options.name)
    if options.onnx:
        export_onnx(options.target, options.target, options.onnx)
    for name in ('skill', 'known'):
        for when in ('before', 'after'):
            if name in report:
                part = report[name][when]
                print(f'{name}, {when}: {part["exact"]} of {part["of"]} exact, loss {part["loss"]:.3f}')


if __name__ == '__main__':
    main()

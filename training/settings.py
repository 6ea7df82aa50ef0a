"""What a run is told: settings from a configuration file and the command line, and where it reads and writes."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, fields, replace
from pathlib import Path

from model import LlamaConfig


@dataclass(frozen=True)
class Settings:
    """How to train: the "training" part of a configuration file, each overridden by the option of its name."""

    window: int = 256  # slots of a window, in tokens
    windows_per_step: int = 32  # over all processes
    windows_at_once: int = 32  # of one process, as far as its memory reaches
    documents_apart: bool = False  # documents of one window don't see each other
    answers_only: bool = False  # loss over the assistant's turns only
    muon_rate: float = 0.02
    muon_momentum: float = 0.95
    muon_weight_decay: float = 0.01
    adam_rate: float = 0.003
    adam_beta1: float = 0.9
    adam_beta2: float = 0.95
    warmup_steps: int = 60
    decay_share: float = 0.65  # last share of the budget, over which the rate falls
    final_rate: float = 0.0  # share of the rate at the very end
    clip: float = 1.0  # largest norm of all gradients together; 0: any
    ema_decay: float = 0.0  # of an average of the weights, which is then what the checkpoint gives; 0: none
    seed: int = 1
    autocast: bool = True  # bfloat16 for what bears it
    compile: bool = True
    threads: int = 2  # of one process on a CPU
    minutes: float = 0.0  # budget by the clock; 0: none
    tokens: int = 0  # budget by tokens seen; 0: none
    log_steps: int = 20
    held_steps: int = 500  # steps between measurements on held-*.bin
    held_tokens: int = 16384  # measured of each file
    checkpoint_minutes: float = 4.0

    def __post_init__(self) -> None:
        if self.minutes <= 0 and self.tokens <= 0:
            raise ValueError('a budget is needed: minutes, tokens or both')
        if min(self.window, self.windows_per_step, self.windows_at_once) < 1:
            raise ValueError('window, windows_per_step and windows_at_once must be positive')
        if not 0 <= self.decay_share <= 1:
            raise ValueError('decay_share lies between 0 and 1')


@dataclass(frozen=True)
class Paths:
    """Where a run reads and writes."""

    out: Path  # checkpoint
    work: Path  # train.bin, held-*.bin, tokenizer.json
    train: str = 'train.bin'  # name in work
    weights: Path | None = None  # checkpoint or Hugging Face folder to begin from
    resume: bool = False

    def absolute(self) -> Paths:
        """The same for processes with another working directory."""
        weights = self.weights.resolve() if self.weights else None
        return replace(self, out=self.out.resolve(), work=self.work.resolve(), weights=weights)


def read_config(path: str | Path | None) -> tuple[LlamaConfig | None, dict]:
    """Shape and settings of a configuration file: {"model": {…}, "training": {…}}, both optional."""
    content = json.loads(Path(path).read_text()) if path else {}
    unknown = set(content.get('training', {})) - {field.name for field in fields(Settings)}
    if unknown:
        raise ValueError(f'{path}: unknown settings {", ".join(sorted(unknown))}')
    return LlamaConfig.from_dict(content['model']) if 'model' in content else None, content.get('training', {})


def add_settings(parser: argparse.ArgumentParser) -> None:
    """One option for each setting."""
    for field in fields(Settings):
        name = '--' + field.name.replace('_', '-')
        if isinstance(field.default, bool):
            parser.add_argument(name, action=argparse.BooleanOptionalAction, default=None)
        else:
            parser.add_argument(name, type=type(field.default), metavar=str(field.default))


def run_parser(description: str) -> argparse.ArgumentParser:
    """The options of a run."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--config', help='JSON file with "model" and "training"')
    parser.add_argument('--work', required=True, type=Path, help='folder of train.bin, held-*.bin and tokenizer.json')
    parser.add_argument('--train', default='train.bin', help='name of the packed file in the folder')
    parser.add_argument('--out', required=True, type=Path, help='checkpoint to write')
    parser.add_argument('--from', dest='weights', type=Path, help='weights: a checkpoint or a Hugging Face folder')
    parser.add_argument('--resume', action='store_true', help='go on from the checkpoint OUT')
    parser.add_argument('--stop-after', type=float, metavar='MINUTES', help='end this process then, with a checkpoint')
    add_settings(parser)
    return parser


def read_options(parser: argparse.ArgumentParser) -> tuple[LlamaConfig | None, Settings, Paths, argparse.Namespace]:
    """Shape, settings and paths of the command line; ends with a message where they can't be."""
    options = parser.parse_args()
    try:
        shape, values = read_config(options.config)
        given = {field.name: getattr(options, field.name) for field in fields(Settings)}
        settings = Settings(**values | {name: value for name, value in given.items() if value is not None})
        paths = Paths(options.out, options.work, options.train, options.weights, options.resume)
        check_paths(paths)
    except (ValueError, OSError) as error:
        parser.error(str(error))
    return shape, settings, paths, options


def check_paths(paths: Paths) -> None:
    if not (paths.work / paths.train).is_file():
        raise FileNotFoundError(f'{paths.work / paths.train} is not there; pack.py writes it')
    if paths.resume and paths.weights:
        raise ValueError('--resume and --from exclude each other')
    if paths.resume and not paths.out.is_file():
        raise FileNotFoundError(f'{paths.out} is not there to be resumed')
    if paths.weights and not paths.weights.exists():
        raise FileNotFoundError(f'{paths.weights} is not there')
    paths.out.parent.mkdir(parents=True, exist_ok=True)

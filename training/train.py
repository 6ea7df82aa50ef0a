"""Trains the model on packed tokens: one process on a CPU or GPU, or several by torchrun (DistributedDataParallel).

    python training/train.py --config training/configs/cpu.json --work WORK --out WORK/pocket.pt --minutes 140
    torchrun --nproc-per-node 8 training/train.py --config training/configs/gpu.json --work WORK --out WORK/pocket.pt
    python training/train.py … --out WORK/pocket.pt --resume              goes on where the checkpoint stands
    python training/train.py … --from WORK/pocket.pt --out WORK/second.pt  a new phase from weights only

WORK holds train.bin, held-*.bin (see windows.py) and tokenizer.json. Muon steps the matrices, AdamW the embeddings and
norms; the rate warms up, stays, and falls to its end over the last part of the budget, which is wall-clock minutes,
tokens, or both (what is used up first). A run may be cut at any time: --stop-after ends this process early, SIGTERM and
Ctrl-C end it after the step, each with a checkpoint, and --resume goes on. One JSON line is logged every few steps, to
standard output and to OUT with the ending .log.jsonl.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import math
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.distributed as dist
from tokenizers import Tokenizer
from torch.nn.parallel import DistributedDataParallel

from model import Llama, LlamaConfig, load_model, parameter_count
from muon import Muon
from settings import Paths, Settings, read_options, run_parser
from windows import Batch, Windows, WindowStream, answer_tokens, read_tokens

ANSWER_OPENING = '<|im_start|>assistant\n'


@dataclass(frozen=True)
class Processes:
    """This process among those that train together."""

    rank: int = 0
    count: int = 1
    device: torch.device = torch.device('cpu')

    @property
    def first(self) -> bool:
        return self.rank == 0

    def sum(self, values: torch.Tensor) -> torch.Tensor:
        if self.count > 1:
            dist.all_reduce(values)
        return values

    def agree(self, values: list[float]) -> list[float]:
        """What the first process says."""
        if self.count == 1:
            return values
        told = torch.tensor(values, dtype=torch.float64, device=self.device)
        dist.broadcast(told, 0)
        return told.tolist()


def join_processes() -> Processes:
    """Joins the processes that torchrun (or Ray) started; alone without them."""
    count = int(os.environ.get('WORLD_SIZE', '1'))
    local = int(os.environ.get('LOCAL_RANK', '0'))
    device = torch.device('cuda', local) if torch.cuda.is_available() else torch.device('cpu')
    if device.type == 'cuda':
        torch.cuda.set_device(device)
    if count > 1 and not dist.is_initialized():
        dist.init_process_group('nccl' if device.type == 'cuda' else 'gloo')
    return Processes(dist.get_rank() if count > 1 else 0, count, device)


def rate_factor(step: int, used: float, settings: Settings) -> float:
    """Share of the full rate at a step, when `used` (0 to 1) of the budget is gone."""
    warm = min(1.0, (step + 1) / max(1, settings.warmup_steps))
    left = min(1.0, (1 - used) / settings.decay_share) if settings.decay_share else 1.0
    return warm * (settings.final_rate + (1 - settings.final_rate) * max(0.0, left))


def keep_freed_memory() -> None:
    """Lets glibc keep large freed blocks: else each step's activations are mapped and faulted in anew."""
    with contextlib.suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL('libc.so.6').mallopt
        mallopt(-4, 0)  # M_MMAP_MAX
        mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD


def wait_without_spinning() -> None:
    """Starts this program anew with threads that sleep while they wait for each other, as OpenMP reads this only once.

    Spinning threads hold the cores that others need: on two busy cores sleeping made training 2 to 5 times as fast.
    """
    if 'OMP_WAIT_POLICY' not in os.environ:
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], os.environ | {'OMP_WAIT_POLICY': 'passive'})


def open_windows(path: Path, work: Path, vocab_size: int, settings: Settings) -> Windows:
    tokens = read_tokens(path, vocab_size)
    counts = None
    if settings.answers_only:
        tokenizer = Tokenizer.from_file(str(work / 'tokenizer.json'))
        counts = answer_tokens(tokens, tokenizer.encode(ANSWER_OPENING).ids)
    return Windows(tokens, settings.window, settings.documents_apart, counts)


class Trainer:
    """One process's part of a run, from the weights to the last checkpoint."""

    def __init__(self, shape: LlamaConfig | None, settings: Settings, paths: Paths, processes: Processes) -> None:
        self.settings, self.paths, self.processes = settings, paths, processes
        self.step = self.seen = 0
        self.minutes_before = 0.0
        self.started = time.monotonic()
        torch.manual_seed(settings.seed)
        saved = torch.load(paths.out, map_location='cpu', weights_only=True) if paths.resume else None
        self.model = self.make_model(shape, saved).to(processes.device)
        config = self.model.config
        if settings.window > config.max_position_embeddings:
            raise ValueError(f'a window of {settings.window} exceeds the {config.max_position_embeddings} positions')
        if settings.windows_per_step % processes.count:
            raise ValueError(f'windows_per_step must be a multiple of the {processes.count} processes')
        self.windows = open_windows(paths.work / paths.train, paths.work, config.vocab_size, settings)
        self.held = {
            path.stem.removeprefix('held-'): open_windows(path, paths.work, config.vocab_size, settings)
            for path in sorted(paths.work.glob('held-*.bin'))
        }
        self.optimizers = self.make_optimizers()
        self.average = None
        if settings.ema_decay:
            self.average = {name: weight.clone() for name, weight in self.model.state_dict().items()}
        epoch, row = self.restore(saved) if saved else (0, 0)
        self.stream = WindowStream(self.windows, settings.seed, epoch, row)
        if settings.compile:
            self.model.compile_parts()
        self.net = self.wrap()
        self.last_log = (time.monotonic(), self.seen)

    def make_optimizers(self) -> dict[str, torch.optim.Optimizer]:
        """Muon for the matrices, AdamW for embeddings and norms."""
        settings, named = self.settings, list(self.model.named_parameters())
        matrices = [weight for name, weight in named if weight.dim() == 2 and 'embed_tokens' not in name]
        others = [weight for name, weight in named if weight.dim() != 2 or 'embed_tokens' in name]
        muon = Muon(
            matrices,
            lr=settings.muon_rate,
            momentum=settings.muon_momentum,
            weight_decay=settings.muon_weight_decay,
            compiled=settings.compile,
        )
        betas = (settings.adam_beta1, settings.adam_beta2)
        adam = torch.optim.AdamW(others, lr=settings.adam_rate, betas=betas, weight_decay=0.0, fused=True)
        return {'muon': muon, 'adam': adam}

    def optimizer_state(self) -> dict:
        return {name: optimizer.state_dict() for name, optimizer in self.optimizers.items()}

    def load_optimizers(self, state: dict) -> None:
        for name, optimizer in self.optimizers.items():
            optimizer.load_state_dict(state[name])

    def wrap(self) -> torch.nn.Module:
        """The model as training calls it."""
        return DistributedDataParallel(self.model) if self.processes.count > 1 else self.model

    def make_model(self, shape: LlamaConfig | None, saved: dict | None) -> Llama:
        if saved:
            return Llama(LlamaConfig.from_dict(saved['config']))
        if self.paths.weights:
            return load_model(self.paths.weights)
        if not shape:
            raise ValueError('the configuration has no "model", and there are no weights to begin from')
        return Llama(shape)

    def data_key(self) -> dict:
        """What a place in the data depends on."""
        wanted = ('window', 'documents_apart', 'answers_only', 'seed')
        return {name: getattr(self.settings, name) for name in wanted} | {'tokens': len(self.windows.tokens)}

    def restore(self, saved: dict) -> tuple[int, int]:
        """Takes up a checkpoint; returns its epoch and row in the data."""
        if 'optimizer' not in saved:
            raise ValueError(f'{self.paths.out} holds weights only; begin from it with --from')
        if saved['data'] != self.data_key():
            raise ValueError(f'the checkpoint was trained on other windows: {saved["data"]}, now {self.data_key()}')
        self.model.load_state_dict(saved.get('training_weights', saved['model']))
        self.load_optimizers(saved['optimizer'])
        if self.average:
            self.average = {name: weight.to(self.processes.device) for name, weight in saved['model'].items()}
        self.step, self.seen, self.minutes_before = saved['step'], saved['seen'], saved['minutes']
        return saved['epoch'], saved['row']

    def minutes(self) -> float:
        """Minutes of training so far, those before a resumption too."""
        return self.minutes_before + (time.monotonic() - self.started) / 60

    def used(self, minutes: float) -> float:
        """Share of the budget that is gone."""
        by_clock = minutes / self.settings.minutes if self.settings.minutes else 0.0
        by_tokens = self.seen / self.settings.tokens if self.settings.tokens else 0.0
        return max(by_clock, by_tokens)

    def autocast(self) -> torch.autocast:
        return torch.autocast(self.processes.device.type, dtype=torch.bfloat16, enabled=self.settings.autocast)

    def inputs(self, batch: Batch) -> list[torch.Tensor]:
        """What the model's forward takes, on this process's device."""
        arrays = [batch.ids, batch.places, batch.targets]
        if self.settings.documents_apart:
            arrays.append(batch.documents)
        return [torch.from_numpy(array).to(self.processes.device) for array in arrays]

    def loss(self, net: torch.nn.Module, batch: Batch) -> torch.Tensor:
        """Summed loss of a batch."""
        with self.autocast():
            return net(*self.inputs(batch))

    def learn(self, factor: float) -> tuple[torch.Tensor, torch.Tensor, int]:
        """One step. Returns this process's summed loss, the gradients' norm, and all processes' targets."""
        settings, processes = self.settings, self.processes
        rows = self.stream.take(settings.windows_per_step)
        pieces = [piece for row in rows for piece in row]
        targets = int(self.windows.target_counts[pieces].sum())
        share = settings.windows_per_step // processes.count
        own = rows[processes.rank * share : (processes.rank + 1) * share]
        total = torch.zeros((), device=processes.device)
        for start in range(0, share, settings.windows_at_once):
            part = own[start : start + settings.windows_at_once]
            batch = self.windows.batch(part, min(settings.windows_at_once, share))
            last = start + settings.windows_at_once >= share
            total += self.backward(batch, processes.count / targets, last)  # processes' gradients come to their mean
        norm = self.update(factor)
        self.step += 1
        if self.average:
            weights = self.model.state_dict()
            decay = min(settings.ema_decay, self.step / (self.step + 10))  # the first weights are soon forgotten
            torch._foreach_lerp_(list(self.average.values()), [weights[name] for name in self.average], 1 - decay)
        self.seen += int(self.windows.slots[pieces].sum())
        return total, norm, targets

    def backward(self, batch: Batch, scale: float, last: bool) -> torch.Tensor:
        """Adds a batch's gradients; the `last` of a step gathers those of all processes. Returns the summed loss."""
        waits = self.processes.count > 1 and not last
        with self.net.no_sync() if waits else contextlib.nullcontext():
            loss = self.loss(self.net, batch)
            (loss * scale).backward()
        return loss.detach()

    def update(self, factor: float) -> torch.Tensor:
        """Steps the weights at `factor` of their rates. Returns the gradients' norm before clipping."""
        settings = self.settings
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), settings.clip or math.inf)
        for name, rate in (('muon', settings.muon_rate), ('adam', settings.adam_rate)):
            self.optimizers[name].param_groups[0]['lr'] = rate * factor
            self.optimizers[name].step()
        self.model.zero_grad(set_to_none=True)
        return norm

    @contextlib.contextmanager
    def averaged(self) -> Iterator[None]:
        """Within it the model has the averaged weights, where such are kept."""
        if not self.average:
            yield
            return
        own = {name: weight.clone() for name, weight in self.model.state_dict().items()}
        self.model.load_state_dict(self.average)
        yield
        self.model.load_state_dict(own)

    @torch.no_grad()
    def held_losses(self) -> dict[str, float]:
        """Loss a token (nats) on the beginning of each held-out file, and over all of them ("all")."""
        settings, processes = self.settings, self.processes
        height = min(settings.windows_at_once, settings.windows_per_step // processes.count)
        sums = torch.zeros(len(self.held), 2, dtype=torch.float64, device=processes.device)
        for index, windows in enumerate(self.held.values()):
            stream = WindowStream(windows, seed=0)
            rows = stream.take(min(len(stream.row_order), -(-settings.held_tokens // settings.window)))
            rows = rows[processes.rank :: processes.count]
            for start in range(0, len(rows), height):
                batch = windows.batch(rows[start : start + height], height)
                sums[index, 0] += self.loss(self.model, batch).double()
                sums[index, 1] += len(batch.targets)
        processes.sum(sums)
        losses = {name: round((total / count).item(), 4) for name, (total, count) in zip(self.held, sums)}
        return losses | {'all': round((sums[:, 0].sum() / sums[:, 1].sum()).item(), 4)} if losses else {}

    def save(self, minutes: float) -> None:
        """Writes the checkpoint in one go: a cut run leaves the one before."""
        if not self.processes.first:
            return
        content = {
            'config': self.model.config.to_dict(),
            'model': self.average or self.model.state_dict(),
            'optimizer': self.optimizer_state(),
            'step': self.step,
            'seen': self.seen,
            'minutes': minutes,
            'epoch': self.stream.epoch,
            'row': self.stream.row,
            'data': self.data_key(),
            'settings': asdict(self.settings),
        }
        if self.average:
            content['training_weights'] = self.model.state_dict()
        beside = self.paths.out.with_name(self.paths.out.name + '.part')
        torch.save(content, beside)
        os.replace(beside, self.paths.out)

    def log(self, line: dict) -> dict:
        """Prints and keeps one line of the log, in the first process."""
        if self.processes.first:
            text = json.dumps(line)
            print(text, flush=True)
            with self.paths.out.with_suffix('.log.jsonl').open('a') as file:
                file.write(text + '\n')
        return line

    def progress(self, loss: float, norm: float, minutes: float) -> dict:
        now = time.monotonic()
        since, seen_before = self.last_log
        self.last_log = (now, self.seen)
        return {
            'step': self.step,
            'loss': round(loss, 4),
            'tokens_per_second': round((self.seen - seen_before) / (now - since)),
            'seen': self.seen,
            'epoch': round(self.stream.progress, 3),
            'learning_rate': next(iter(self.optimizers.values())).param_groups[0]['lr'],
            'gradient_norm': round(norm, 3),
            'minutes': round(minutes, 2),
        }

    def measure(self, minutes: float) -> dict:
        """Logs the held-out losses; the time this takes is not counted as training speed."""
        began = time.monotonic()
        with self.averaged():
            held = self.held_losses()
        line = self.log({'step': self.step, 'seen': self.seen, 'minutes': round(minutes, 2), 'held': held})
        self.last_log = (self.last_log[0] + time.monotonic() - began, self.last_log[1])
        return line

    def train(self, stop: Callable[[], bool], report: Callable[[dict], None]) -> None:
        """Trains until the budget is used or `stop` says so in the first process; `report` gets each log line."""
        settings, processes = self.settings, self.processes
        saved_at, measured_at = self.minutes_before, -1
        losses, targets = torch.zeros((), device=processes.device), 0
        while True:
            minutes, stopping = processes.agree([self.minutes(), float(stop())])
            used = self.used(minutes)
            if used >= 1 or stopping:
                break
            factor = rate_factor(self.step, used, settings)
            loss, norm, count = self.learn(factor)
            losses, targets = losses + loss, targets + count
            if self.step % settings.log_steps == 0:
                mean = processes.sum(losses).item() / targets
                if not math.isfinite(mean):
                    raise FloatingPointError(f'the loss is {mean} at step {self.step}; the last checkpoint stands')
                report(self.log(self.progress(mean, norm.item(), minutes)))
                losses, targets = torch.zeros((), device=processes.device), 0
            if self.held and self.step % settings.held_steps == 0:
                report(self.measure(minutes))
                measured_at = self.step
            if minutes - saved_at > settings.checkpoint_minutes:
                self.save(minutes)
                saved_at = minutes
        self.save(minutes)
        if self.held and measured_at != self.step:
            report(self.measure(minutes))


def train(
    shape: LlamaConfig | None,
    settings: Settings,
    paths: Paths,
    processes: Processes,
    stop: Callable[[], bool] = lambda: False,
    report: Callable[[dict], None] = lambda line: None,
    trainer_class: Callable[..., Trainer] = Trainer,
) -> None:
    """A whole run in this process; all processes of a run call this alike."""
    keep_freed_memory()
    torch.set_float32_matmul_precision('high')
    if processes.device.type == 'cpu':
        torch.set_num_threads(settings.threads)
    trainer = trainer_class(shape, settings, paths, processes)
    trainer.log(
        {
            'parameters': parameter_count(trainer.model),
            'model': trainer.model.config.to_dict(),
            'settings': asdict(settings),
            'tokens': len(trainer.windows.tokens),
            'windows_per_epoch': len(trainer.stream.row_order),
            'processes': processes.count,
            'device': str(processes.device),
        }
    )
    trainer.train(stop, report)


def stop_on_signals(stop_after: float | None) -> Callable[[], bool]:
    """True once SIGTERM or SIGINT came, or `stop_after` minutes went by."""
    signals: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, frame: signals.append(received))
    end = time.monotonic() + stop_after * 60 if stop_after else math.inf
    return lambda: bool(signals) or time.monotonic() > end


def main() -> None:
    wait_without_spinning()
    shape, settings, paths, options = read_options(run_parser(__doc__))
    stop = stop_on_signals(options.stop_after)
    processes = join_processes()
    try:
        train(shape, settings, paths, processes, stop)
    except ValueError as error:
        sys.exit(f'train.py: {error}')
    finally:
        if dist.is_initialized():
            dist.destroy_process_group()


if __name__ == '__main__':
    main()

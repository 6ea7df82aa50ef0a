"""The training of train.py on the machines of a Ray cluster (Ray Train), on GPUs with DeepSpeed's ZeRO if wanted.

    python training/train_ray.py --workers 2 --config training/configs/cpu.json --work WORK --out WORK/pocket.pt
    python training/train_ray.py --workers 16 --gpu --deepspeed training/configs/deepspeed.json \\
        --config training/configs/gpu.json --work WORK --out WORK/pocket.pt

WORK must be the same folder on every machine (a shared disk). Without --deepspeed each worker is a process of
DistributedDataParallel, as under torchrun. With it all weights are stepped by AdamW, whose state and gradients ZeRO
spreads over the workers; OUT then holds weights only, and OUT with the ending .deepspeed what --resume needs besides.
Needs requirements-ray.txt.
"""

from __future__ import annotations

import json
import math
import time
from functools import partial
from pathlib import Path

import ray
import torch
from ray.train import RunConfig, ScalingConfig
from ray.train.torch import TorchTrainer, get_device

from model import LlamaConfig
from settings import Paths, Settings, read_options, run_parser
from train import Processes, Trainer, train
from windows import Batch

HERE = Path(__file__).resolve().parent
UNNEEDED = ['hand', 'held-out', 'generators']


class DeepSpeedTrainer(Trainer):
    """The same run with its steps made by DeepSpeed."""

    def __init__(
        self, deepspeed_config: dict, shape: LlamaConfig | None, settings: Settings, paths: Paths, processes: Processes
    ) -> None:
        self.deepspeed_config = deepspeed_config
        super().__init__(shape, settings, paths, processes)

    @property
    def deepspeed_folder(self) -> Path:
        return self.paths.out.with_suffix('.deepspeed')

    def make_optimizers(self) -> dict[str, torch.optim.Optimizer]:
        settings = self.settings
        betas = (settings.adam_beta1, settings.adam_beta2)
        adam = torch.optim.AdamW(self.model.parameters(), lr=settings.adam_rate, betas=betas, weight_decay=0.0)
        return {'adam': adam}

    def wrap(self) -> torch.nn.Module:
        import deepspeed

        settings = self.settings
        share = settings.windows_per_step // self.processes.count
        self.batches_per_step = math.ceil(share / settings.windows_at_once)
        config = self.deepspeed_config | {
            'train_micro_batch_size_per_gpu': min(share, settings.windows_at_once),
            'gradient_accumulation_steps': self.batches_per_step,
            'gradient_clipping': settings.clip,
            'torch_autocast': {'enabled': settings.autocast, 'dtype': 'bfloat16'},
        }
        engine, *_ = deepspeed.initialize(
            model=self.model, optimizer=self.optimizers['adam'], config=config, dist_init_required=False
        )
        if self.paths.resume:
            engine.load_checkpoint(str(self.deepspeed_folder))
        return engine

    def backward(self, batch: Batch, scale: float, last: bool) -> torch.Tensor:
        loss = self.net(*self.inputs(batch))
        self.net.backward(loss * (scale * self.batches_per_step))  # DeepSpeed takes the mean over batches
        if not last:
            self.net.step()
        return loss.detach()

    def update(self, factor: float) -> torch.Tensor:
        for group in self.net.optimizer.param_groups:
            group['lr'] = self.settings.adam_rate * factor
        self.net.step()
        return torch.as_tensor(float(self.net.get_global_grad_norm() or 0.0))

    def optimizer_state(self) -> dict:
        return {}

    def load_optimizers(self, state: dict) -> None:
        """DeepSpeed loads its own, in `wrap`."""

    def save(self, minutes: float) -> None:
        self.net.save_checkpoint(str(self.deepspeed_folder))
        super().save(minutes)


def work(run: dict) -> None:
    """What each worker does."""
    context = ray.train.get_context()
    processes = Processes(context.get_world_rank(), context.get_world_size(), get_device())
    end = time.monotonic() + run['stop_after'] * 60 if run['stop_after'] else math.inf
    trainer_class = partial(DeepSpeedTrainer, run['deepspeed']) if run['deepspeed'] else Trainer
    train(
        run['shape'],
        run['settings'],
        run['paths'],
        processes,
        stop=lambda: time.monotonic() > end,
        report=ray.train.report,
        trainer_class=trainer_class,
    )


def main() -> None:
    parser = run_parser(__doc__)
    parser.add_argument('--workers', type=int, default=2)
    parser.add_argument('--gpu', action='store_true', help='one GPU for each worker')
    parser.add_argument('--deepspeed', type=Path, metavar='FILE', help='DeepSpeed configuration')
    shape, settings, paths, options = read_options(parser)
    if options.deepspeed and settings.ema_decay:
        parser.error('the average of weights (ema_decay) is not kept with DeepSpeed')
    deepspeed = json.loads(options.deepspeed.read_text()) if options.deepspeed else None
    run = {
        'shape': shape,
        'settings': settings,
        'paths': paths.absolute(),
        'deepspeed': deepspeed,
        'stop_after': options.stop_after,
    }
    environment = {'OMP_WAIT_POLICY': 'passive'}  # see wait_without_spinning
    ray.init(runtime_env={'working_dir': str(HERE), 'excludes': UNNEEDED, 'env_vars': environment})
    TorchTrainer(
        work,
        train_loop_config=run,
        scaling_config=ScalingConfig(num_workers=options.workers, use_gpu=options.gpu),
        run_config=RunConfig(storage_path=str(paths.out.parent.resolve() / 'ray')),
    ).fit()


if __name__ == '__main__':
    main()

"""Muon: momentum whose step is made orthogonal, for the matrices of a network. Source: Jordan et al. 2024,
https://kellerjordan.github.io/posts/muon/ (Newton-Schulz coefficients and the scale by shape are from there)."""

from __future__ import annotations

from collections import defaultdict

import torch

STEPS = 5
A, B, C = 3.4445, -4.7750, 2.0315


def orthogonalize(matrices: torch.Tensor) -> torch.Tensor:
    """(n, rows, columns) -> the nearest (semi-)orthogonal matrices, roughly: singular values come to 0.7-1.2."""
    x = matrices.bfloat16()
    tall = x.shape[1] > x.shape[2]
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(STEPS):
        square = x @ x.mT
        x = A * x + (B * square + C * square @ square) @ x
    return (x.mT if tall else x).float()


class Muon(torch.optim.Optimizer):
    """Nesterov momentum, orthogonalized, for 2-D parameters; matrices of one shape are stepped together."""

    def __init__(
        self, parameters, lr: float = 0.02, momentum: float = 0.95, weight_decay: float = 0.0, compiled: bool = False
    ) -> None:
        parameters = list(parameters)
        if any(weight.dim() != 2 for weight in parameters):
            raise ValueError('Muon is for matrices')
        super().__init__(parameters, {'lr': lr, 'momentum': momentum, 'weight_decay': weight_decay})
        self.orthogonalize = torch.compile(orthogonalize, dynamic=False) if compiled else orthogonalize

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            by_shape = defaultdict(list)
            for weight in group['params']:
                if weight.grad is not None:
                    by_shape[weight.shape].append(weight)
            for shape, weights in by_shape.items():
                self.step_together(weights, shape, group)

    def step_together(self, weights: list[torch.Tensor], shape: torch.Size, group: dict) -> None:
        slopes = [weight.grad for weight in weights]
        moments = []
        for weight in weights:
            if 'momentum' not in self.state[weight]:
                self.state[weight]['momentum'] = torch.zeros_like(weight)
            moments.append(self.state[weight]['momentum'])
        torch._foreach_mul_(moments, group['momentum'])
        torch._foreach_add_(moments, slopes)
        ahead = torch._foreach_add(slopes, moments, alpha=group['momentum'])
        updates = self.orthogonalize(torch.stack(ahead)).unbind()
        torch._foreach_mul_(weights, 1 - group['lr'] * group['weight_decay'])
        torch._foreach_add_(weights, list(updates), alpha=-group['lr'] * max(1, shape[0] / shape[1]) ** 0.5)

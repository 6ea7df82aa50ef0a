"""Compares our model with transformers' LlamaForCausalLM: same weights, same logits, same loss, same gradients.

    python training/check_model.py [CHECKPOINT or Hugging Face folder]

Without an argument: freshly made models of several shapes. Exits with an error where they differ.
"""

from __future__ import annotations

import argparse

import torch
from transformers import LlamaConfig as TheirConfig
from transformers import LlamaForCausalLM

from model import Llama, LlamaConfig, load_model

SHAPES = (
    LlamaConfig(96, 64, 160, 3, 4, 2, max_position_embeddings=80),
    LlamaConfig(96, 64, 160, 2, 4, 4, max_position_embeddings=80, rope_theta=50000.0),
    LlamaConfig(96, 96, 160, 2, 3, 1, max_position_embeddings=80, rms_norm_eps=1e-6),
)


def same(name: str, ours: torch.Tensor, theirs: torch.Tensor) -> None:
    difference = (ours - theirs).abs().max().item()
    if not torch.allclose(ours, theirs, rtol=1e-4, atol=1e-4 * max(1.0, theirs.abs().max().item())):
        raise SystemExit(f'{name} differ from transformers by up to {difference:.2e}')
    print(f'{name}: largest difference {difference:.1e} (values up to {theirs.abs().max().item():.1f})')


def compare(model: Llama) -> None:
    """Raises SystemExit where logits, loss or gradients of the two implementations differ (float32)."""
    torch.manual_seed(0)
    theirs = LlamaForCausalLM(TheirConfig(**model.config.to_dict(), attn_implementation='eager')).float()
    missing, unexpected = theirs.load_state_dict(model.state_dict(), strict=False)
    if unexpected or set(missing) - {'lm_head.weight'}:
        raise SystemExit(f'names differ: missing {missing}, unexpected {unexpected}')
    theirs.tie_weights()
    ids = torch.randint(3, model.config.vocab_size, (2, 72))
    with torch.no_grad():
        same('logits', model.logits(ids), theirs(ids).logits)
    places = torch.cat([torch.arange(71), 72 + torch.arange(71)])
    loss = model(ids, places, ids[:, 1:].flatten()) / len(places)
    their_loss = theirs(ids, labels=ids).loss
    same('loss', loss, their_loss)
    loss.backward()
    their_loss.backward()
    their_slopes = {name: weight.grad for name, weight in theirs.named_parameters()}
    same(
        'gradients',
        torch.cat([weight.grad.flatten() for weight in model.parameters()]),
        torch.cat([their_slopes[name].flatten() for name, _ in model.named_parameters()]),
    )
    check_document_mask(model, ids)


def check_document_mask(model: Llama, ids: torch.Tensor) -> None:
    """Two documents in one window must give the losses they give alone."""
    targets = ids[0, 1:].clone()
    together = torch.arange(71)[torch.arange(71) != 29]
    documents = (torch.arange(72) >= 30).int()[None]
    with torch.no_grad():
        apart = model(ids[:1, :30], torch.arange(29), targets[:29])
        apart += model(ids[:1, 30:], torch.arange(41), targets[30:])
        same('masked documents', model(ids[:1], together, targets[together], documents), apart)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('model', nargs='?', help='checkpoint or Hugging Face folder')
    chosen = parser.parse_args().model
    torch.manual_seed(1)
    for model in [load_model(chosen)] if chosen else [Llama(shape) for shape in SHAPES]:
        compare(model)


if __name__ == '__main__':
    main()

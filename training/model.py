"""The model: a LLaMA decoder in plain PyTorch, with the names, shapes and logits of Hugging Face's LlamaForCausalLM.

RMSNorm, rotary positions (rotate-half), SwiGLU, grouped-query attention, tied embeddings, no biases.
Sources: Touvron et al. 2023 (arXiv 2302.13971), Su et al. 2021 (arXiv 2104.09864), Shazeer 2020 (arXiv 2002.05202),
Ainslie et al. 2023 (arXiv 2305.13245). `check_model.py` compares the logits with those of transformers.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

IGNORED = -100
"""A target that counts nothing in the loss."""

LOSS_CHUNK = 1024
"""Positions whose logits exist at one time: 1024 x 8192 float32 logits are 32 MiB, the size of a large cache."""


@dataclass(frozen=True)
class LlamaConfig:
    """Shape of a model, under the keys of Hugging Face's LLaMA config.json."""

    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int
    max_position_embeddings: int = 1024
    rope_theta: float = 10000.0
    rms_norm_eps: float = 1e-5
    tie_word_embeddings: bool = True

    def __post_init__(self) -> None:
        if self.hidden_size % self.num_attention_heads or (self.hidden_size // self.num_attention_heads) % 2:
            raise ValueError('hidden_size must be an even multiple of num_attention_heads')
        if self.num_attention_heads % self.num_key_value_heads:
            raise ValueError('num_attention_heads must be a multiple of num_key_value_heads')
        if not self.tie_word_embeddings:
            raise ValueError('only tied embeddings are supported (tie_word_embeddings: true)')

    @property
    def head_dim(self) -> int:
        return self.hidden_size // self.num_attention_heads

    @classmethod
    def from_dict(cls, values: dict) -> LlamaConfig:
        """Reads a config.json's values (transformers 4 and 5). Raises ValueError for what this decoder has not."""
        values = dict(values)
        rope = values.get('rope_parameters') or values.get('rope_scaling') or {}
        if rope.get('rope_type', rope.get('type', 'default')) != 'default':
            raise ValueError(f'scaled rotary positions are not supported: {rope}')
        values.setdefault('rope_theta', rope.get('rope_theta', cls.rope_theta))
        if values.get('attention_bias') or values.get('mlp_bias') or values.get('hidden_act', 'silu') != 'silu':
            raise ValueError('biases and activations other than silu are not supported')
        values.setdefault('num_key_value_heads', values.get('num_attention_heads'))
        names = [field.name for field in fields(cls)]
        missing = [name for name in names[:6] if values.get(name) is None]
        if missing:
            raise ValueError(f'the configuration lacks {", ".join(missing)}')
        config = cls(**{name: values[name] for name in names if name in values})
        if values.get('head_dim') not in (None, config.head_dim):
            raise ValueError('head_dim must be hidden_size / num_attention_heads')
        return config

    def to_dict(self) -> dict:
        """All that transformers needs to build the same model, and the ids of our special tokens."""
        return {
            'architectures': ['LlamaForCausalLM'],
            'model_type': 'llama',
            **asdict(self),
            'head_dim': self.head_dim,
            'hidden_act': 'silu',
            'attention_bias': False,
            'mlp_bias': False,
            'bos_token_id': 0,
            'eos_token_id': 2,
            'pad_token_id': 0,
        }


class RMSNorm(nn.Module):
    def __init__(self, size: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self.eps = eps

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        wide = x.float()
        return (wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + self.eps)).type_as(x) * self.weight


def rotary_tables(config: LlamaConfig) -> tuple[torch.Tensor, torch.Tensor]:
    """Cosines and sines, (max_position_embeddings, head_dim) each."""
    steps = torch.arange(0, config.head_dim, 2).float() / config.head_dim
    angles = torch.outer(torch.arange(config.max_position_embeddings).float(), config.rope_theta**-steps)
    angles = torch.cat([angles, angles], -1)
    return angles.cos(), angles.sin()


def rotate(x: torch.Tensor, cosines: torch.Tensor, sines: torch.Tensor) -> torch.Tensor:
    """Turns (..., tokens, head_dim) by its positions."""
    half = x.shape[-1] // 2
    turned = torch.cat([-x[..., half:], x[..., :half]], -1)
    return (x * cosines + turned * sines).type_as(x)


class Attention(nn.Module):
    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.heads, self.key_heads = config.num_attention_heads, config.num_key_value_heads
        self.head_dim = config.head_dim
        self.q_proj = nn.Linear(config.hidden_size, self.heads * self.head_dim, bias=False)
        self.k_proj = nn.Linear(config.hidden_size, self.key_heads * self.head_dim, bias=False)
        self.v_proj = nn.Linear(config.hidden_size, self.key_heads * self.head_dim, bias=False)
        self.o_proj = nn.Linear(self.heads * self.head_dim, config.hidden_size, bias=False)

    def split(self, x: torch.Tensor, heads: int) -> torch.Tensor:
        return x.unflatten(-1, (heads, self.head_dim)).transpose(1, 2)

    def forward(
        self, x: torch.Tensor, cosines: torch.Tensor, sines: torch.Tensor, mask: torch.Tensor | None
    ) -> torch.Tensor:
        query = rotate(self.split(self.q_proj(x), self.heads), cosines, sines)
        key = rotate(self.split(self.k_proj(x), self.key_heads), cosines, sines)
        value = self.split(self.v_proj(x), self.key_heads)
        groups = self.heads // self.key_heads
        if groups > 1:
            key, value = key.repeat_interleave(groups, 1), value.repeat_interleave(groups, 1)
        if mask is not None:
            mask = mask.to(query.dtype)
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=mask is None)
        return self.o_proj(mixed.transpose(1, 2).flatten(2))


class MLP(nn.Module):
    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(config.hidden_size, config.intermediate_size, bias=False)
        self.up_proj = nn.Linear(config.hidden_size, config.intermediate_size, bias=False)
        self.down_proj = nn.Linear(config.intermediate_size, config.hidden_size, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.self_attn = Attention(config)
        self.mlp = MLP(config)
        self.input_layernorm = RMSNorm(config.hidden_size, config.rms_norm_eps)
        self.post_attention_layernorm = RMSNorm(config.hidden_size, config.rms_norm_eps)

    def forward(
        self, x: torch.Tensor, cosines: torch.Tensor, sines: torch.Tensor, mask: torch.Tensor | None
    ) -> torch.Tensor:
        x = x + self.self_attn(self.input_layernorm(x), cosines, sines, mask)
        return x + self.mlp(self.post_attention_layernorm(x))


class Decoder(nn.Module):
    """Everything between token ids and the last hidden states."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.embed_tokens = nn.Embedding(config.vocab_size, config.hidden_size)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.num_hidden_layers))
        self.norm = RMSNorm(config.hidden_size, config.rms_norm_eps)
        cosines, sines = rotary_tables(config)
        self.register_buffer('cosines', cosines, persistent=False)
        self.register_buffer('sines', sines, persistent=False)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        x = self.embed_tokens(ids)
        cosines, sines = self.cosines[: ids.shape[1]], self.sines[: ids.shape[1]]
        for layer in self.layers:
            x = layer(x, cosines, sines, mask)
        return self.norm(x)


def document_mask(documents: torch.Tensor) -> torch.Tensor:
    """(batch, tokens) document numbers -> (batch, 1, tokens, tokens) to add to attention scores: 0 or -inf.

    A token sees itself and what comes before it in its own document.
    """
    same = documents[:, :, None] == documents[:, None, :]
    unseen = ~same.tril()
    return torch.zeros(unseen.shape, dtype=torch.bfloat16, device=unseen.device).masked_fill(unseen, -math.inf)[:, None]


def chunk_loss(hidden: torch.Tensor, weight: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Summed cross entropy of (n, hidden_size) against (n,) targets."""
    logits = (hidden @ weight.T).float()
    return F.cross_entropy(logits, targets, ignore_index=IGNORED, reduction='sum')


def chunk_loss_and_gradients(
    hidden: torch.Tensor, weight: torch.Tensor, targets: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """As chunk_loss, with its gradients by hidden and weight."""
    logits = (hidden @ weight.T).float()
    counts = targets != IGNORED
    rows = targets.clamp(min=0)[:, None]
    norms = logits.logsumexp(-1, keepdim=True)
    loss = torch.where(counts, (norms - logits.gather(1, rows)).squeeze(1), 0.0).sum()
    classes = torch.arange(weight.shape[0], device=weight.device)
    slope = torch.where(counts[:, None], (logits - norms).exp() - (classes == rows).float(), 0.0).to(hidden.dtype)
    return loss, slope @ weight, slope.T @ hidden


def chunks(hidden: torch.Tensor, places: torch.Tensor, targets: torch.Tensor) -> Iterator[tuple[torch.Tensor, ...]]:
    """The rows of `hidden` at `places` with their targets, LOSS_CHUNK at a time; ignored rows fill the last chunk up.

    Yields places, rows and targets; one shape of rows means one compilation.
    """
    for some_places, some_targets in zip(places.split(LOSS_CHUNK), targets.split(LOSS_CHUNK)):
        rows = hidden.index_select(0, some_places)
        fill = LOSS_CHUNK - len(some_places)
        yield some_places, F.pad(rows, (0, 0, 0, fill)), F.pad(some_targets, (0, fill), value=IGNORED)


class LinearCrossEntropy(torch.autograd.Function):
    """Summed cross entropy of tied logits, chunk by chunk: the (positions, vocabulary) matrix never exists as a whole.

    The gradients are made in the forward pass, while a chunk's logits are at hand.
    """

    chunk = staticmethod(chunk_loss_and_gradients)

    @staticmethod
    def forward(
        ctx, hidden: torch.Tensor, weight: torch.Tensor, places: torch.Tensor, targets: torch.Tensor
    ) -> torch.Tensor:
        device = hidden.device.type
        dtype = torch.get_autocast_dtype(device) if torch.is_autocast_enabled(device) else hidden.dtype
        table = weight.to(dtype)
        loss = torch.zeros((), device=hidden.device)
        by_hidden = torch.zeros_like(hidden, dtype=dtype)
        by_weight = torch.zeros_like(weight)
        for some_places, rows, some_targets in chunks(hidden.to(dtype), places, targets):
            part_loss, by_rows, by_table = LinearCrossEntropy.chunk(rows, table, some_targets)
            loss += part_loss
            by_hidden.index_copy_(0, some_places, by_rows[: len(some_places)])
            by_weight += by_table
        ctx.save_for_backward(by_hidden, by_weight)
        ctx.dtype = hidden.dtype
        return loss

    @staticmethod
    def backward(ctx, slope: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, None, None]:
        by_hidden, by_weight = ctx.saved_tensors
        return by_hidden.to(ctx.dtype) * slope, by_weight * slope, None, None


class Llama(nn.Module):
    """LlamaForCausalLM: `logits(ids)` for use, `forward(ids, targets)` for training."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.config = config
        self.model = Decoder(config)
        self.initialize()

    def initialize(self) -> None:
        """Normal weights of the inputs' scale; what writes into the residual stream begins smaller (GPT-2)."""
        for name, weight in self.named_parameters():
            if weight.dim() < 2:
                continue
            scale = 0.02 if 'embed_tokens' in name else weight.shape[1] ** -0.5
            if name.endswith(('o_proj.weight', 'down_proj.weight')):
                scale /= math.sqrt(2 * self.config.num_hidden_layers)
            nn.init.normal_(weight, std=scale)

    def logits(self, ids: torch.Tensor) -> torch.Tensor:
        """(batch, tokens) ids -> (batch, tokens, vocab_size)."""
        return F.linear(self.model(ids), self.model.embed_tokens.weight)

    def forward(
        self,
        ids: torch.Tensor,
        places: torch.Tensor,
        targets: torch.Tensor,
        documents: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """Cross entropy in nats, summed over the targets: the tokens that follow those at `places`.

        ids: (batch, tokens); places: (n,) positions in the flattened ids, each once; targets: (n,);
        documents: (batch, tokens) numbers the documents of each row. Without it a row is one document.
        """
        mask = None if documents is None else document_mask(documents)
        hidden = self.model(ids, mask).flatten(0, 1)
        weight = self.model.embed_tokens.weight
        if torch.is_grad_enabled():
            return LinearCrossEntropy.apply(hidden, weight, places, targets)
        parts = (chunk_loss(rows, weight, wanted) for _, rows, wanted in chunks(hidden, places, targets))
        return sum(parts, torch.zeros((), device=ids.device))

    def compile_parts(self) -> None:
        """Compiles the parts that training runs; call before the first forward."""
        self.model.compile(dynamic=False)
        LinearCrossEntropy.chunk = torch.compile(chunk_loss_and_gradients, dynamic=False)


def read_checkpoint(path: str | Path) -> tuple[LlamaConfig, dict[str, torch.Tensor]]:
    """Configuration and weights of a checkpoint file, or of a Hugging Face folder of the LLaMA class."""
    path = Path(path)
    if path.is_dir():
        return read_hugging_face(path)
    content = torch.load(path, map_location='cpu', weights_only=True)
    if not isinstance(content, dict) or not {'config', 'model'} <= content.keys():
        raise ValueError(f'{path} is no checkpoint: it lacks config or model')
    return LlamaConfig.from_dict(content['config']), content['model']


def read_hugging_face(folder: Path) -> tuple[LlamaConfig, dict[str, torch.Tensor]]:
    """Configuration and float32 weights of a folder with config.json and model.safetensors."""
    from safetensors.torch import load_file

    config = LlamaConfig.from_dict(json.loads((folder / 'config.json').read_text()))
    weights = {name: weight.float() for name, weight in load_file(folder / 'model.safetensors').items()}
    weights.pop('lm_head.weight', None)
    return config, weights


def load_model(path: str | Path) -> Llama:
    """A model with the weights of a checkpoint or Hugging Face folder, on the CPU, in float32."""
    config, weights = read_checkpoint(path)
    model = Llama(config)
    model.load_state_dict(weights)
    return model


def parameter_count(model: nn.Module) -> int:
    return sum(weight.numel() for weight in model.parameters())

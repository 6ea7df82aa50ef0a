"""A Hugging Face folder of the LLaMA class with byte-level BPE to GGUF, as llama.cpp loads it.

    python training/export_gguf.py SOURCE TARGET.gguf [--type Q8_0] [--embedding-type Q8_0] [--name NAME]

Types: F16, Q8_0, Q4_0, rounded as llama.cpp does. One-dimensional weights stay in 32 bits. The chat template and the
special tokens are the folder's.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Iterator, Mapping

import gguf
import numpy as np
import torch
from gguf import GGMLQuantizationType as Type
from safetensors.torch import load_file
from transformers import AutoTokenizer, LlamaConfig

TYPES = {
    'F16': gguf.LlamaFileType.MOSTLY_F16,
    'Q8_0': gguf.LlamaFileType.MOSTLY_Q8_0,
    'Q4_0': gguf.LlamaFileType.MOSTLY_Q4_0,
}
WHOLE = {'model.embed_tokens': 'token_embd', 'model.norm': 'output_norm', 'lm_head': 'output'}
PER_LAYER = {
    'self_attn.q_proj': 'attn_q',
    'self_attn.k_proj': 'attn_k',
    'self_attn.v_proj': 'attn_v',
    'self_attn.o_proj': 'attn_output',
    'mlp.gate_proj': 'ffn_gate',
    'mlp.up_proj': 'ffn_up',
    'mlp.down_proj': 'ffn_down',
    'input_layernorm': 'attn_norm',
    'post_attention_layernorm': 'ffn_norm',
}


def tensor_names(layers: int, tied: bool) -> dict[str, str]:
    """GGUF's name of each weight by Hugging Face's."""
    whole = {f'{name}.weight': f'{other}.weight' for name, other in WHOLE.items() if not (tied and name == 'lm_head')}
    return whole | {
        f'model.layers.{layer}.{name}.weight': f'blk.{layer}.{other}.weight'
        for layer in range(layers)
        for name, other in PER_LAYER.items()
    }


def interleaved(weight: np.ndarray, heads: int) -> np.ndarray:
    """Rows of a query or key weight in llama.cpp's order.

    Hugging Face rotates the halves of a head against each other, llama.cpp neighbours: row i of the first half and row i
    of the second become rows 2i and 2i + 1.
    """
    rows, columns = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, columns)


def halved(weight: np.ndarray, heads: int) -> np.ndarray:
    """The inverse of `interleaved`."""
    rows, columns = weight.shape
    return weight.reshape(heads, rows // heads // 2, 2, columns).swapaxes(1, 2).reshape(rows, columns)


def heads_of(name: str, config: LlamaConfig) -> int | None:
    """How many heads' rows have to change places in the weight of this Hugging Face name; None: they stay."""
    if name.endswith('q_proj.weight'):
        return config.num_attention_heads
    return config.num_key_value_heads if name.endswith('k_proj.weight') else None


def read_config(source: Path) -> LlamaConfig:
    """Raises ValueError for a folder that is no LLaMA or has what this writer doesn't write (biases, scaled rotary)."""
    path = source / 'config.json'
    if not path.is_file():
        raise ValueError(f'{source} has no config.json')
    values = json.loads(path.read_text(encoding='utf8'))
    if values.get('model_type') != 'llama':
        raise ValueError(f'{source} is of the class {values.get("model_type")}, not llama')
    config = LlamaConfig(**values)
    if config.rope_parameters.get('rope_type', 'default') != 'default':
        raise ValueError(f'scaled rotary positions are not written: {config.rope_parameters}')
    if config.attention_bias or config.mlp_bias:
        raise ValueError('biases are not written')
    return config


def read_weights(source: Path) -> dict[str, torch.Tensor]:
    """All tensors of a folder's safetensors files. Raises ValueError if there is none."""
    files = sorted(source.glob('*.safetensors'))
    if not files:
        raise ValueError(f'{source} has no safetensors file')
    return {name: tensor for file in files for name, tensor in load_file(str(file)).items()}


def read_gguf_weights(path: Path, config: LlamaConfig) -> dict[str, torch.Tensor]:
    """The weights of a GGUF file as float32 tensors under Hugging Face's names."""
    tensors = {tensor.name: tensor for tensor in gguf.GGUFReader(path).tensors}
    weights = {}
    for name, other in tensor_names(config.num_hidden_layers, config.tie_word_embeddings).items():
        if other not in tensors:
            raise ValueError(f'{path} has no {other}')
        values = gguf.quants.dequantize(tensors[other].data, tensors[other].tensor_type).astype(np.float32)
        heads = heads_of(name, config)
        weights[name] = torch.from_numpy((halved(values, heads) if heads else values).copy())
    return weights


def pre_tokenizer_name(tokenizer: Mapping) -> str:
    """llama.cpp's name of a tokenizer.json's pre-tokenizer. Raises ValueError for one that it has no name for here."""
    steps = tokenizer.get('pre_tokenizer') or {}
    steps = steps.get('pretokenizers', [steps])
    kinds = [step.get('type') for step in steps]
    if kinds == ['ByteLevel']:
        return 'gpt-2'
    if kinds == ['Digits', 'ByteLevel'] and steps[0].get('individual_digits'):
        return 'smollm'
    raise ValueError(f'the pre-tokenizer {kinds} is none of: byte level (gpt-2), digits apart and byte level (smollm)')


def write_tokenizer(writer: gguf.GGUFWriter, source: Path, size: int) -> None:
    """Tokens, merges, special tokens and chat template. `size`: rows of the embedding; what no token has is unused."""
    raw = json.loads((source / 'tokenizer.json').read_text(encoding='utf8'))
    if raw['model'].get('type') != 'BPE' or raw['model'].get('byte_fallback'):
        raise ValueError(f'{source}: only byte-level BPE is written, not {raw["model"].get("type")}')
    pre_tokenizer = pre_tokenizer_name(raw)
    added = {token['id']: token for token in raw['added_tokens']}
    by_id = {token_id: token for token, token_id in raw['model']['vocab'].items()}
    if max([*by_id, *added]) >= size:
        raise ValueError(f'the tokenizer has the id {max([*by_id, *added])}, the embedding {size} rows')
    tokens, kinds = [], []
    for token_id in range(size):
        if token_id in added:
            tokens.append(added[token_id]['content'])
            kinds.append(gguf.TokenType.CONTROL if added[token_id]['special'] else gguf.TokenType.USER_DEFINED)
        else:
            tokens.append(by_id.get(token_id, f'<unused{token_id}>'))
            kinds.append(gguf.TokenType.NORMAL if token_id in by_id else gguf.TokenType.UNUSED)
    writer.add_tokenizer_model('gpt2')
    writer.add_tokenizer_pre(pre_tokenizer)
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges([merge if isinstance(merge, str) else ' '.join(merge) for merge in raw['model']['merges']])
    words = AutoTokenizer.from_pretrained(source)
    if words.eos_token_id is None:
        raise ValueError(f'{source}: the tokenizer names no end token')
    writer.add_eos_token_id(words.eos_token_id)
    if words.bos_token_id is not None:
        writer.add_bos_token_id(words.bos_token_id)
    if words.pad_token_id is not None:
        writer.add_pad_token_id(words.pad_token_id)
    writer.add_add_bos_token(False)
    if words.chat_template:
        writer.add_chat_template(words.chat_template)


def tensors_of(
    source: Path, config: LlamaConfig, kind: Type, embedding: Type
) -> Iterator[tuple[str, np.ndarray, Type]]:
    """Name, data and type of each tensor as it stands in the file. Raises ValueError for a missing or odd weight."""
    weights = read_weights(source)
    names = tensor_names(config.num_hidden_layers, config.tie_word_embeddings)
    missing = set(names) - set(weights)
    if missing:
        raise ValueError(f'{source} lacks the weights {", ".join(sorted(missing)[:5])}')
    for name, other in names.items():
        weight = weights[name].float().numpy()
        if weight.ndim == 1:
            yield other, weight, Type.F32
            continue
        heads = heads_of(name, config)
        chosen = embedding if name in ('model.embed_tokens.weight', 'lm_head.weight') else kind
        block = gguf.GGML_QUANT_SIZES[chosen][0]
        if weight.shape[1] % block:
            raise ValueError(f'{name} has rows of {weight.shape[1]}, {chosen.name} takes blocks of {block}')
        rows = interleaved(weight, heads) if heads else weight
        yield other, gguf.quants.quantize(rows, chosen), chosen


def export_gguf(
    source: Path,
    target: Path,
    kind: str = 'Q8_0',
    embedding: str | None = None,
    name: str | None = None,
    licence: str | None = None,
) -> None:
    """Writes the file. `embedding`: the type of the embedding and the output where it isn't `kind`.

    Raises ValueError for a type that isn't one of TYPES and for what can't be written, see above.
    """
    for chosen in (kind, embedding or kind):
        if chosen not in TYPES:
            raise ValueError(f'{chosen} is none of the types {", ".join(TYPES)}')
    config = read_config(source)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f'{target.name}.part')
    writer = gguf.GGUFWriter(beside, 'llama')
    writer.add_name(name or source.resolve().name)
    if licence:
        writer.add_license(licence)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_rope_dimension_count(config.head_dim)
    if config.head_dim * config.num_attention_heads != config.hidden_size:
        writer.add_key_length(config.head_dim)
        writer.add_value_length(config.head_dim)
    writer.add_rope_freq_base(config.rope_parameters['rope_theta'])
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_vocab_size(config.vocab_size)
    writer.add_file_type(TYPES[kind])
    try:
        write_tokenizer(writer, source, config.vocab_size)
        for tensor, data, stored in tensors_of(source, config, Type[kind], Type[embedding or kind]):
            writer.add_tensor(tensor, data, raw_dtype=stored)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('source', type=Path)
    parser.add_argument('target', type=Path)
    parser.add_argument('--type', choices=list(TYPES), default='Q8_0')
    parser.add_argument('--embedding-type', choices=list(TYPES), help='of the embedding and the output; as --type else')
    parser.add_argument('--name', help='general.name; the name of the folder else')
    parser.add_argument('--licence', help='general.license, an SPDX name')
    options = parser.parse_args()
    export_gguf(options.source, options.target, options.type, options.embedding_type, options.name, options.licence)
    print(f'{options.target.name}: {options.target.stat().st_size:,} bytes')


if __name__ == '__main__':
    main()

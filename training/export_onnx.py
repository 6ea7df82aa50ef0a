"""A Hugging Face folder of the LLaMA class to ONNX as transformers.js loads it: whole, in 8 and in 4 bits.

    python training/export_onnx.py SOURCE TARGET [--precisions fp32 q8 q4]

TARGET gets the tokenizer and configuration beside `onnx/model.onnx` (fp32), `onnx/model_quantized.onnx` (q8) and
`onnx/model_q4.onnx` (q4). The functions that trace and save a model also make the tests' tiny ones.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Iterable, Mapping, Sequence

import gguf
import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import DynamicCache, LlamaForCausalLM, PreTrainedModel

OPSET = 18
FILES = {'fp32': 'model.onnx', 'q8': 'model_quantized.onnx', 'q4': 'model_q4.onnx'}
BESIDE = ('config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json')
RUNTIME_DOMAIN = 'com.microsoft'
BLOCK = 32
"""Neighbouring weights of one output that share a scale."""


def cache_of(past: Sequence[torch.Tensor]) -> DynamicCache:
    """Keys and values, layer by layer, as transformers takes them."""
    cache = DynamicCache()
    for layer in range(len(past) // 2):
        cache.update(past[2 * layer], past[2 * layer + 1], layer)
    return cache


def flat(cache: DynamicCache) -> list[torch.Tensor]:
    """Keys and values of a cache, layer by layer."""
    return [tensor for layer in cache.layers for tensor in (layer.keys, layer.values)]


def past_names(layers: int, prefix: str, middle: str = '') -> list[str]:
    """`past_key_values.0.key`, `past_key_values.0.value`, ... or, of a decoder in the middle, `...0.decoder.key`."""
    return [f'{prefix}.{layer}{middle}.{part}' for layer in range(layers) for part in ('key', 'value')]


class Decoder(torch.nn.Module):
    """One forward pass with a past: logits, then keys and values. `positions`: whether the model takes position_ids."""

    def __init__(self, model: PreTrainedModel, positions: bool):
        super().__init__()
        self.model, self.positions = model, positions

    def forward(self, input_ids, attention_mask, position_ids, past):
        more = {'position_ids': position_ids} if self.positions else {}
        answer = self.model(
            input_ids=input_ids, attention_mask=attention_mask, past_key_values=cache_of(past), use_cache=True, **more
        )
        return [answer.logits, *flat(answer.past_key_values)]


def save_onnx(
    module: torch.nn.Module,
    inputs: Mapping,
    shapes: Mapping,
    names_in: Sequence[str],
    names_out: Sequence[str],
    path: Path,
    axes: Mapping[str, Sequence[str]],
) -> None:
    """Traces a module with example inputs and writes one ONNX file without notes.

    `axes`: the names of the axes (empty: leave it) of the inputs and outputs whose name begins so; a reader makes an
    empty past by them, and wants `batch_size`.
    """
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        program = torch.onnx.export(
            module,
            args=(),
            kwargs=dict(inputs),
            input_names=list(names_in),
            output_names=list(names_out),
            dynamic_shapes=dict(shapes),
            dynamo=True,
            opset_version=OPSET,
            optimize=True,
            verbose=False,
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    program.save(str(path), external_data=False)
    model = onnx.load(str(path))
    _rename_axes(model, axes)
    for node in model.graph.node:
        node.doc_string = ''
        del node.metadata_props[:]
    del model.metadata_props[:]
    for value in [*model.graph.value_info, *model.graph.input, *model.graph.output, *model.graph.initializer]:
        del value.metadata_props[:]
    del model.graph.value_info[:]
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _rename_axes(model: onnx.ModelProto, axes: Mapping[str, Sequence[str]]) -> None:
    for value in [*model.graph.input, *model.graph.output]:
        for pattern, names in axes.items():
            if not value.name.startswith(pattern):
                continue
            for axis, name in zip(value.type.tensor_type.shape.dim, names):
                if name:
                    axis.dim_param = name


def export_decoder(
    model: PreTrainedModel, path: Path, heads: int, head_size: int, layers: int, positions: bool
) -> None:
    """A decoder to one ONNX file in 32 bits. `heads`: those of keys and values; `head_size`: numbers in each.

    The model's attention has to be the plain one (`attn_implementation='eager'`): the exporter stumbles over the views
    that the fused ones make of their results.
    """
    model.eval()
    past = [torch.rand(2, heads, 3, head_size) for _ in range(2 * layers)]
    auto = torch.export.Dim.AUTO
    two = {0: auto, 1: auto}
    inputs = {
        'input_ids': torch.ones(2, 4, dtype=torch.long),
        'attention_mask': torch.ones(2, 7, dtype=torch.long),
        'position_ids': torch.arange(3, 7).repeat(2, 1) if positions else None,
        'past': past,
    }
    shapes = {
        'input_ids': two,
        'attention_mask': two,
        'position_ids': two if positions else None,
        'past': [{0: auto, 2: auto} for _ in past],
    }
    own_names = ['input_ids', 'attention_mask', *(['position_ids'] if positions else [])]
    save_onnx(
        Decoder(model, positions),
        inputs,
        shapes,
        [*own_names, *past_names(layers, 'past_key_values')],
        ['logits', *past_names(layers, 'present')],
        path,
        {
            'input_ids': ['batch_size', 'sequence_length'],
            'attention_mask': ['batch_size', 'total_sequence_length'],
            'position_ids': ['batch_size', 'sequence_length'],
            'past_key_values': ['batch_size', '', 'past_sequence_length', ''],
            'present': ['batch_size', '', 'total_sequence_length', ''],
            'logits': ['batch_size', 'sequence_length', ''],
        },
    )


def quantize_q8(whole: Path, path: Path) -> None:
    """Weights in 8 bits with a scale per channel; what goes into a product is rounded to 8 bits as it comes."""
    quantize_dynamic(
        whole, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=['MatMul', 'Gather']
    )


def quantize_q4(whole: Path, path: Path) -> None:
    """Weights in 4 bits, activations in 32; an embedding that is also the output stands once.

    The weights are the very numbers of GGUF's Q4_0: `scale * (code - 8)`, 32 to a scale. Scales are stored in 16 bits and widened when the session opens. Raises ValueError if no weight was found.
    """
    model = onnx.load(str(whole))
    graph = model.graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    transposed = {node.output[0]: node for node in graph.node if node.op_type == 'Transpose'}
    written: dict[str, _FourBitWeight] = {}
    nodes = []
    for node in graph.node:
        if node.op_type == 'MatMul':
            turn = transposed.get(node.input[1])
            name = turn.input[0] if turn is not None else node.input[1]
            if name in weights and len(weights[name].dims) == 2:
                weight = written.setdefault(name, _FourBitWeight(name, weights[name], outputs_first=turn is not None))
                nodes.append(weight.product(node))
                continue
        if node.op_type == 'Gather' and node.input[0] in weights and len(weights[node.input[0]].dims) == 2:
            name = node.input[0]
            weight = written.setdefault(name, _FourBitWeight(name, weights[name], outputs_first=True))
            nodes.append(weight.rows(node))
            continue
        nodes.append(node)
    if not written:
        raise ValueError(f'{whole} has no weight that could be quantized')
    nodes = [node for weight in written.values() for node in weight.unpacking()] + nodes
    used = {name for node in nodes for name in node.input} | {output.name for output in graph.output}
    nodes = [node for node in nodes if used.intersection(node.output)]
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used and tensor.name not in written]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend([*kept, *(tensor for weight in written.values() for tensor in weight.tensors())])
    model.opset_import.append(helper.make_opsetid(RUNTIME_DOMAIN, 1))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def four_bits(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Codes from 0 to 15 (uint8, rows x blocks x 32) and scales (float16, rows x blocks), as GGUF's Q4_0 has them.

    Raises ValueError for rows that aren't made of whole blocks.
    """
    if weight.shape[1] % BLOCK:
        raise ValueError(f'blocks of {BLOCK} do not fit rows of {weight.shape[1]}')
    data = gguf.quants.quantize(weight.astype(np.float32), gguf.GGMLQuantizationType.Q4_0)
    blocks = data.reshape(len(weight), weight.shape[1] // BLOCK, -1)
    scales, pairs = np.ascontiguousarray(blocks[..., :2]).view(np.float16)[..., 0], blocks[..., 2:]
    return np.concatenate([pairs & 15, pairs >> 4], axis=-1), scales


class _FourBitWeight:
    """A weight's codes and scales, and the nodes that use them."""

    def __init__(self, name: str, tensor: onnx.TensorProto, outputs_first: bool):
        values = numpy_helper.to_array(tensor)
        self.name = name
        self.outputs, self.inputs = values.shape if outputs_first else values.shape[::-1]
        codes, self.scales = four_bits(values if outputs_first else values.T)
        self.packed = codes[..., 0::2] | codes[..., 1::2] << 4
        self.has_rows = False

    def product(self, node: onnx.NodeProto) -> onnx.NodeProto:
        return helper.make_node(
            'MatMulNBits',
            [node.input[0], f'{self.name}.codes', f'{self.name}.scales'],
            list(node.output),
            name=node.name,
            domain=RUNTIME_DOMAIN,
            K=self.inputs,
            N=self.outputs,
            bits=4,
            block_size=BLOCK,
        )

    def rows(self, node: onnx.NodeProto) -> onnx.NodeProto:
        self.has_rows = True
        return helper.make_node(
            'GatherBlockQuantized',
            [f'{self.name}.rows', node.input[1], f'{self.name}.scales'],
            list(node.output),
            name=node.name,
            domain=RUNTIME_DOMAIN,
            bits=4,
            block_size=BLOCK,
            gather_axis=0,
            quantize_axis=1,
        )

    def unpacking(self) -> Iterable[onnx.NodeProto]:
        """Constant: ONNX Runtime does them once, when the session opens."""
        to = onnx.TensorProto.FLOAT
        yield helper.make_node('Cast', [f'{self.name}.scales16'], [f'{self.name}.scales'], to=to)
        if self.has_rows:
            yield helper.make_node('Reshape', [f'{self.name}.codes', f'{self.name}.shape'], [f'{self.name}.rows'])

    def tensors(self) -> Iterable[onnx.TensorProto]:
        yield numpy_helper.from_array(self.packed, f'{self.name}.codes')
        yield numpy_helper.from_array(self.scales, f'{self.name}.scales16')
        if self.has_rows:
            yield numpy_helper.from_array(np.array([self.outputs, self.inputs // 2]), f'{self.name}.shape')


def export_onnx(source: Path, target: Path, precisions: Sequence[str] = tuple(FILES)) -> dict[str, Path]:
    """Writes TARGET, which may be SOURCE, and gives the ONNX file of each precision.

    Raises ValueError for a precision that isn't one of FILES or a folder that isn't of the LLaMA class.
    """
    unknown = set(precisions) - set(FILES)
    if unknown or not precisions:
        raise ValueError(f'precisions are {", ".join(FILES)}; not {", ".join(sorted(unknown)) or "none"}')
    config_file = source / 'config.json'
    if not config_file.is_file():
        raise ValueError(f'{source} has no config.json')
    model = LlamaForCausalLM.from_pretrained(source, dtype=torch.float32, attn_implementation='eager')
    config = model.config
    if config.model_type != 'llama':
        raise ValueError(f'{source} is of the class {config.model_type}, not llama')
    (target / 'onnx').mkdir(parents=True, exist_ok=True)
    for name in BESIDE:
        if (source / name).is_file() and source.resolve() != target.resolve():
            shutil.copyfile(source / name, target / name)
    paths = {precision: target / 'onnx' / FILES[precision] for precision in precisions}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / FILES['fp32']
        export_decoder(model, whole, config.num_key_value_heads, config.head_dim, config.num_hidden_layers, True)
        if 'q8' in paths:
            quantize_q8(whole, paths['q8'])
        if 'q4' in paths:
            quantize_q4(whole, paths['q4'])
        if 'fp32' in paths:
            shutil.copyfile(whole, paths['fp32'])
    return paths


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('source', type=Path, help='a folder as transformers saves it')
    parser.add_argument('target', type=Path)
    parser.add_argument('--precisions', nargs='+', default=list(FILES), choices=list(FILES))
    options = parser.parse_args()
    for precision, path in export_onnx(options.source, options.target, options.precisions).items():
        print(f'{precision}: {path.stat().st_size:,} bytes in {path.name}')


if __name__ == '__main__':
    main()

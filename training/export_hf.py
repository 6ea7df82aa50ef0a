"""A checkpoint of train.py and its tokenizer to a Hugging Face folder that transformers loads as LlamaForCausalLM.

python training/export_hf.py CHECKPOINT TOKENIZER.json TARGET [--dtype float16]
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import Mapping

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer

from model import LlamaConfig, read_checkpoint
from prompts import END, END_OF_TEXT, SPECIAL_TOKENS, START

DTYPES = {'float16': torch.float16, 'bfloat16': torch.bfloat16, 'float32': torch.float32}
CHAT_TEMPLATE = (
    f"{{% for message in messages %}}{{{{'{START}' + message['role'] + '\n' + message['content'] + '{END}' + '\n'}}}}"
    f"{{% endfor %}}{{% if add_generation_prompt %}}{{{{ '{START}assistant\n' }}}}{{% endif %}}"
)


def write_folder(
    config: LlamaConfig,
    weights: Mapping[str, torch.Tensor],
    tokenizer: Path,
    target: Path,
    dtype: torch.dtype = torch.float16,
) -> None:
    """Weights (in `dtype`), configuration, tokenizer and chat template.

    Raises ValueError for a tokenizer without our special tokens or one larger than the embedding, and for weights that
    are no numbers in `dtype`.
    """
    words = Tokenizer.from_file(str(tokenizer))
    ids = [words.token_to_id(token) for token in SPECIAL_TOKENS]
    if ids != list(range(len(SPECIAL_TOKENS))):
        raise ValueError(f'{tokenizer} gives the special tokens the ids {ids}')
    if words.get_vocab_size() > config.vocab_size:
        raise ValueError(f'{tokenizer} has {words.get_vocab_size()} tokens, the embedding {config.vocab_size} rows')
    tensors = {name: weight.detach().to(dtype).contiguous() for name, weight in weights.items()}
    for name, tensor in tensors.items():
        if not torch.isfinite(tensor).all():
            raise ValueError(f'{name} has values that {dtype} cannot hold')
    target.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(target / 'model.safetensors'), metadata={'format': 'pt'})
    shutil.copyfile(tokenizer, target / 'tokenizer.json')
    end_of_text, end_of_turn = ids[0], SPECIAL_TOKENS.index(END)
    named = {**config.to_dict(), 'torch_dtype': str(dtype).removeprefix('torch.')}
    _write(target / 'config.json', named)
    _write(
        target / 'generation_config.json',
        {'bos_token_id': end_of_text, 'eos_token_id': [end_of_turn, end_of_text], 'pad_token_id': end_of_text},
    )
    _write(
        target / 'tokenizer_config.json',
        {
            'tokenizer_class': 'PreTrainedTokenizerFast',
            'bos_token': END_OF_TEXT,
            'eos_token': END,
            'pad_token': END_OF_TEXT,
            'model_max_length': config.max_position_embeddings,
            'chat_template': CHAT_TEMPLATE,
            'clean_up_tokenization_spaces': False,
        },
    )


def _write(path: Path, values: Mapping) -> None:
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1) + '\n', encoding='utf8')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('checkpoint', type=Path)
    parser.add_argument('tokenizer', type=Path)
    parser.add_argument('target', type=Path)
    parser.add_argument('--dtype', choices=list(DTYPES), default='float16')
    options = parser.parse_args()
    config, weights = read_checkpoint(options.checkpoint)
    write_folder(config, weights, options.tokenizer, options.target, DTYPES[options.dtype])
    for path in sorted(options.target.iterdir()):
        print(f'{path.name}: {path.stat().st_size:,} bytes')


if __name__ == '__main__':
    main()

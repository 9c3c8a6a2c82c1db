#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a pair of T5 v1.1 or v1.0 models with random weights, to measure speed on shapes whose weights are not at hand.

usage: make_random_pair.py OUT [SMALL] [LARGE]     shapes: t5-small, t5-base, t5-large (v1.0: relu, tied head)
       make_random_pair.py OUT --like PAIR         the shapes of a pair's small/config.json and large/config.json
Needs numpy only. Weights are float32 safetensors, drawn so that activations stay of a sane size.
"""
import json
import os
import struct
import sys

import numpy as np

SHAPES = {
    't5-small': dict(d_model=512, d_kv=64, num_heads=8, d_ff=2048, num_layers=6, num_decoder_layers=6),
    't5-base': dict(d_model=768, d_kv=64, num_heads=12, d_ff=3072, num_layers=12, num_decoder_layers=12),
    't5-large': dict(d_model=1024, d_kv=64, num_heads=16, d_ff=4096, num_layers=24, num_decoder_layers=24),
}
VOCABULARY = 32128
CONFIG = dict(model_type='t5', vocab_size=VOCABULARY, feed_forward_proj='relu', tie_word_embeddings=True,
              is_encoder_decoder=True, layer_norm_epsilon=1e-6, relative_attention_num_buckets=32,
              relative_attention_max_distance=128, decoder_start_token_id=0, pad_token_id=0, eos_token_id=1,
              architectures=['T5ForConditionalGeneration'])


def tensors(config):
    """(name, sizes, standard deviation; 0 for norms, which are ones) of every tensor."""
    d, inner, ff, heads = config['d_model'], config['d_kv'] * config['num_heads'], config['d_ff'], config['num_heads']
    ins = ('wi_0', 'wi_1') if config['feed_forward_proj'].startswith('gated') else ('wi',)
    yield 'shared.weight', (config['vocab_size'], d), 1.0
    if not config['tie_word_embeddings']:
        yield 'lm_head.weight', (config['vocab_size'], d), d ** -0.5
    for stack, layers in (('encoder', config['num_layers']), ('decoder', config['num_decoder_layers'])):
        kinds = ['SelfAttention', 'EncDecAttention', 'DenseReluDense'] if stack == 'decoder' else ['SelfAttention', 'DenseReluDense']
        for i in range(layers):
            for j, kind in enumerate(kinds):
                layer = f'{stack}.block.{i}.layer.{j}.'
                yield layer + 'layer_norm.weight', (d,), 0
                if kind == 'DenseReluDense':
                    for name in ins:
                        yield f'{layer}{kind}.{name}.weight', (ff, d), d ** -0.5
                    yield f'{layer}{kind}.wo.weight', (d, ff), ff ** -0.5
                    continue
                yield f'{layer}{kind}.q.weight', (inner, d), (d * config['d_kv']) ** -0.5
                yield f'{layer}{kind}.k.weight', (inner, d), d ** -0.5
                yield f'{layer}{kind}.v.weight', (inner, d), d ** -0.5
                yield f'{layer}{kind}.o.weight', (d, inner), inner ** -0.5
                if kind == 'SelfAttention' and i == 0:
                    yield f'{layer}{kind}.relative_attention_bias.weight', (config['relative_attention_num_buckets'], heads), 0.1
        yield f'{stack}.final_layer_norm.weight', (d,), 0


def write(folder, config, seed):
    os.makedirs(folder, exist_ok=True)
    with open(f'{folder}/config.json', 'w') as f:
        json.dump(config, f, indent=2, sort_keys=True)
    header, offset = {}, 0
    for name, sizes, _ in tensors(config):
        size = int(np.prod(sizes)) * 4
        header[name] = dict(dtype='F32', shape=list(sizes), data_offsets=[offset, offset + size])
        offset += size
    text = json.dumps(header).encode()
    text += b' ' * (-len(text) % 8)
    random = np.random.default_rng(seed)
    with open(f'{folder}/model.safetensors', 'wb') as f:
        f.write(struct.pack('<Q', len(text)) + text)
        for _, sizes, deviation in tensors(config):
            values = random.standard_normal(sizes, dtype=np.float32) * np.float32(deviation) if deviation else np.ones(sizes, np.float32)
            f.write(values.tobytes())


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    out = sys.argv[1]
    if sys.argv[2:3] == ['--like']:
        configs = []
        for role in ('small', 'large'):
            with open(f'{sys.argv[3]}/{role}/config.json') as f:
                configs.append(json.load(f))
    else:
        names = (sys.argv[2:] + ['t5-small', 't5-large'][len(sys.argv) - 2:])[:2]
        configs = [CONFIG | SHAPES[name] for name in names]
    for seed, (role, config) in enumerate(zip(('small', 'large'), configs), 1):
        write(f'{out}/{role}', config, seed)


if __name__ == '__main__':
    main()

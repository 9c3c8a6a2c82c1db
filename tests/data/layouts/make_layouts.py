# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tiny models with random weights in the layouts that transformers writes, and what transformers makes of them.

    python -m venv V && V/bin/pip install torch==2.13.0 sentencepiece protobuf transformers==VERSION
    V/bin/python make_layouts.py

Run it once with transformers 4.46.3 and once with 5.24.0: folders begin with the generation, t4- or t5-. Each gets
an expected.json: ids of hard strings, and the tokens and probabilities of a greedy run.
"""
import glob
import io
import json
import os
import shutil
import tempfile

import sentencepiece
import torch
import transformers
from transformers import AddedToken, AutoTokenizer, MT5Config, MT5ForConditionalGeneration, T5Config
from transformers import T5ForConditionalGeneration, T5Tokenizer

HERE = os.path.dirname(os.path.abspath(__file__))
GENERATION = int(transformers.__version__.split('.')[0])
CONTROL = ['</s>', '<pad>', '<unk>', '<extra_id_0>']

STRINGS = [
    '', ' ', '   ', '\n', 'a', 'Haus', ' Haus', 'Haus ', '  Haus  ', 'das  alte   Haus', 'das\talte\nHaus', 'a\r\nb',
    'das\u00a0Haus', 'das\u3000Haus', 'ein\u200bWort', 'soft\u00adhyphen', '\ufeffBOM', 'Dr. med. Müller-Lüdenscheidt',
    'Mu\u0308ller', 'Ma\u0308dchen', 'ﬁnden ﬂott', '½ Liter', 'Ａｂｃ１２３', '１２：３０ Uhr', 'ǆ ĳ ŉ', '東京', '北京市', 'Привет, мир',
    'שלום', 'مرحبا', 'नमस्ते', '👋🏽', '👩\u200d👩\u200d👧', 'Zeile 😀 mitten', '€ 1.234,56', '12.03.2024', 'https://example.org/?a=b&c=d#e',
    'name@example.org', '...', '…', '„Ja“, sagte er.', '"quoted" \'single\'', 'a-b–c—d', '(x+y)²', 'C++', 'x_y', '#tag', '100 %',
    '▁', '▁a', '▁▁a', 'a▁b', ' ▁ ', '<0x41>', '<0xC3><0xA4>', '</s>', 'a</s>b', '<pad>', '<unk>', '<extra_id_0>', '<extra_id', 'Donaudampfschifffahrtsgesellschaft',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '\u0301', 'e\u0301\u0301', '\u2028', 'a\u0000b'.replace('\u0000', '\u0001'), '\ufffd',
]
ADDED_STRINGS = [
    '<hl>', ' <hl> ', 'a<hl>b', 'a <hl> b', 'das  <hl>  Haus', '<hl><hl>', 'Ein <hl> Haus <hl> .', '<hl', 'hl>', 'x{y}z', '{', '{{', 'a{ b', '｛x', 'a｛b',
    'a<left> b', 'a <left> b', 'a <right> b', 'a<right> b', '  <both>  ', 'word', 'words', 'a word b', 'a,word.', '<hl>{<left>',
    '<hl>\n{', 'Ａ<hl>１', '<long', '<long>', '<long><er>', 'ﬁ{ﬁ',
]


def train(work, name, byte_fallback):
    """A vocabulary of the German and English samples, with normalization rules that take little room."""
    rules = os.path.join(work, 'rules.tsv')
    pairs = {0xFB01: 'fi', 0xFB02: 'fl', 0xBD: '1/2', 0xA0: ' ', 0x3000: ' ', 9: ' ', 10: ' ', 13: ' ', 0x2028: ' ', 0x2026: '...', 0xAD: ''}
    pairs.update({0xFF00 + c - 0x20: chr(c) for c in range(0x21, 0x7F)})
    lines = ['%X\t%s' % (source, ' '.join('%X' % ord(c) for c in target)) for source, target in pairs.items()]
    lines += ['%X 308\t%X' % (ord(base), ord(whole)) for base, whole in zip('aouAOU', 'äöüÄÖÜ')]
    with open(rules, 'w') as file:
        file.write('\n'.join(lines) + '\n')
    samples = sorted(glob.glob(os.path.join(HERE, '../../../resources/samples/*.txt')))
    model = io.BytesIO()
    sentences = [line for sample in samples for line in open(sample, encoding='utf-8').read().split('\n') if line.strip()]
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences), model_writer=model, vocab_size=500 if byte_fallback else 260, pad_id=0, eos_id=1, unk_id=2, bos_id=-1,
        byte_fallback=byte_fallback, normalization_rule_tsv=rules, hard_vocab_limit=False, num_threads=1,
        user_defined_symbols=['<2de>'], minloglevel=2)
    folder = os.path.join(work, name)
    os.makedirs(folder)
    with open(os.path.join(folder, 'spiece.model'), 'wb') as file:
        file.write(model.getvalue())
    return folder


def sharpen(model):
    """Random weights that make some tokens much likelier than others."""
    generator = torch.Generator().manual_seed(7)
    for name, tensor in sorted(model.named_parameters()):
        if tensor.dim() > 1:
            scale = 1.2 if 'shared' in name or 'lm_head' in name else 0.5
            tensor.data = torch.randn(tensor.shape, generator=generator) * scale
    return model


def make(kind, vocabulary, **more):
    config = {'t5': T5Config, 'mt5': MT5Config}[kind](
        vocab_size=vocabulary, d_model=8, d_kv=4, d_ff=12, num_layers=1, num_decoder_layers=1, num_heads=2, decoder_start_token_id=0, **more)
    return sharpen({'t5': T5ForConditionalGeneration, 'mt5': MT5ForConditionalGeneration}[kind](config)).eval()


def greedy(model, source):
    ids = [0]
    probabilities = []
    for _ in range(10):
        with torch.no_grad():
            row = model(input_ids=torch.tensor([source]), decoder_input_ids=torch.tensor([ids])).logits[0, -1].float()
        ids.append(int(row.argmax()))
        probabilities.append(round(float(row.softmax(-1).max()), 7))
        if ids[-1] == 1:
            break
    return ids, probabilities


def expect(folder, spiece=None, strings=(), reference=None):
    """What transformers makes of the folder, and of strings sentencepiece with the vocabulary before its conversion."""
    found = {'transformers': transformers.__version__, 'strings': []}
    tokenizer = AutoTokenizer.from_pretrained(folder) if spiece else None
    plain = sentencepiece.SentencePieceProcessor(model_file=spiece) if spiece else None
    for text in strings if spiece else ():
        ids = tokenizer(text, add_special_tokens=False)['input_ids']
        found['strings'].append({'text': text, 'ids': ids, 'sentencepiece': plain.encode(text)})
    load = {'t5': T5ForConditionalGeneration, 'mt5': MT5ForConditionalGeneration}
    kind = json.load(open(os.path.join(folder, 'config.json')))['model_type']
    model = (reference or load[kind].from_pretrained(folder)).eval().float()
    found['source'] = [5, 9, 77, 200, 31, 1]
    found['output'], found['probabilities'] = greedy(model, found['source'])
    with open(os.path.join(folder, 'expected.json'), 'w') as file:
        json.dump(found, file, ensure_ascii=True, separators=(',', ':'))
    print(os.path.basename(folder), found['output'], found['probabilities'])
    for name in ('tokenizer.json', 'tokenizer_config.json', 'special_tokens_map.json'):
        path = os.path.join(folder, name)
        if os.path.exists(path):
            content = json.load(open(path))
            json.dump(content, open(path, 'w'), separators=(',', ':'))
    for name in os.listdir(folder):
        os.chmod(os.path.join(folder, name), 0o644)


def place(name):
    folder = os.path.join(HERE, 't%d-%s' % (GENERATION, name))
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


def save(name, model, tokenizer=None, spiece=None, strings=STRINGS, **how):
    folder = place(name)
    model.save_pretrained(folder, **how)
    if tokenizer:
        tokenizer.save_pretrained(folder)
    expect(folder, spiece, strings, model if 'variant' in how else None)


def add(tokenizer):
    tokenizer.add_tokens([AddedToken('<hl>', special=True, normalized=False)], special_tokens=True)
    tokenizer.add_tokens([AddedToken('{', normalized=True), AddedToken('<left>', lstrip=True, normalized=False),
                          AddedToken('<right>', rstrip=True, normalized=False),
                          AddedToken('<both>', lstrip=True, rstrip=True, normalized=False),
                          AddedToken('word', single_word=True, normalized=False),
                          AddedToken('<long>', normalized=False), AddedToken('<long><er>', normalized=False)])
    return tokenizer


def main():
    work = tempfile.mkdtemp()
    folder = train(work, 'plain', False)
    bytes_folder = train(work, 'bytes', True)
    spiece = os.path.join(folder, 'spiece.model')
    bytes_spiece = os.path.join(bytes_folder, 'spiece.model')
    size = sentencepiece.SentencePieceProcessor(model_file=spiece).get_piece_size() + 112
    bytes_size = sentencepiece.SentencePieceProcessor(model_file=bytes_spiece).get_piece_size() + 104
    open_tokenizer = lambda where, **more: (
        T5Tokenizer.from_pretrained(where, **more) if GENERATION > 4 else AutoTokenizer.from_pretrained(where, **more))
    for where in (folder, bytes_folder):
        T5Config().save_pretrained(where)
    tokenizer = open_tokenizer(folder)

    save('t5', make('t5', size), tokenizer, spiece)
    save('t5-bytes', make('t5', bytes_size), open_tokenizer(bytes_folder), bytes_spiece)
    save('added', make('t5', size), add(open_tokenizer(folder)), spiece, STRINGS[:12] + ADDED_STRINGS)
    save('mt5-tied', make('mt5', size, tie_word_embeddings=True))
    if GENERATION == 4:
        save('mt5', make('mt5', size, tie_word_embeddings=False), safe_serialization=False)
        half = make('t5', size, feed_forward_proj='gated-gelu', tie_word_embeddings=False).half()
        save('variant', half, variant='fp16')
        slow = add(T5Tokenizer.from_pretrained(folder, legacy=False))
        save('not-legacy', make('t5', size), slow, spiece, STRINGS[:12] + ADDED_STRINGS)
        return shutil.rmtree(work)
    # What transformers 4 saved of a model with a head of its own, loaded and saved again.
    before = make('t5', size, feed_forward_proj='gated-gelu')
    config = before.config.to_dict()
    config.update(tie_word_embeddings=False, transformers_version='4.46.3')
    config.pop('scale_decoder_outputs', None)
    state = {name: tensor.clone().contiguous() for name, tensor in before.state_dict().items()}
    state['lm_head.weight'] = torch.randn(size, 8, generator=torch.Generator().manual_seed(3))
    old = os.path.join(work, 'old')
    os.makedirs(old)
    json.dump(config, open(os.path.join(old, 'config.json'), 'w'))
    torch.save(state, os.path.join(old, 'pytorch_model.bin'))
    save('v1.1', T5ForConditionalGeneration.from_pretrained(old), max_shard_size='12KB')
    # The same without its head.
    headless = place('no-head')
    for name in ('lm_head.weight', 'encoder.embed_tokens.weight', 'decoder.embed_tokens.weight'):
        state.pop(name)
    json.dump(config, open(os.path.join(headless, 'config.json'), 'w'))
    torch.save(state, os.path.join(headless, 'pytorch_model.bin'))
    expect(headless)
    # As data-parallel training and torch.compile save it.
    for name, prefix in (('module', 'module.'), ('compiled', '_orig_mod.module.')):
        wrapped = place(name)
        model = make('t5', size)
        model.config.save_pretrained(wrapped)
        named = {prefix + key: tensor for key, tensor in model.state_dict().items()}
        torch.save(named, os.path.join(wrapped, 'pytorch_model.bin'))
        expect(wrapped, reference=model)
    shutil.rmtree(work)


main()

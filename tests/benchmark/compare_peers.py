#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed of this project and of its peers on the same checkpoints, in one session.

usage: compare_peers.py FOLDER BENCH_BATCH PAIR [--text FILE] [--rounds N] [--threads N] [--minutes M] ...

FOLDER       where the peers are installed, converted and measured (keep it out of the repository)
BENCH_BATCH  the built bench_batch program
PAIR         a folder with small/ and large/; make_random_pair.py writes one with random weights
--text       segments, one a line, written to their end tokens. Without it: random ids, 30 new tokens each
--policy     F,R,K of our BiLD with a text (default: the pair's own). With random ids it keeps everything (F 0, R infinity)
--minutes    stop before the measurement that would begin later than that; the same call again goes on from there

What is measured: each model alone, one segment at a time (milliseconds a token), and many segments with the large model
(tokens a second at several batch sizes; the table names the best one). Greedy, one beam. Every measurement is a process
of its own, and all of them take turns, round after round; the table has medians, the slowest and the fastest round. A peer
that cannot be installed, converted or run is named in the table with the reason. Writes FOLDER/table-NAME.json and .md,
NAME being the pair's.
"""
import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time

TOKENS = 30
ONE_BY_ONE = 20  # segments, where they come one at a time
# Each group may fail without the others.
PACKAGES = (('torch==2.13.0',), ('transformers', 'sentencepiece', 'protobuf', 'numpy'), ('ctranslate2',),
            ('optimum-intel[openvino]',))
NEEDS = {'ct2': 'ctranslate2', 'ov': 'optimum-intel[openvino]', 'hf': 'transformers'}
# (name, kind, options): each peer with the settings that may suit this machine best.
PEERS = (
    ('CTranslate2 int8, one worker', 'ct2', dict(workers=1)),
    ('CTranslate2 int8, a worker a thread', 'ct2', dict(workers=0)),
    ('OpenVINO int8 weights', 'ov', {}),
    ('OpenVINO int8 weights, dynamic quantization', 'ov', dict(DYNAMIC_QUANTIZATION_GROUP_SIZE='128')),
    ('transformers bfloat16', 'hf', {}),
    ('transformers bfloat16, assisted', 'hf', dict(assisted=True)),
)
OURS = 'BiLD Studio int8'


def python_of(folder):
    return os.path.join(folder, 'venv', 'bin', 'python')


def install(folder):
    """What went wrong, by the first package of each group."""
    known = os.path.join(folder, 'installed.json')
    if os.path.exists(known):
        with open(known) as f:
            return json.load(f)
    if not os.path.exists(python_of(folder)):
        subprocess.run([sys.executable, '-m', 'venv', os.path.join(folder, 'venv')], check=True)
    constraint = os.path.join(folder, 'constraint.txt')
    with open(constraint, 'w') as f:
        f.write('torch==2.13.0\n')
    failures = {}
    for packages in PACKAGES:
        run = subprocess.run([python_of(folder), '-m', 'pip', 'install', '-q', '-c', constraint, *packages],
                             capture_output=True, text=True)
        if run.returncode:
            failures[packages[0]] = last_line(run.stderr)
    # It comes with optimum-intel for another torch; nothing here needs it, and transformers stumbles over it.
    subprocess.run([python_of(folder), '-m', 'pip', 'uninstall', '-q', '-y', 'torchvision'], capture_output=True)
    if not failures:
        with open(known, 'w') as f:
            json.dump(failures, f)
    return failures


def last_line(text):
    return (text.strip().splitlines() or ['failed'])[-1]


def link_model(work, pair, role):
    """A folder as transformers wants it; converters ask for a vocabulary even where only ids are decoded."""
    target = os.path.join(work, 'hf', role)
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target)
    for name in os.listdir(os.path.join(pair, role)):
        if name != 'tokenizer_config.json':
            os.symlink(os.path.abspath(os.path.join(pair, role, name)), os.path.join(target, name))
    if not os.path.exists(os.path.join(target, 'spiece.model')):
        here = os.path.dirname(os.path.abspath(__file__))
        shutil.copy(os.path.join(here, '..', '..', 'resources', 'models', 'de-en', 'large', 'spiece.model'), target)
    # Without this the tokenizer invents 100 sentinels, which a vocabulary of another size has no rows for.
    with open(os.path.join(target, 'tokenizer_config.json'), 'w') as f:
        json.dump(dict(tokenizer_class='T5Tokenizer', extra_ids=0), f)


# ---- Up to `session`: runs in the peers' environment, one process each.

def sources(args):
    if not args.text:
        random.seed(1)
        return [[random.randrange(3, 11000) for _ in range(TOKENS - 1)] + [1] for _ in range(args.segments)]
    import sentencepiece
    pieces = sentencepiece.SentencePieceProcessor(model_file=os.path.join(args.work, 'hf', 'large', 'spiece.model'))
    with open(args.text, encoding='utf-8') as f:
        lines = [line.strip() for line in f if line.strip()][:args.segments]
    return [pieces.encode(line) + [1] for line in lines]


def convert(args):
    source = os.path.join(args.work, 'hf', args.role)
    target = os.path.join(args.work, args.peer, args.role)
    if args.peer == 'ct2':
        from ctranslate2.converters import TransformersConverter
        TransformersConverter(source).convert(target, quantization='int8', force=True)
    elif args.peer == 'ov':
        from optimum.intel import OVModelForSeq2SeqLM, OVWeightQuantizationConfig
        model = OVModelForSeq2SeqLM.from_pretrained(source, export=True, compile=False,
                                                    quantization_config=OVWeightQuantizationConfig(bits=8))
        model.save_pretrained(target)


def load_ct2(args, options):
    import ctranslate2
    workers = options['workers'] or args.threads
    folder = os.path.join(args.work, 'ct2', args.role)
    with open(os.path.join(folder, 'shared_vocabulary.json'), encoding='utf-8') as f:
        vocabulary = json.load(f)
    translator = ctranslate2.Translator(folder, device='cpu', compute_type='int8', inter_threads=workers,
                                        intra_threads=args.threads // workers)
    lengths = dict(max_decoding_length=128) if args.text else dict(min_decoding_length=TOKENS, max_decoding_length=TOKENS)

    def run(ids, batch):
        tokens = [[vocabulary[i] for i in each] for each in ids]
        results = translator.translate_batch(tokens, max_batch_size=batch, beam_size=1, **lengths)
        # The end token is not among the hypotheses' tokens, but was generated.
        return sum(len(each.hypotheses[0]) + (1 if args.text else 0) for each in results)
    return run, workers


def load_torch(args, options):
    import torch
    torch.set_num_threads(args.threads)
    lengths = dict(max_new_tokens=128) if args.text else dict(min_new_tokens=TOKENS, max_new_tokens=TOKENS)
    extra = {}
    if args.peer == 'ov':
        from optimum.intel import OVModelForSeq2SeqLM
        config = {'INFERENCE_NUM_THREADS': str(args.threads), 'PERFORMANCE_HINT': 'LATENCY', **options}
        model = OVModelForSeq2SeqLM.from_pretrained(os.path.join(args.work, 'ov', args.role), ov_config=config)
    else:
        from transformers import AutoModelForSeq2SeqLM

        def load(role):
            return AutoModelForSeq2SeqLM.from_pretrained(os.path.join(args.work, 'hf', role), dtype=torch.bfloat16).eval()
        model = load(args.role)
        if options.get('assisted'):
            extra = dict(assistant_model=load('small'))

    def run(ids, _batch):
        longest = max(map(len, ids))
        x = torch.tensor([each + [0] * (longest - len(each)) for each in ids])
        mask = torch.tensor([[1] * len(each) + [0] * (longest - len(each)) for each in ids])
        with torch.inference_mode():
            out = model.generate(input_ids=x, attention_mask=mask, num_beams=1, do_sample=False, **lengths, **extra)
        return int((out[:, 1:] != 0).sum()) if args.text else out[:, 1:].numel()
    return run, 1


def measure(args):
    """Prints tokens a second by batch size; for one at a time only that."""
    run, workers = (load_ct2 if args.peer == 'ct2' else load_torch)(args, json.loads(args.options))
    ids = sources(args)
    one_by_one = args.one_by_one
    if one_by_one:
        ids, workers = ids[:ONE_BY_ONE], 1
    else:
        ids.sort(key=len)  # alike lengths together waste the least padding
    rates = {}
    for batch in (1,) if one_by_one else batches_of(args):
        step = batch * workers
        chunks = [ids[i:i + step] for i in range(0, len(ids), step)]
        # A chunk from everywhere in the order, so that a budget that ends early has seen short and long segments.
        random.Random(2).shuffle(chunks)
        run(chunks[0], batch)
        tokens, began = 0, time.perf_counter()
        for chunk in chunks:
            tokens += run(chunk, batch)
            if time.perf_counter() - began > args.budget:
                break
        rates[batch] = tokens / (time.perf_counter() - began)
    print('RESULT ' + json.dumps(rates))


# ---- The session.

def environment():
    """Each program waits for its threads as it likes best."""
    return {name: value for name, value in os.environ.items() if name != 'OMP_WAIT_POLICY'}


def call(args, *more):
    command = [python_of(args.folder), os.path.abspath(__file__), args.folder, args.bench, args.pair, '--segments',
               str(args.segments), '--threads', str(args.threads), '--batches', args.batches, '--budget', str(args.budget), *more]
    if args.text:
        command += ['--text', args.text]
    run = subprocess.run(command, capture_output=True, text=True, env=environment())
    if run.returncode:
        raise RuntimeError(last_line(run.stderr))
    return run.stdout


def measure_peer(args, task):
    more = ['--measure', '--peer', task['kind'], '--role', task['role'], '--options', json.dumps(task['options'])]
    out = call(args, *more, *(['--one-by-one'] if task['what'] == 'single' else []))
    return json.loads(next(line for line in out.splitlines() if line.startswith('RESULT '))[7:])


def measure_ours(args, task):
    out = os.path.join(args.work, 'ours.json')
    single = task['what'] == 'single'
    # The first of two runs warms up.
    command = [args.bench, args.pair, '--dtype', 'int8', '--threads', str(args.threads), '--segments',
               str(ONE_BY_ONE if single else args.segments), '--strategy', task['options']['strategy'], '--repeats', '2',
               '--json', out, '--width', *map(str, (1,) if single else (0, *batches_of(args)))]
    if args.text:
        fallback, rollback, draft = args.policy.split(',')
        command += ['--text', args.text, '--fallback-threshold', fallback, '--rollback-threshold', rollback,
                    '--max-draft-tokens', draft]
    run = subprocess.run(command, capture_output=True, text=True, env=environment())
    if run.returncode:
        raise RuntimeError(last_line(run.stderr))
    with open(out) as f:
        return {row['width'] or 'chosen': row['tokens'] / row['seconds'][-1] for row in json.load(f)['rows']}


def tasks_of(args):
    """Everything that a round measures, in its order: first each model alone, then many segments."""
    tasks = []

    def add(what, name, kind, role, options):
        tasks.append(dict(what=what, name=name, kind=kind, role=role, options=options))

    for role in ('small', 'large'):
        add('single', OURS, 'ours', role, dict(strategy=role))
        for name, kind, options in PEERS:
            # Workers share out segments, and drafts help the large model only.
            if options.get('workers') != 0 and not options.get('assisted'):
                add('single', name, kind, role, options)
    add('single', OURS + ', BiLD', 'ours', 'both', dict(strategy='bild'))
    if args.text:
        add('single', PEERS[-1][0], 'hf', 'large', PEERS[-1][2])
    add('many', OURS + ', BiLD', 'ours', 'both', dict(strategy='bild'))
    add('many', OURS, 'ours', 'large', dict(strategy='large'))
    for name, kind, options in PEERS:
        if not options.get('assisted'):
            add('many', name, kind, 'large', options)
    return tasks


def prepare(args):
    """Installs and converts; returns what went wrong by kind of peer."""
    os.makedirs(args.work, exist_ok=True)
    missing = install(args.folder)
    broken = {kind: f'cannot be installed: {missing[package]}' for kind, package in NEEDS.items() if package in missing}
    for role in ('small', 'large'):
        if not os.path.exists(os.path.join(args.work, 'hf', role)):
            link_model(args.work, args.pair, role)
        for kind in ('ct2', 'ov'):
            if kind in broken or os.path.exists(os.path.join(args.work, kind, role, 'done')):
                continue
            try:
                call(args, '--convert', '--peer', kind, '--role', role)
                open(os.path.join(args.work, kind, role, 'done'), 'w').close()
            except RuntimeError as error:
                broken[kind] = f'cannot be converted: {error}'
    return broken


def session(args):
    began = time.monotonic()
    broken = prepare(args)
    log = os.path.join(args.work, 'measured.jsonl')
    done = []
    if os.path.exists(log):
        with open(log) as f:
            done = [json.loads(line) for line in f]
    plan = [dict(task, round=i) for i in range(args.rounds) for task in tasks_of(args)]
    for task in plan[len(done):]:
        if args.minutes and time.monotonic() - began > 60 * args.minutes:
            print(f'{len(done)} of {len(plan)} measurements are done; call again to go on.')
            break
        try:
            if task['kind'] in broken:
                raise RuntimeError(broken[task['kind']])
            task['rates'] = (measure_ours if task['kind'] == 'ours' else measure_peer)(args, task)
        except RuntimeError as error:
            task['problem'] = str(error)
        done.append(task)
        with open(log, 'a') as f:
            f.write(json.dumps(task) + '\n')
    write_table(args, done)


def machine(args):
    versions = {}
    for name in ('torch', 'ctranslate2', 'openvino', 'optimum-intel', 'transformers'):
        run = subprocess.run([python_of(args.folder), '-c', f'import importlib.metadata as m; print(m.version("{name}"))'],
                             capture_output=True, text=True)
        versions[name] = run.stdout.strip() or 'not installed'
    with open('/proc/cpuinfo') as f:
        model = next((line.split(':')[1].strip() for line in f if line.startswith('model name')), 'unknown')
    return dict(cpu=model, threads=args.threads, versions=versions)


def rows_of(done):
    """A row for each engine and kind of measurement, with the rates of its rounds at its best batch size."""
    rows = {}
    for task in done:
        row = rows.setdefault((task['what'], task['role'], task['name']),
                              dict(what=task['what'], model=task['role'], engine=task['name'], rounds={}))
        if 'problem' in task:
            row['problem'] = task['problem']
        for batch, rate in task.get('rates', {}).items():
            row['rounds'].setdefault(str(batch), []).append(rate)
    for row in rows.values():
        if not row['rounds']:
            continue
        row['batch'], rates = max(row['rounds'].items(), key=lambda item: statistics.median(item[1]))
        row.update(tokens_per_second=statistics.median(rates), slowest=min(rates), fastest=max(rates), runs=len(rates))
    return list(rows.values())


def table(rows, what, title, number):
    lines = ['', title, '', '| model | engine | batch | median | slowest | fastest | rounds |', '|---|---|---|---|---|---|---|']
    for row in rows:
        if row['what'] != what:
            continue
        if not row['rounds']:
            lines.append(f'| {row["model"]} | {row["engine"]} | not measured: {row["problem"]} | | | | |')
            continue
        figures = ' | '.join(number(row[key]) for key in ('tokens_per_second', 'slowest', 'fastest'))
        lines.append(f'| {row["model"]} | {row["engine"]} | {row["batch"]} | {figures} | {row["runs"]} |')
    return lines


def write_table(args, done):
    rows = rows_of(done)
    result = dict(machine(args), pair=args.name, segments=args.segments, text=bool(args.text),
                  policy=args.policy if args.text else 'everything is kept', rows=rows)
    with open(os.path.join(args.folder, f'table-{args.name}.json'), 'w') as f:
        json.dump(result, f, indent=1)
    many = f'{args.segments} segments' + ('' if args.text else f' of {TOKENS} new tokens')
    bild = f'BiLD with the policy {args.policy}.' if args.text else 'BiLD keeps every draft, as where the small model is good.'
    lines = [f'{args.name}: {result["cpu"]}, {args.threads} threads, greedy, one beam. {bild} ' +
             ', '.join(f'{name} {version}' for name, version in result['versions'].items())]
    lines += table(rows, 'single', 'One segment at a time, milliseconds a token (encoder included)',
                   lambda rate: f'{1000 / rate:.2f}')
    lines += table(rows, 'many', f'{many}, tokens a second at the best batch size', lambda rate: f'{rate:.0f}')
    with open(os.path.join(args.folder, f'table-{args.name}.md'), 'w') as f:
        f.write('\n'.join(lines) + '\n')
    print('\n'.join(lines))


def policy_of(pair):
    """The policy that the pair starts with, as F,R,K."""
    policy = dict(fallback_threshold=0.6, rollback_threshold=5, max_draft_tokens=10)
    description = os.path.join(pair, 'pair.json')
    if os.path.exists(description):
        with open(description, encoding='utf-8') as f:
            policy.update(json.load(f).get('presets', {}).get('balanced', {}))
    return ','.join(f'{value:g}' for value in policy.values())


def batches_of(args):
    return [int(size) for size in args.batches.split(',')]


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('bench')
    parser.add_argument('pair')
    parser.add_argument('--text')
    parser.add_argument('--policy')
    parser.add_argument('--batches', default='1,4,16,32,64')
    parser.add_argument('--budget', type=float, default=5.0, help='seconds for one batch size of a peer')
    parser.add_argument('--segments', type=int, default=200)
    parser.add_argument('--rounds', type=int, default=3)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--minutes', type=float)
    for flag in ('--convert', '--measure', '--one-by-one'):
        parser.add_argument(flag, action='store_true', help=argparse.SUPPRESS)
    for option, default in (('--peer', None), ('--role', 'large'), ('--options', '{}')):
        parser.add_argument(option, default=default, help=argparse.SUPPRESS)
    args = parser.parse_args()
    args.folder = os.path.abspath(args.folder)
    args.name = os.path.basename(os.path.abspath(args.pair)) + ('' if args.text else '-ids')
    args.work = os.path.join(args.folder, args.name)
    args.policy = args.policy or policy_of(args.pair)
    return args


def main():
    args = parse()
    if args.convert:
        convert(args)
    elif args.measure:
        measure(args)
    else:
        session(args)


if __name__ == '__main__':
    main()

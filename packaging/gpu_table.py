#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes one table of what gpu-check.sh left in a folder. usage: gpu_table.py DIR"""
import glob
import json
import os
import sys


def read_json(path):
    try:
        with open(path, encoding='utf-8') as file:
            return json.load(file)
    except (OSError, ValueError):
        return None


def read_lines(path):
    try:
        with open(path, encoding='utf-8') as file:
            return [json.loads(line) for line in file if line.startswith('{')]
    except (OSError, ValueError):
        return []


def table(title, head, rows):
    if not rows:
        return
    print(f'\n{title}\n\n| ' + ' | '.join(head) + ' |\n|' + '---|' * len(head))
    for row in rows:
        print('| ' + ' | '.join(str(cell) for cell in row) + ' |')


def parity(folder):
    rows = []
    for each in read_lines(f'{folder}/parity.jsonl'):
        if 'pair' not in each:
            print('on a full device: ' + '; '.join(f'{key}: {value}' for key, value in each.items()))
            continue
        together = min(each['equal_together'].values())
        rows.append([each['pair'], each['device'], each['dtype'], f"{each['equal_alone']} / {each['cases']}", f"{together} / {each['cases']}",
                     f"{100 * each['same_best']:.2f} %", f"{each['furthest_probability']:.1e}", 'yes' if each['good'] else 'NO'])
    table('Golden pairs: outputs equal to the authors\', and rows beside float32 on the CPU',
          ['pair', 'device', 'dtype', 'alone', 'together (worst width)', 'same best token', 'furthest probability', 'good'], rows)


def names(folder, pattern, end):
    for path in sorted(glob.glob(f'{folder}/{pattern}*{end}')):
        name, _, device = os.path.basename(path)[len(pattern):-len(end)].rpartition('-')
        yield path, name, device


def passes(folder):
    rows, runs = [], []
    for path, name, device in names(folder, 'bench-', '.json'):
        report = read_json(path)
        if not report:
            rows.append([name, device, 'FAILED'] + [''] * 7)
            continue
        for model in report['models']:
            step = model['step_ms']
            rows.append([name, device, model['role'], model['dtype'], f'{step:.3f}', f"{model['floor_ms']:.3f}"]
                        + [f"{model['verify_ms'][n] / step:.2f}" for n in ('4', '8', '16')] + [f"{report['read_bandwidth_gb_s']:.0f}"])
        for strategy, timing in report['strategies'].items():
            runs.append([name, device, timing['dtype'], strategy, timing['tokens'], f"{timing['ms']:.1f}", f"{timing['tokens_per_second']:.0f}"])
    table('One decoder pass, milliseconds', ['pair', 'device', 'model', 'dtype', 'step', 'floor', '4 tokens / step', '8', '16', 'GB/s'], rows)
    table('One segment at a time', ['pair', 'device', 'dtype', 'strategy', 'tokens', 'ms', 'tokens/s'], runs)


def batches(folder):
    rows = []
    for path, name, device in names(folder, 'batch-', '.json'):
        report = read_json(path) or {'rows': [], 'dtype': 'FAILED'}
        for row in report['rows']:
            rows.append([name, device, report['dtype'], row['strategy'], row['width'], row['tokens'], f"{row['tokens_per_second']:.0f}"])
    table('Segments of 30 tokens, so many together', ['pair', 'device', 'dtype', 'strategy', 'together', 'tokens', 'tokens/s'], rows)


def outputs(path):
    return [line.get('output', '') for line in read_lines(path)]


def probabilities(trace):
    """(token, probability) of every proposal, in order."""
    found = []
    for segment in (trace or {}).get('segments', []):
        for iteration in segment.get('iterations', []):
            proposal = iteration.get('proposal', {})
            found.append((segment.get('index'), iteration.get('model'), proposal.get('id'), proposal.get('probability')))
    return found


def texts(folder):
    reference = outputs(f'{folder}/text-cpu-float32.jsonl')
    expected = probabilities(read_json(f'{folder}/trace-cpu-float32.json'))
    rows = []
    for path, device, dtype in ((p, d, t) for p, d, t in names(folder, 'text-', '.jsonl')):
        got = outputs(path)
        mine = probabilities(read_json(f'{folder}/trace-{device}-{dtype}.json'))
        same = 0
        furthest = 0.0
        for a, b in zip(mine, expected):
            if a[:3] != b[:3]:
                break
            same += 1
            furthest = max(furthest, abs((a[3] or 0.0) - (b[3] or 0.0)))
        equal = sum(a == b for a, b in zip(got, reference))
        rows.append([device, dtype, f'{equal} / {len(reference)}', f'{same} / {len(expected)}', f'{furthest:.1e}'])
    table('A letter: segments equal to float32 on the CPU, and proposals equal until the first other one',
          ['device', 'dtype', 'segments', 'proposals', 'furthest probability'], rows)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    for name in ['machine.txt'] + [f'info-{device}.txt' for device in ('auto', 'cuda', 'cpu')]:
        try:
            with open(f'{folder}/{name}', encoding='utf-8') as file:
                lines = [line.rstrip() for line in file]
        except OSError:
            continue
        if name == 'machine.txt':
            print('\n'.join(lines))
        else:
            print(f"--device {name[5:-4]}: " + '; '.join(line for line in lines if line.startswith(('device:', 'threads:'))))
    parity(folder)
    texts(folder)
    passes(folder)
    batches(folder)


if __name__ == '__main__':
    main()

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the tests with another German-English pair in place of the default one, and puts that back afterwards: tests lean on
# what every pair does, not on one pair's words.
#   tests/run_with_pair.sh PAIR [CTEST_OPTION...]
# PAIR is a folder with small/ and large/; the build tree is build/dev.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pair=${1:?usage: tests/run_with_pair.sh PAIR [CTEST_OPTION...]}
shift
default=$top/resources/models/de-en
aside=$top/build/default-pair-aside

for model in small large; do
    if [[ ! -f $pair/$model/config.json ]]; then
        echo "$pair holds no model $model." >&2
        exit 2
    fi
done
if [[ -e $aside ]]; then
    echo "$aside is there from a run that was broken off. Move it back to $default first." >&2
    exit 1
fi

mv "$default" "$aside"
trap 'rm -rf "$default" && mv "$aside" "$default"' EXIT
cp -r "$pair" "$default"
# A folder without a description is a pair, but not one for a task.
[[ -f $default/pair.json ]] || cp "$aside/pair.json" "$aside/README.md" "$default/"
ctest --test-dir "$top/build/dev" --output-on-failure "$@"

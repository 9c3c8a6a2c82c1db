#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds everything and runs all tests; then builds the tests that are labelled "asan" (hostile input,
# decoding, models) with the address and undefined behaviour sanitizers and runs them as well.
#   packaging/test.sh [--cpu]
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/build.sh
source "$top/packaging/build.sh"
cd "$top"

packaging/setup.sh
torch=$(packaging/libtorch.sh "$@")

configure dev "$torch"
cmake --build --preset dev
ctest --preset dev --no-tests=error

configure asan "$torch"
# A test's target has the test's name.
mapfile -t targets < <(ctest --preset asan --label-regex '^asan$' --show-only=json-v1 |
    python3 -c 'import json, sys; [print(test["name"]) for test in json.load(sys.stdin)["tests"]]')
if [[ ${#targets[@]} -eq 0 ]]; then
    echo "No test is labelled asan." >&2
    exit 1
fi
cmake --build --preset asan --target "${targets[@]}"
ctest --preset asan --label-regex '^asan$' --no-tests=error

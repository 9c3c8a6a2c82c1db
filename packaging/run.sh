#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds BiLD Studio and opens its window.
#   packaging/run.sh [--cpu] [-- ARGUMENT...]
# --cpu takes the CPU build of LibTorch even where there is a GPU. What follows "--" goes to the command line program, bild,
# instead.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/build.sh
source "$top/packaging/build.sh"

options=()
program=studio/bild-studio
arguments=()
while [[ $# -gt 0 ]]; do
    case $1 in
        --cpu) options+=(--cpu) ;;
        --)
            shift
            program=bild
            arguments=("$@")
            break
            ;;
        *)
            echo "usage: packaging/run.sh [--cpu] [-- ARGUMENT...]" >&2
            exit 2
            ;;
    esac
    shift
done

"$top/packaging/setup.sh"
torch=$("$top/packaging/libtorch.sh" "${options[@]}")
(
    cd "$top"
    # Standard output belongs to the program alone.
    configure release "$torch" -DBILD_BUILD_TESTS=OFF >&2
    cmake --build --preset release --target bild bild-studio >&2
)
exec "$top/build/release/app/$program" "${arguments[@]}"

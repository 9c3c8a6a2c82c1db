# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by the scripts beside it; sourced, not run. They set `top` to the top folder first.

export CCACHE_BASEDIR=${top:?} CCACHE_NOHASHDIR=1

# configure PRESET TORCH_DIR [OPTION...]: only where that preset's tree is new or was made with another LibTorch.
configure() {
    local preset=$1 torch=$2
    shift 2
    local cache=build/$preset/CMakeCache.txt
    if [[ -f build/$preset/build.ninja ]] && grep -q "^Torch_DIR:[A-Z]*=$torch\$" "$cache"; then return; fi
    cmake --preset "$preset" --fresh -DTorch_DIR="$torch" "$@"
}

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the folder of LibTorch's CMake package (Torch_DIR), installing LibTorch first where it is not there.
#   packaging/libtorch.sh [--cpu]
# A Torch_DIR or CMAKE_PREFIX_PATH of the environment comes first. Else the wheel of PyTorch goes into build/: the CUDA build
# where nvidia-smi lists a GPU and --cpu is not given, the CPU build elsewhere.
set -euo pipefail

version=2.13.0
wheels=https://download.pytorch.org/whl
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

cpu=
case ${1:-} in
    --cpu) cpu=1 ;;
    "") ;;
    *)
        say "usage: packaging/libtorch.sh [--cpu]"
        exit 2
        ;;
esac

if [[ -n ${Torch_DIR:-} ]]; then
    if [[ ! -f $Torch_DIR/TorchConfig.cmake ]]; then
        say "Torch_DIR is $Torch_DIR, but there is no TorchConfig.cmake. Give the folder share/cmake/Torch of a LibTorch, or unset it."
        exit 1
    fi
    printf '%s\n' "$Torch_DIR"
    exit 0
fi

IFS=':;' read -ra prefixes <<<"${CMAKE_PREFIX_PATH:-}"
for prefix in "${prefixes[@]}"; do
    for folder in "$prefix/share/cmake/Torch" "$prefix"; do
        if [[ -f $folder/TorchConfig.cmake ]]; then
            printf '%s\n' "$folder"
            exit 0
        fi
    done
done

kind=cpu
if [[ -z $cpu ]] && command -v nvidia-smi >/dev/null && timeout 20 nvidia-smi --list-gpus 2>/dev/null | grep -q '^GPU '; then
    kind=cuda
fi
environment=$top/build/libtorch-$version-$kind

# PyTorch's own package file serves, unless it asks for a whole CUDA toolkit.
print_folder() {
    local package
    package=$(echo "$environment"/lib/python3*/site-packages/torch/share/cmake/Torch)
    if [[ $kind == cuda ]]; then
        mkdir -p "$environment/cmake"
        cp "$top/packaging/cmake/TorchConfig.cmake" "$environment/cmake/"
        package=$environment/cmake
    fi
    if [[ ! -f $package/TorchConfig.cmake ]]; then
        say "$environment holds no usable LibTorch. Remove that folder and start again."
        exit 1
    fi
    printf '%s\n' "$package"
}

if [[ -f $environment/complete ]]; then
    print_folder
    exit 0
fi

# An index that does not answer must cost seconds, not pip's retries.
reachable() {
    timeout 15 python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=8)' "$1" >/dev/null 2>&1
}

pip() { "$environment/bin/python" -m pip --disable-pip-version-check install --only-binary :all: "$@" >&2; }

install_cpu() {
    # Only the wheel itself: what it depends on is Python, and none of it is linked.
    if reachable "$wheels/cpu/torch/"; then
        pip --no-deps --index-url "$wheels/cpu" "torch==$version" && return
    fi
    # A mirror or a folder of wheels that pip is set up with may hold the CPU build.
    pip --quiet --no-deps "torch==$version+cpu" 2>/dev/null && return
    say "The CPU build is not to be had; taking the ordinary, larger one."
    pip "torch==$version"
}

# The highest CUDA version that the driver serves, as a number: 13.0 is 130.
driver_cuda() {
    local digits
    digits=$(timeout 20 nvidia-smi 2>/dev/null | sed -n 's/.*CUDA Version: *\([0-9]*\)\.\([0-9]\).*/\1\2/p' | head -n 1)
    printf '%s\n' "${digits:-0}"
}

# The wheel brings CUDA's headers, but for a part that recording passes as CUDA graphs needs. Without it all else works.
complete_headers() {
    local toolkit
    toolkit=$("$environment/bin/python" -c 'from importlib.metadata import version; print(version("cuda-toolkit"))' 2>/dev/null) ||
        return 0
    pip "cuda-toolkit[crt]==$toolkit" || say "CUDA's headers are not complete: passes will be slower than they could be."
}

install_cuda() {
    local driver build
    driver=$(driver_cuda)
    # The ordinary index has one build, for CUDA 13; an older driver needs another one.
    if [[ $driver -lt 130 ]] && reachable "$wheels/"; then
        for build in 129 128 126; do
            [[ $build -le $driver ]] || continue
            pip --index-url "$wheels/cu$build" "torch==$version" && return
        done
    fi
    # "===": a CPU build that pip also knows would count as the newer one.
    pip "torch===$version" && return
    pip --index-url "$wheels/cu130" "torch==$version"
}

say "Installing LibTorch $version ($kind) into $environment"
rm -rf "$environment"
mkdir -p "$top/build"
python3 -m venv "$environment" >&2
if ! "install_$kind"; then
    say "LibTorch could not be installed. Check the network, or give an unpacked LibTorch with Torch_DIR=.../share/cmake/Torch."
    exit 1
fi
if [[ $kind == cuda ]]; then complete_headers; fi
touch "$environment/complete"
print_folder

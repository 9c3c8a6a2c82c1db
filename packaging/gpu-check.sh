#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries the engine on a machine that has a GPU, a compiler, CMake, ninja, Python with numpy and PyTorch, and perhaps no network,
# no Qt and another distribution.
#   packaging/gpu-check.sh prepare DIR     here: fills the new folder DIR with all that the other machine lacks (under 60 MB)
#   DIR/gpu-check.sh check [OPTION...]     there: builds core and bild, tests and measures them, prints one table
#       --torch DIR    the folder of the Python package torch (default: where python3 finds it)
#       --pair DIR     a pair of models to measure and to compare texts with (default: the one in DIR, where it fitted in)
#       --device cpu   measures the CPU alone, which shows that all of this works before a GPU is at hand
#       --out DIR      where logs and figures go (default: results, beside this script)
#       --shapes LIST  random pairs to measure, with commas (default: t5-small+t5-large)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
limit_mb=60

say() { printf '%s\n' "$*" >&2; }
stop() {
    say "$*"
    exit 1
}

# ---- prepare ----

# The development packages, and the shared libraries behind them, whatever their versions are called here.
package_names() {
    local development=(libsentencepiece-dev libicu-dev libzip-dev libssl-dev)
    printf '%s\n' "${development[@]}" libcli11-dev nlohmann-json3-dev pkgconf-bin
    apt-cache depends "${development[@]}" pkgconf-bin libzip-dev | awk '$1 == "Depends:" { print $2 }' |
        grep -E '^lib(sentencepiece|icu|zip|ssl|pkgconf)[0-9]'
    printf '%s\n' libbz2-1.0
}

unpack_packages() {
    local target=$1 scratch file
    scratch=$(mktemp -d)
    mapfile -t names < <(package_names | sort -u)
    (cd "$scratch" && apt-get -q -o APT::Sandbox::User=root download "${names[@]}" >&2)
    for file in "$scratch"/*.deb; do dpkg-deb --extract "$file" "$target"; done
    rm -rf "$scratch"
    # Debian's separate /lib joins /usr/lib; what only people read stays behind.
    if [[ -d $target/lib ]]; then
        cp -a "$target/lib/." "$target/usr/lib/"
        rm -rf "$target/lib"
    fi
    rm -rf "$target/etc" "$target/usr/share/doc" "$target/usr/share/man" "$target/usr/share/lintian"
    find "$target" -name '*.a' -delete
}

copy_sources() {
    local target=$1 top
    top=$(cd "$here/.." && pwd)
    (cd "$top" && git ls-files -z CMakeLists.txt core app tests/CMakeLists.txt tests/benchmark tests/device tests/data/golden \
        packaging resources/samples) | tar -C "$top" --null --files-from=- -c | tar -C "$target" -x
}

# The default pair, whose weights come along only where there is room.
copy_pair() {
    local target=$1 top role size
    top=$(cd "$here/.." && pwd)
    for role in small large; do
        mkdir -p "$target/$role"
        cp "$top/resources/models/de-en/$role/"{config.json,generation_config.json,spiece.model} "$target/$role/"
    done
    cp "$top/resources/models/de-en/pair.json" "$target/"
    size=$(du -smc "$target/../.." "$top"/resources/models/de-en/*/model.safetensors | awk 'END { print $1 }')
    if [[ $size -gt $limit_mb ]]; then
        say "The default pair's weights do not fit in: its shapes are measured with random ones. (Or bring the pair: --pair.)"
        return
    fi
    for role in small large; do cp "$top/resources/models/de-en/$role/model.safetensors" "$target/$role/"; done
}

prepare() {
    local target=$1 size
    [[ ! -e $target ]] || stop "$target is there already. Name a folder that is not."
    mkdir -p "$target/source" "$target/packages" "$target/pairs/de-en"
    target=$(cd "$target" && pwd)
    copy_sources "$target/source"
    unpack_packages "$target/packages"
    copy_pair "$target/pairs/de-en"
    cp "$here/gpu-check.sh" "$target/"
    size=$(du -sm "$target" | cut -f1)
    [[ $size -le $limit_mb ]] || stop "$target has $size MB, and may have $limit_mb."
    say "$target is ready ($size MB). There: $(basename "$target")/gpu-check.sh check"
}

# ---- check ----

# run NAME SECONDS COMMAND...: its output goes to a file; what fails is said, and the rest goes on.
failures=()
run() {
    local name=$1 seconds=$2 began=$SECONDS status=0
    shift 2
    timeout "$seconds" "$@" >"$out/$name" 2>"$out/$name.log" || status=$?
    [[ -s $out/$name.log ]] || rm -f "$out/$name.log"
    if [[ $status -ne 0 ]]; then
        failures+=("$name (exit status $status)")
        say "$name: exit status $status"
        tail -n 8 "$out/$name" "$out/$name.log" 2>/dev/null | cut -c 1-300 >&2 || true
    fi
    say "$name: $((SECONDS - began)) s"
}

show_machine() {
    printf 'system: %s\n' "$(. /etc/os-release && printf '%s' "$PRETTY_NAME")"
    printf 'compiler: %s\n' "$({ c++ --version || g++ --version || clang++ --version; } 2>/dev/null | head -n 1)"
    printf 'cmake: %s\nninja: %s\n' "$(cmake --version | head -n 1)" "$(ninja --version)"
    printf 'processor: %s, %s threads\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)"
    nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv,noheader 2>/dev/null || printf 'no GPU answers\n'
    cat "$torch/version.py" 2>/dev/null | grep -E '__version__ =|cuda[^=]*=' || true
}

# CMake's package file of this project, which asks for no CUDA toolkit, beside a link to that LibTorch.
link_torch() {
    mkdir -p "$work/torch/cmake" "$work/torch/lib/python3/site-packages"
    cp "$here/source/packaging/cmake/TorchConfig.cmake" "$work/torch/cmake/"
    ln -sfn "$torch" "$work/torch/lib/python3/site-packages/torch"
}

build() {
    local root=$here/packages/usr libraries=$here/packages/usr/lib/x86_64-linux-gnu
    export PKG_CONFIG_LIBDIR=$libraries/pkgconfig:$root/share/pkgconfig PKG_CONFIG_SYSROOT_DIR=$here/packages
    # Only this program may see these libraries: CMake's own may need newer ones of the same names.
    printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$@"\n' "'$libraries'" "'$root/bin/pkgconf'" >"$work/pkg-config"
    chmod +x "$work/pkg-config"
    # DT_RPATH, unlike its successor, also finds the libraries that these libraries need.
    cmake -G Ninja -S "$here/source" -B "$work/build" -DCMAKE_BUILD_TYPE=Release -DBILD_BUILD_WINDOW=OFF \
        -DTorch_DIR="$work/torch/cmake" -DPKG_CONFIG_EXECUTABLE="$work/pkg-config" \
        -DCMAKE_PREFIX_PATH="$root" -DCMAKE_LIBRARY_PATH="$libraries" \
        -DCMAKE_CXX_FLAGS="-isystem $root/include/x86_64-linux-gnu" \
        -DOPENSSL_INCLUDE_DIR="$root/include" -DOPENSSL_CRYPTO_LIBRARY="$libraries/libcrypto.so" \
        -DCMAKE_EXE_LINKER_FLAGS="-Wl,--disable-new-dtags,-rpath,$libraries"
    ninja -C "$work/build" -j "$(nproc)" bild bench_batch test_device_parity
}

# Random weights, in the shapes that are asked for; made while the compiler runs.
make_pairs() {
    local shape maker=$here/source/tests/benchmark/make_random_pair.py
    if [[ ! -f $pair/large/model.safetensors ]]; then python3 "$maker" "$work/pairs/default" --like "$pair"; fi
    for shape in ${shapes//,/ }; do python3 "$maker" "$work/pairs/$shape" "${shape%+*}" "${shape#*+}"; done
}

measure() {
    local name=$1 folder=$2 device=$3 dtypes=$4
    run "bench-$name-$device.json" 150 "$bild" bench --pair "$folder" --device "$device" --dtype "$dtypes" --repeats 3 \
        --format json --quiet --no-packed-copy
}

# Fewer segments for the CPU, which is the slower one by far.
measure_batches() {
    local name=$1 folder=$2 device=$3 dtype=$4 amount='--segments 32 --repeats 1'
    [[ $device == cpu ]] || amount='--segments 64 --repeats 3'
    # shellcheck disable=SC2086  # two options with their numbers
    run "batch-$name-$device.txt" 120 "$work/build/tests/benchmark/bench_batch" "$folder" --device "$device" --dtype "$dtype" \
        $amount --width 1 --width 16 --width 64 --json "$out/batch-$name-$device.json"
}

compare_texts() {
    local device dtype
    for device in $devices; do
        for dtype in float32 bfloat16; do
            run "text-$device-$dtype.jsonl" 60 "$bild" translate "$here/source/resources/samples/letter-de.txt" --pair "$pair" \
                --device "$device" --dtype "$dtype" --format jsonl --quiet --trace "$out/trace-$device-$dtype.json"
        done
    done
}

check() {
    mkdir -p "$out" "$work/pairs"
    torch=${torch:-$(python3 -c 'import os, torch; print(os.path.dirname(torch.__file__))')}
    show_machine | tee "$out/machine.txt"
    link_torch
    make_pairs >"$out/pairs.log" 2>&1 &
    local maker=$! began=$SECONDS
    if ! build >"$out/build.log" 2>&1; then
        grep -nE 'error|Error|FAILED' "$out/build.log" | head -n 40 >&2 || tail -n 40 "$out/build.log" >&2
        stop "The build failed; $out/build.log has all of it."
    fi
    say "built in $((SECONDS - began)) s"
    wait "$maker" || failures+=("pairs (see pairs.log)")
    bild=$work/build/app/bild

    local named=$pair device
    [[ -f $pair/large/model.safetensors ]] || named=$work/pairs/default
    run parity.jsonl 120 "$work/build/tests/device/test_device_parity" ${only:+"$only"}
    for device in auto $devices; do run "info-$device.txt" 60 "$bild" info --pair "$named" --device "$device" --quiet; done
    [[ $named != "$pair" ]] || compare_texts
    for shape in default ${shapes//,/ }; do
        local folder=$work/pairs/$shape
        [[ $shape != default ]] || folder=$named
        for device in $devices; do
            local dtypes=bfloat16,float16,float32 dtype=bfloat16
            [[ $device == cuda ]] || { dtypes=int8,bfloat16; dtype=int8; }
            measure "$shape" "$folder" "$device" "$dtypes"
            measure_batches "$shape" "$folder" "$device" "$dtype"
        done
    done
    python3 "$here/source/packaging/gpu_table.py" "$out" | tee "$out/table.md"
    if [[ ${#failures[@]} -gt 0 ]]; then
        printf 'failed: %s\n' "${failures[@]}"
        exit 1
    fi
}

case ${1:-} in
    prepare)
        [[ $# -eq 2 ]] || stop "usage: packaging/gpu-check.sh prepare DIR"
        prepare "$2"
        ;;
    check)
        shift
        torch='' pair=$here/pairs/de-en out=$here/results work=$here/work devices='cuda cpu' only='' shapes=t5-small+t5-large
        while [[ $# -gt 1 ]]; do
            case $1 in
                --torch) torch=$2 ;;
                --pair) pair=$2 ;;
                --out) out=$2 ;;
                --shapes) shapes=$2 ;;
                --device) devices=$2 only=$2 ;;
                *) stop "check has no option $1" ;;
            esac
            shift 2
        done
        check
        ;;
    *)
        sed -n '3,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
        exit 2
        ;;
esac

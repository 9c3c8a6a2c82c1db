#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds a release and packs it with its LibTorch (the CPU build): a DEB for the distribution that it is
# made on, and a TGZ that runs where it is unpacked. Prints the packages' names.
#   packaging/package.sh
set -euo pipefail

if [[ $# -ne 0 ]]; then
    echo "usage: packaging/package.sh" >&2
    exit 2
fi

if ! command -v dpkg-shlibdeps >/dev/null; then
    echo "dpkg-shlibdeps is missing; it comes with the package dpkg-dev." >&2
    exit 1
fi

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/build.sh
source "$top/packaging/build.sh"

"$top/packaging/setup.sh"
torch=$("$top/packaging/libtorch.sh" --cpu)
cd "$top"
configure package "$torch" >&2
cmake --build --preset package >&2
cpack --preset package >&2
ls "$top"/build/package/bild-studio*.deb "$top"/build/package/bild-studio*.tar.gz

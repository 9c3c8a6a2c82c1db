#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into a new folder, and looks whether both programs start from there and use what lies there.
#   check_installed_tree.sh CMAKE BUILD_FOLDER
set -euo pipefail

cmake=$1
build=$2
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT

fail() {
    echo "$1" >&2
    exit 1
}

"$cmake" --install "$build" --prefix "$prefix" >/dev/null
share=$prefix/share
for file in applications/bild-studio.desktop icons/hicolor/scalable/apps/bild-studio.svg \
    metainfo/io.github.bild_studio.BildStudio.metainfo.xml bild-studio/samples/letter-de.txt; do
    [[ -f $share/$file ]] || fail "share/$file was not installed"
done
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$share/applications/bild-studio.desktop")
[[ -x $prefix/bin/$program ]] || fail "the desktop file starts $program, which is not in bin/"

cd /
for pair in de-en en-summary; do
    info=$("$prefix/bin/bild" info --pair "$pair")
    [[ $info == *"$share/bild-studio/models/$pair/large"* ]] || fail "not the installed pair: $info"
done
text=$("$prefix/bin/bild" translate --quiet "$share/bild-studio/samples/letter-de.txt")
[[ -n $text ]] || fail "bild translated nothing"
version=$(QT_QPA_PLATFORM=offscreen "$prefix/bin/bild-studio" --version)
[[ $version == "BiLD Studio "* || $version == "bild-studio "* ]] || fail "bild-studio said: $version"

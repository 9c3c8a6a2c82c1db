#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the desktop file and the AppStream metainfo, and that both speak the window's languages.
#   check_desktop_files.sh SOURCE_FOLDER VERSION
set -euo pipefail
shopt -s nullglob

source=$1
version=$2
desktop=$source/packaging/bild-studio.desktop
metainfo=("$source"/packaging/*.metainfo.xml)

fail() {
    echo "$1" >&2
    exit 1
}

[[ ${#metainfo[@]} -eq 1 ]] || fail "There must be one metainfo file in packaging/."
for key in GenericName Comment Keywords; do
    for language in de zh_CN; do
        grep -q "^${key}\[$language\]=..*" "$desktop" || fail "$desktop: there is no $key in $language"
    done
done
for language in de zh_CN; do
    grep -q "<summary xml:lang=\"$language\">..*</summary>" "${metainfo[0]}" || fail "no summary in $language"
    grep -q "<p xml:lang=\"$language\">" "${metainfo[0]}" || fail "no description in $language"
done
grep -q "<release version=\"$version\"" "${metainfo[0]}" || fail "${metainfo[0]}: version $version is not among the releases"
grep -q "<launchable type=\"desktop-id\">$(basename "$desktop")</launchable>" "${metainfo[0]}" ||
    fail "${metainfo[0]} launches another desktop file"
icon=$(sed -n 's/^Icon=//p' "$desktop")
[[ -f $source/resources/icons/$icon.svg ]] || fail "the icon $icon is not there"

for tool in desktop-file-validate appstreamcli; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 77
    fi
done
said=$(desktop-file-validate "$desktop" 2>&1) || fail "$said"
[[ -z $said ]] || fail "$said"
appstreamcli validate --no-net --explain "${metainfo[0]}"

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the system packages that building needs, on Debian 12 and Ubuntu 24.04. Does nothing where all are there.
set -euo pipefail

# One line for each package; where the distributions differ in a name, the first one that exists is taken.
packages=(
    g++ cmake ninja-build ccache pkg-config git ca-certificates
    qt6-base-dev qt6-base-dev-tools
    "qt6-charts-dev|libqt6charts6-dev"
    "qt6-svg-dev|libqt6svg6-dev"
    "libqt6opengl6-dev|qt6-base-dev"
    "libqt6svg6|qt6-svg-plugins"
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libgl1-mesa-dev
    libhunspell-dev libcld2-dev
    libsentencepiece-dev libicu-dev libcli11-dev nlohmann-json3-dev libzip-dev libssl-dev
    python3 python3-venv
    xvfb fonts-noto-core poppler-utils
)

say() { printf '%s\n' "$*" >&2; }

refuse() {
    say "$1"
    say ""
    say "Building needs these packages (Debian 12 and Ubuntu 24.04 names; of \"a|b\" one is enough):"
    printf '    %s\n' "${packages[@]}" >&2
    say ""
    say "Where they are installed under other names already, set BILD_SKIP_SETUP=1 and start again."
    exit 1
}

# Prints the lines of the list of which no alternative is installed.
missing() {
    local installed entry alternative found
    installed=$(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' |
        awk '$2 == "installed" { print $1 }')
    for entry in "${packages[@]}"; do
        found=
        for alternative in ${entry//|/ }; do
            # A real match of the whole line, without a pipe that could be closed early.
            if [[ $'\n'"$installed"$'\n' == *$'\n'"$alternative"$'\n'* ]]; then found=1; fi
        done
        [[ -n $found ]] || printf '%s\n' "$entry"
    done
}

# Prints the first name of "a|b" that the package lists know.
available() {
    local alternative
    for alternative in ${1//|/ }; do
        if apt-cache show --no-all-versions "$alternative" >/dev/null 2>&1; then
            printf '%s\n' "$alternative"
            return
        fi
    done
    refuse "The package $1 is not in this system's package lists."
}

[[ ${BILD_SKIP_SETUP:-0} != 1 ]] || exit 0

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    refuse "This system has no apt-get, so its packages cannot be installed from here."
fi

mapfile -t wanted < <(missing)
[[ ${#wanted[@]} -gt 0 ]] || exit 0

root=()
if [[ $(id -u) -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
        refuse "Packages are missing (${wanted[*]}), and installing them needs root or sudo."
    fi
    if [[ ! -t 0 ]] && ! sudo -n true 2>/dev/null; then
        refuse "Packages are missing (${wanted[*]}), and sudo needs a password that nobody can type here."
    fi
    root=(sudo)
fi

say "Installing ${wanted[*]}"
apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -q)
"${root[@]}" "${apt[@]}" update >&2
names=()
for entry in "${wanted[@]}"; do
    name=$(available "$entry")
    names+=("$name")
done
"${root[@]}" "${apt[@]}" install -y --no-install-recommends "${names[@]}" >&2

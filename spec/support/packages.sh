#!/usr/bin/env bash
# Installs what is missing of Debian packages, and says so: packages.sh PROGRAM:PACKAGE[,PACKAGE...]...
# A program is missing that is not on the PATH; without one, as in ":PACKAGE", the package itself. Of several packages the
# first is taken that this Debian has. No service is started.
set -euo pipefail

is_there() {
    if [ -n "$1" ]; then command -v "$1" >/dev/null; else dpkg -s "$2" >/dev/null 2>&1; fi
}

missing=()
for need in "$@"; do
    is_there "${need%%:*}" "${need#*:}" || missing+=("${need#*:}")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "packages: these Debian packages are missing, and only root can install them: ${missing[*]}" >&2
    exit 1
fi

# Says nothing unless it fails: its complaints about the missing terminal are of no use.
apt_get() {
    local output
    output=$(DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" 2>&1) && return
    echo "packages: apt-get $* failed:"$'\n'"$output" >&2
    exit 1
}

apt_get update

chosen=()
for choice in "${missing[@]}"; do
    for package in ${choice//,/ }; do
        # Of a name that other packages merely provide, it shows nothing.
        if [ -n "$(apt-cache show "$package" 2>/dev/null)" ]; then chosen+=("$package"); break; fi
    done
done
echo "packages: installing ${chosen[*]}" >&2

# Debian starts a service as soon as its package is installed, unless this file forbids it.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
fi
apt_get install --no-install-recommends "${chosen[@]}"

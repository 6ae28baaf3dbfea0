#!/usr/bin/env bash
# Says where promtool is, Prometheus' own check of metrics and rules, and takes it out of Debian's package where it is missing: of the
# package only that file, as the rest is a server that would start with the machine.
set -euo pipefail
cd "$(dirname "$0")/../.."

if command -v promtool; then exit 0; fi
place=$PWD/build/promtool
if [ ! -x "$place/usr/bin/promtool" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    # apt lays what it downloads into the folder where it is called, as a user without privileges who must be let in.
    chmod 755 "$folder"
    (cd "$folder" && { apt-get -qq download prometheus || { apt-get -qq update && apt-get -qq download prometheus; }; }) >&2
    dpkg-deb --fsys-tarfile "$folder"/prometheus_*.deb | tar -x -C "$folder" ./usr/bin/promtool
    mkdir -p "$place/usr/bin"
    mv "$folder/usr/bin/promtool" "$place/usr/bin/"
fi
echo "$place/usr/bin/promtool"

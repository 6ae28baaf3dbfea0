#!/usr/bin/env bash
# Gets an image into the engine where it is missing: obtain.sh IMAGE. It comes from ~/.cache/weir, where an image may be saved
# by hand too, as NAME:TAG.tar.zst with "_" for "/"; or from its registry. debian:trixie-slim is made where it comes from neither.
set -euo pipefail

image=$1
debian=debian:trixie-slim
cache=${XDG_CACHE_HOME:-$HOME/.cache}/weir
archive=$cache/${image//\//_}.tar.zst

make_debian() {
    echo "images: making $debian with mmdebstrap" >&2
    # What makes the official image slim, and dpkg fast in it.
    mmdebstrap --quiet --variant=minbase --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' trixie - | docker import - "$debian" >/dev/null
    mkdir -p "$cache"
    docker save "$debian" | zstd --quiet --force -o "$archive"
}

if docker image inspect "$image" >/dev/null 2>&1; then exit; fi
if [ -e "$archive" ]; then
    zstd --quiet --decompress <"$archive" | docker load --quiet >/dev/null
    exit
fi
echo "images: pulling $image" >&2
if output=$(timeout 120 docker pull --quiet "$image" 2>&1); then exit; fi
if [ "$image" = "$debian" ] && command -v mmdebstrap >/dev/null; then
    make_debian
    exit
fi
echo "images: cannot pull $image: $output" >&2
exit 1

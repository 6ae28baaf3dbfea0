#!/usr/bin/env bash
# Makes the images of the container specs where they are missing: debian:trixie-slim, the backend, and Weir's own as
# weir:test.
# BASE=IMAGE chooses what Weir is built on; by default OpenResty's official image, or Debian's nginx where there is none.
# ~/.cache/weir keeps what was made here; an image saved there by hand, as NAME:TAG.tar.zst with "_" for "/", is used too.
set -euo pipefail
cd "$(dirname "$0")/../.."

cache=${XDG_CACHE_HOME:-$HOME/.cache}/weir
debian=debian:trixie-slim

fail() {
    echo "images: $1" >&2
    exit 1
}

archive_of() { echo "$cache/${1//\//_}.tar.zst"; }

# From the engine, from the cache, or from the registry.
obtain() {
    local archive
    archive=$(archive_of "$1")
    docker image inspect "$1" >/dev/null 2>&1 && return
    if [ -e "$archive" ]; then
        zstd --quiet --decompress --stdout "$archive" | docker load --quiet >/dev/null
        return
    fi
    timeout 120 docker pull --quiet "$1" >/dev/null 2>&1
}

make_debian() {
    command -v mmdebstrap >/dev/null || fail "$debian can neither be pulled nor made without mmdebstrap"
    echo "images: making $debian with mmdebstrap" >&2
    # What makes the official image slim.
    mmdebstrap --quiet --variant=minbase --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' trixie - | docker import - "$debian" >/dev/null
    mkdir -p "$cache"
    docker save "$debian" | zstd --quiet --force -o "$(archive_of "$debian")"
}

obtain "$debian" || make_debian

openresty=$(sed -n 's/^ARG BASE=//p' Dockerfile)
if [ -n "${BASE:-}" ]; then
    obtain "$BASE" || fail "cannot get $BASE"
else
    BASE=$debian
    if obtain "$openresty"; then BASE=$openresty; fi
fi
build() {
    local image=$1 output
    shift
    echo "images: building $image $*" >&2
    output=$(docker build --tag "$image" \
        --build-arg http_proxy --build-arg https_proxy --build-arg no_proxy "$@" 2>&1) || fail "docker build failed:
$output"
}

build weir-test-backend spec/support/backend
build weir:test --build-arg "BASE=$BASE" .

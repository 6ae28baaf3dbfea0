#!/usr/bin/env bash
# Builds the images of the container specs, the backend and Weir's own as weir:test: images.sh [BASE].
# BASE is the image that Weir is built on; by default OpenResty's official one, or Debian's nginx where that cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../.."

debian=debian:trixie-slim
base=${1:-}
if [ -z "$base" ]; then
    base=$(sed -n 's/^ARG BASE=//p' Dockerfile)
    spec/support/obtain.sh "$base" || base=$debian
fi
spec/support/build.sh weir-test-backend "$debian" spec/support/backend
spec/support/build.sh weir:test "$base" --build-arg "BASE=$base" .

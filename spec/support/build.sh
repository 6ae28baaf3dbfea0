#!/usr/bin/env bash
# Builds an image from one that is got first: build.sh IMAGE BASE ARGUMENT..., the arguments being docker build's.
set -euo pipefail

image=$1 base=$2
shift 2
"$(dirname "$0")/obtain.sh" "$base"
echo "images: building $image on $base" >&2
output=$(docker build --tag "$image" --build-arg http_proxy --build-arg https_proxy --build-arg no_proxy "$@" 2>&1) && exit
echo "images: docker build failed:"$'\n'"$output" >&2
exit 1

#!/bin/sh
# The demonstration: with Docker in containers, otherwise as processes on 127.0.0.x. SECONDS=n ends it after n seconds.
set -eu
cd "$(dirname "$0")/../.."

packages="nginx libnginx-mod-http-lua lua-cjson luajit"

if docker info >/dev/null 2>&1; then
    spec/support/images.sh
    # The demonstration removes its containers itself.
    export TESTCONTAINERS_RYUK_DISABLED=true
elif ! command -v nginx >/dev/null || ! command -v luajit >/dev/null; then
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "demo: needs Docker, or these Debian packages: $packages" >&2
        exit 1
    fi
    echo "demo: installing $packages" >&2
    apt-get update -qq
    # shellcheck disable=SC2086 # one word for each package
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $packages >/dev/null
fi

npx --no-install tsc -p examples/demo/tsconfig.json
exec node build/demo/examples/demo/main.js

#!/usr/bin/env bash
# Runs a command on a Debian where this user is root: machine.sh COMMAND [ARGUMENT...].
# That is here, or a container that shares this folder and this machine's Docker engine.
set -euo pipefail
cd "$(dirname "$0")/../.."

image=debian:trixie-slim
prepare='apt-get update -qq && apt-get install -qq --no-install-recommends make nodejs npm docker-cli >/dev/null'

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && command -v node >/dev/null; then exec "$@"; fi

if ! docker info >/dev/null 2>&1; then
    echo "machine: needs Docker, or root on a Debian with Node.js 20" >&2
    exit 1
fi
echo "machine: running in a container of $image, after installing make, Node.js and Docker's client there" >&2
terminal=()
if [ -t 0 ] && [ -t 1 ]; then terminal=(--interactive --tty); fi
# The modules of this folder may be another system's: the container keeps its own.
exec docker run --rm --init "${terminal[@]}" --network host --volume "$PWD:$PWD" --volume "$PWD/node_modules" \
    --volume "${DOCKER_SOCKET:-/var/run/docker.sock}:/var/run/docker.sock" --workdir "$PWD" \
    --env CI --env TERM --env TESTCONTAINERS_RYUK_DISABLED=true \
    "$image" sh -ec "$prepare; exec \"\$@\"" sh "$@"

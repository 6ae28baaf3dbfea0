#!/usr/bin/env bash
# Runs a command with a Docker engine: engine.sh COMMAND [ARGUMENT...]; the exit status is the command's.
# An engine that answers may be used by others too: what the command makes there has a name that begins with RUN_NAME, and is
# removed when the command ends, however it ends. Where none answers, a private one is started.
set -euo pipefail

here=$(dirname "$0")
source "$here/run.sh"

clean_up() {
    trap '' HUP INT TERM
    docker ps --all --quiet --filter "name=^$RUN_NAME" | xargs --no-run-if-empty docker rm --force --volumes >/dev/null || true
    docker network ls --quiet --filter "name=^$RUN_NAME" | xargs --no-run-if-empty docker network rm >/dev/null || true
}

if ! docker info >/dev/null 2>&1; then exec "$here/private_engine.sh" "$0" "$@"; fi

RUN_NAME=weir-$(od --address-radix=n --read-bytes=4 --format=x4 /dev/urandom | tr -d ' ')
export RUN_NAME
trap clean_up EXIT

# What cleans up even if this script is killed is an image, which not every engine can get.
if [ "${TESTCONTAINERS_RYUK_DISABLED:-}" != true ]; then
    reaper=$(node --print 'require("testcontainers/build/reaper/reaper").REAPER_IMAGE')
    "$here/obtain.sh" "$reaper" || export TESTCONTAINERS_RYUK_DISABLED=true
fi

status=0
run "$@" || status=$?
exit "$status"

#!/usr/bin/env bash
# Runs a command with a Docker engine of its own: private_engine.sh COMMAND [ARGUMENT...]; the exit status is the command's.
# On Debian as root, it is started in a network and mount namespace of its own, so that its bridges, firewall rules and
# mounts are never the machine's and end with it. It lives under TMPDIR, where a tmpfs such as /dev/shm loads images several
# times faster than a disk.
set -euo pipefail

here=$(dirname "$0")
source "$here/run.sh"

# Polls until a condition holds, for ten seconds: await PROGRAM CONDITION...
await() {
    local program=$1 tries=200
    shift
    until "$@" >/dev/null 2>&1; do
        ((tries--)) || { echo "engine: $program did not get ready" >&2; tail "$directory/$program.log" >&2; exit 1; }
        sleep 0.05
    done
}

# The namespaces this script came from, kept open as files 8 and 9.
outside=(nsenter --net=/proc/$$/fd/8 --mount=/proc/$$/fd/9)
# Even if this script is killed, what it started ends.
until_we_end=(setpriv --pdeathsig TERM)

stop() {
    trap '' HUP INT TERM
    docker ps --all --quiet 2>/dev/null | xargs --no-run-if-empty docker rm --force --volumes >/dev/null || true
    kill "${pids[@]}" 2>/dev/null || true
    wait "${pids[@]}" 2>/dev/null || true
    "${outside[@]}" rm -rf "$directory"
}

start() {
    trap stop EXIT
    ip link set lo up
    "${until_we_end[@]}" "${outside[@]}" slirp4netns --configure --disable-host-loopback --ready-fd=3 $$ tap0 \
        3>"$directory/online" >"$directory/slirp4netns.log" 2>&1 &
    pids+=($!)
    # slirp4netns answers DNS here with the machine's resolver, which itself may listen on a loopback address only.
    echo 'nameserver 10.0.2.3' >"$directory/resolv.conf"
    mount --bind "$directory/resolv.conf" /etc/resolv.conf
    await slirp4netns test -s "$directory/online"
    export DOCKER_HOST="unix://$directory/docker.sock"
    "${until_we_end[@]}" setsid dockerd --host "$DOCKER_HOST" --pidfile "$directory/docker.pid" \
        --data-root "$directory/data" --exec-root "$directory/run" >"$directory/dockerd.log" 2>&1 &
    pids+=($!)
    await dockerd docker info
    # Ryuk would have to be pulled; this engine removes its containers itself.
    export TESTCONTAINERS_RYUK_DISABLED=true
    # What would disturb others on a shared engine is allowed on this one.
    export PRIVATE_ENGINE=true
}

if [ -n "${ENGINE_DIRECTORY:-}" ]; then
    directory=$ENGINE_DIRECTORY pids=()
    unset ENGINE_DIRECTORY
    start
    status=0
    run "$@" 8<&- 9<&- || status=$?
    exit "$status"
fi

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "engine: no Docker engine answers; install and start Docker (https://docs.docker.com/engine/install/)" >&2
    exit 1
fi

# From trixie on, the client is a package of its own.
"$here/packages.sh" dockerd:docker.io docker:docker-cli,docker.io iptables:iptables ip:iproute2 \
    slirp4netns:slirp4netns mmdebstrap:mmdebstrap zstd:zstd
ENGINE_DIRECTORY=$(mktemp -d "${TMPDIR:-/tmp}/weir-engine.XXXXXX")
# The socket says itself who may use it.
chmod 711 "$ENGINE_DIRECTORY"
export ENGINE_DIRECTORY
exec 8</proc/self/ns/net 9</proc/self/ns/mnt
exec unshare --net --mount bash "$0" "$@"

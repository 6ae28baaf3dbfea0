#!/usr/bin/env bash
# Runs a command on a Debian where this user is root: machine.sh COMMAND [ARGUMENT...].
# That is here, or a container that shares this folder, this machine's network and its Docker engine.
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() {
    echo "machine: $1" >&2
    exit 1
}

has_node() { node --eval 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; }

# The engine's socket, where the engine sees it: this machine's path, unless the engine is in a virtual machine of its own.
socket_of_engine() {
    local host
    host=$(docker context inspect --format '{{.Endpoints.docker.Host}}')
    if [ "$(docker info --format '{{.KernelVersion}}')" != "$(uname -r)" ]; then host=unix:///var/run/docker.sock; fi
    [ "$host" != "${host#unix://}" ] || fail "the engine at $host does not share this folder; it needs one with a unix socket"
    echo "${host#unix://}"
}

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && has_node; then exec "$@"; fi
docker info >/dev/null 2>&1 || fail "needs Docker, or root on a Debian with Node.js 20"

spec/support/build.sh weir-machine debian:trixie-slim spec/support/machine
socket=${DOCKER_SOCKET:-$(socket_of_engine)}
# Where SELinux is, it would keep folder and socket from the container.
options=(--security-opt label=disable --env DOCKER_HOST="unix://$socket" --volume "$socket:$socket")
if [ -t 0 ] && [ -t 1 ]; then options+=(--interactive --tty); fi

# What root makes there must not stay here, and node_modules may be another system's: the container has its own.
for folder in node_modules build; do
    mkdir -p "$folder"
    options+=(--volume "$PWD/$folder")
done

# Whom this machine trusts, npm trusts there: a company's proxy may show a certificate of its own.
for certificates in "${NODE_EXTRA_CA_CERTS:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt; do
    [ -r "$certificates" ] || continue
    options+=(--volume "$certificates:/etc/machine.crt:ro" --env NODE_EXTRA_CA_CERTS=/etc/machine.crt)
    break
done

echo "machine: in a container of weir-machine, a Debian with make, Node.js and Docker's client" >&2
# A signal goes to all processes, as one from a terminal would.
name=weir-machine-$$
exec docker run --rm --name "$name" --env MACHINE_CONTAINER="$name" --init --env TINI_KILL_PROCESS_GROUP=1 --network host --volume "$PWD:$PWD" --workdir "$PWD" "${options[@]}" \
    --env CI --env TERM --env http_proxy --env https_proxy --env no_proxy \
    weir-machine "$@"

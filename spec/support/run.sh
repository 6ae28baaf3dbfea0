# To be sourced: run COMMAND [ARGUMENT...] returns the command's exit status, so that a script can clean up after it.
# A signal to the script becomes a TERM to the command, whose end is then awaited.
run() {
    (trap - HUP INT TERM EXIT; exec "$@") <&0 &
    local command=$! status=0
    trap 'kill -TERM "$command" 2>/dev/null || true' HUP INT TERM
    wait "$command" || status=$?
    while kill -0 "$command" 2>/dev/null; do wait "$command" || status=$?; done
    return "$status"
}

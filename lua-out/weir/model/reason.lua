local ____exports = {}
--- What there is to say of a last try that ended so.
local reasonOfOutcome = {
    answered = "internal_error",
    error_status = "peer_error",
    connect_failed = "connect_failed",
    reset = "peer_reset",
    timeout = "peer_timeout",
    invalid_header = "invalid_header",
    body_cut_off = "body_cut_off",
    unknown = "out_of_resources"
}
____exports.reasonOfOutcome = reasonOfOutcome
return ____exports

local ____exports = {}
--- Whether the peer failed: it gave no answer, or a bad one, and that is nobody else's fault.
function ____exports.isFailure(outcome)
    return outcome == "error_status" or outcome == "connect_failed" or outcome == "reset" or outcome == "timeout"
end
return ____exports

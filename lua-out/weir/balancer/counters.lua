local ____exports = {}
local function newCounters()
    return {
        requests = 0,
        retries = 0,
        answered = 0,
        error_status = 0,
        connect_failed = 0,
        reset = 0,
        timeout = 0,
        invalid_header = 0,
        body_cut_off = 0,
        unknown = 0
    }
end
____exports.newCounters = newCounters
return ____exports

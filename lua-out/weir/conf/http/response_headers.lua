local ____exports = {}
local ____affinity = require("weir.policy.affinity")
local cookieOf = ____affinity.cookieOf
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- All that a location adds to responses, and takes off those of peers. It is in one place, as nginx takes no `add_header` from
-- outside where there is one inside.
local function responseHeaders(____bindingPattern0)
    local set_response_header
    local service
    service = ____bindingPattern0.service
    set_response_header = ____bindingPattern0.set_response_header
    local lines = {}
    if cookieOf(service) ~= "" then
        lines[#lines + 1] = "# The balancer fills it in for a client that has a new peer."
        lines[#lines + 1] = "set $weir_cookie \"\";"
        lines[#lines + 1] = "add_header Set-Cookie $weir_cookie always;"
    end
    for ____, ____value in ipairs(set_response_header) do
        local name = ____value.name
        local value = ____value.value
        lines[#lines + 1] = ("proxy_hide_header " .. name) .. ";"
        if value ~= "" then
            lines[#lines + 1] = ((("add_header " .. name) .. " ") .. quote(value)) .. " always;"
        end
    end
    return lines
end
____exports.responseHeaders = responseHeaders
return ____exports

local ____exports = {}
local ____affinity = require("weir.policy.affinity")
local cookieOf = ____affinity.cookieOf
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____second = require("weir.conf.http.second")
local drawsByCookie = ____second.drawsByCookie
--- All that a location adds to responses, and takes off those of peers. It is in one place, as nginx takes no `add_header` from
-- outside where there is one inside.
local function responseHeaders(listener)
    local ____listener_0 = listener
    local service = ____listener_0.service
    local set_response_header = ____listener_0.set_response_header
    local lines = {}
    if drawsByCookie(listener) then
        lines[#lines + 1] = "add_header Set-Cookie $weir_set_draw always;"
    end
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

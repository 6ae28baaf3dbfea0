local ____exports = {}
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
--- The port at which nameservers listen: each query has one answer.
local DNS_PORT = 53
--- How many datagrams answer one, of the option `udp_responses`; 0 for any number, or none.
local function responsesTo(____bindingPattern0)
    local udp_responses
    local port
    port = ____bindingPattern0.port
    udp_responses = ____bindingPattern0.udp_responses
    if udp_responses == "auto" then
        return port == DNS_PORT and 1 or 0
    end
    return udp_responses == "none" and 0 or udp_responses
end
--- Whether a peer's silence says something at once: of HTTP and gRPC, though a stream may last, and of datagrams that are answered one
-- by one. A session may be as long as it likes.
local function answersSoon(service)
    return subsystemOf(service.protocol) == "http" or service.protocol == "udp" and responsesTo(service) > 0
end
____exports.answersSoon = answersSoon
____exports.responsesTo = responsesTo
return ____exports

local ____exports = {}
local ____unavailable = require("weir.http.unavailable")
local unmappedAnswer = ____unavailable.unmappedAnswer
local ____send_answer = require("weir.phase.send_answer")
local send = ____send_answer.send
--- `content_by_lua` of what no mapping is for, on a port to which calls of gRPC come.
local function unmapped()
    send(unmappedAnswer())
end
____exports.unmapped = unmapped
return ____exports

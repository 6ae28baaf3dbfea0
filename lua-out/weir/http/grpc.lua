local ____exports = {}
local UNKNOWN = 2
local UNAVAILABLE = 14
--- The statuses of HTTP that mean the same as the codes of gRPC, from 0 on, by which an answer of gRPC is judged: those of
-- google/rpc/code.proto, as Envoy has them too.
local statuses = {
    200,
    499,
    500,
    400,
    504,
    404,
    409,
    403,
    429,
    400,
    409,
    400,
    501,
    500,
    503,
    500,
    401
}
--- The status of HTTP that means the same as a code of gRPC, as its header says it; 200 where there is none.
local function statusOfCode(code)
    if code == nil then
        return 200
    end
    return statuses[(tonumber(code) or UNKNOWN) + 1] or statuses[UNKNOWN + 1]
end
--- The code that says what Weir answers itself with a status of HTTP. A call that a peer has, and did not answer in time, had its
-- deadline there: clients take what is unavailable for what may be tried again.
local codes = {[404] = 12, [413] = 8, [500] = 13, [504] = 4}
local function codeOfStatus(status)
    return codes[status] or UNAVAILABLE
end
local function escape(character)
    return string.format(
        "%%%02X",
        string.byte(character)
    )
end
--- A text as `grpc-message` has it: what is not printable ASCII is escaped.
local function messageOf(text)
    local escaped = string.gsub(text, "[^ -$&-~]", escape)
    return escaped
end
--- Whether a request of this type of content is a call of gRPC, and can read such an answer: gRPC-Web and Connect have their own.
local function isCall(contentType)
    local rest = string.match(
        string.lower(contentType or ""),
        "^application/grpc(.?)"
    )
    return rest == "" or rest == "+" or rest == ";"
end
____exports.codeOfStatus = codeOfStatus
____exports.isCall = isCall
____exports.messageOf = messageOf
____exports.statusOfCode = statusOfCode
return ____exports

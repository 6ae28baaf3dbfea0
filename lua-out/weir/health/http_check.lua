local ____exports = {}
local ____header = require("weir.config.types.header")
local writeHeader = ____header.writeHeader
local ____statuses = require("weir.config.types.statuses")
local isAmong = ____statuses.isAmong
local ____version = require("weir.model.version")
local version = ____version.version
--- As much of a response is looked at.
local MOST_BYTES = 65536
--- The headers of a check, unless the user has others of the same name.
local usual = {{name = "User-Agent", value = "weir/" .. version}, {name = "Accept", value = "*/*"}}
local function isGiven(headers, name)
    for ____, header in ipairs(headers) do
        if string.lower(header.name) == string.lower(name) then
            return true
        end
    end
    return false
end
--- The request of a check. It asks the peer to close the connection afterwards, so that the end of the body is easily known.
local function checkRequest(path, host, headers)
    local lines = {("GET " .. path) .. " HTTP/1.1", "Host: " .. host}
    for ____, header in ipairs(usual) do
        if not isGiven(headers, header.name) then
            lines[#lines + 1] = writeHeader(header)
        end
    end
    for ____, header in ipairs(headers) do
        lines[#lines + 1] = writeHeader(header)
    end
    lines[#lines + 1] = "Connection: close"
    return table.concat(lines, "\r\n") .. "\r\n\r\n"
end
--- Where the body begins; nothing while the head, whose last line is empty, is not complete.
local function startOfBody(response)
    local start = string.match(response, "\r?\n\r?\n()")
    return tonumber(start)
end
--- The size of the chunk at a position, and where its data begin; nothing for the last one.
local function chunkAt(chunks, position)
    local digits, start = string.match(chunks, "^(%x+)[^\n]*\n()", position)
    local size = tonumber(digits or "", 16)
    if size == nil or size == 0 then
        return nil, nil
    end
    return size, tonumber(start)
end
--- A body in chunks (RFC 9112, section 7.1) as one, as far as it has come.
local function joined(chunks)
    local parts = {}
    local size, start = chunkAt(chunks, 1)
    while size ~= nil and start ~= nil do
        parts[#parts + 1] = string.sub(chunks, start, start + size - 1)
        size, start = chunkAt(chunks, start + size + 2)
    end
    return table.concat(parts)
end
local function bodyOf(response)
    local start = startOfBody(response)
    if start == nil then
        return ""
    end
    local head = string.lower(string.sub(response, 1, start - 1))
    local chunked = string.match(head, "\ntransfer%-encoding:[^\n]*chunked")
    local body = string.sub(response, start)
    return chunked == nil and body or joined(body)
end
--- Leaves out interim responses such as 103.
local function finalOf(response)
    local interim = string.match(response, "^HTTP/1%.%d 1%d%d")
    local start = startOfBody(response)
    return (interim == nil or start == nil) and response or finalOf(string.sub(response, start))
end
--- Whether a response is good; nothing if that takes more of it.
-- 
-- @param response what has come of it
-- @param isWhole that nothing more will come
local function judgeResponse(response, isWhole, expected)
    local final = finalOf(response)
    local digits = string.match(final, "^HTTP/1%.%d (%d%d%d)")
    local status = tonumber(digits)
    local canGoOn = not isWhole and #response < MOST_BYTES
    if status == nil or status < 200 then
        local ____canGoOn_0
        if canGoOn then
            ____canGoOn_0 = nil
        else
            ____canGoOn_0 = false
        end
        return ____canGoOn_0
    end
    if not isAmong(expected.check_status, status) then
        return false
    end
    if expected.check_body == "" then
        return true
    end
    local found = string.find(
        bodyOf(final),
        expected.check_body,
        1,
        true
    )
    if tonumber(found) ~= nil then
        return true
    end
    local ____canGoOn_1
    if canGoOn then
        ____canGoOn_1 = nil
    else
        ____canGoOn_1 = false
    end
    return ____canGoOn_1
end
--- What is wrong with a response that was judged to be bad.
local function failureOf(response, expected)
    local digits = string.match(
        finalOf(response),
        "^HTTP/1%.%d (%d%d%d)"
    )
    if digits == nil then
        return response == "" and "is not answered" or "is answered by no HTTP"
    end
    local isExpected = isAmong(
        expected.check_status,
        tonumber(digits)
    )
    return isExpected and ("is answered " .. digits) .. ", without check_body" or "is answered " .. digits
end
____exports.checkRequest = checkRequest
____exports.failureOf = failureOf
____exports.judgeResponse = judgeResponse
return ____exports

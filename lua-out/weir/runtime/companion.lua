local ____exports = {}
--- A leader is asked for two seconds at most for each service of a name.
local MOST_MILLISECONDS = 20000
local PART_BYTES = 65536
local function readAll(socket)
    local parts = {}
    local part = socket:receiveany(PART_BYTES)
    while part ~= nil do
        parts[#parts + 1] = part
        part = socket:receiveany(PART_BYTES)
    end
    return table.concat(parts)
end
local function requestOf(question, post)
    if post == nil then
        return ("GET " .. question) .. " HTTP/1.0\r\n\r\n"
    end
    local ____post_0 = post
    local body = ____post_0.body
    local client = ____post_0.client
    return (((((("POST " .. question) .. " HTTP/1.0\r\nWeir-Client: ") .. client) .. "\r\nContent-Length: ") .. tostring(#body)) .. "\r\n\r\n") .. body
end
--- Asks the Weir of `stream` at its private socket, or has it change something; nothing if it does not answer.
local function askStream(path, question, post)
    local socket = ngx.socket.tcp()
    socket:settimeout(MOST_MILLISECONDS)
    local connected = socket:connect("unix:" .. path)
    if connected == nil then
        return nil
    end
    local sent = socket:send(requestOf(question, post))
    local status, body = string.match(
        sent == nil and "" or readAll(socket),
        "^HTTP/1%.0 (%d%d%d).-\r\n\r\n(.*)$"
    )
    socket:close()
    local ____temp_1
    if status == nil then
        ____temp_1 = nil
    else
        ____temp_1 = {
            status = tonumber(status),
            body = body
        }
    end
    return ____temp_1
end
____exports.askStream = askStream
return ____exports

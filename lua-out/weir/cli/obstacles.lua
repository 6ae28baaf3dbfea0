local ____exports = {}
local ____files = require("weir.cli.system.files")
local exists = ____files.exists
local ____listening = require("weir.cli.system.listening")
local whyNotListen = ____listening.whyNotListen
--- The error of a file that is a socket, by name: some supervisors make that of standard output.
local isSocket = "No such device or address"
--- Why nginx could not listen where the mappings say; nothing where it can.
local function whyNotListenAnywhere(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local asked = {}
    for ____, ____value in ipairs(listeners) do
        local address = ____value.address
        local port = ____value.port
        local protocol = ____value.protocol
        local addresses = address == "" and ({"0.0.0.0"}) or ({address})
        if address == "" and exists("/proc/net/if_inet6") then
            addresses[#addresses + 1] = "::"
        end
        for ____, one in ipairs(addresses) do
            local isDatagram = protocol == "udp"
            local place = (((one .. " ") .. tostring(port)) .. " ") .. tostring(isDatagram)
            local ____asked_has_result_0
            if asked[place] ~= nil then
                ____asked_has_result_0 = nil
            else
                ____asked_has_result_0 = whyNotListen(one, port, isDatagram)
            end
            local failure = ____asked_has_result_0
            if failure ~= nil then
                return failure
            end
            asked[place] = true
        end
    end
    return nil
end
--- Why nginx could not write its access log; nothing where it can.
local function whyNotLog(____bindingPattern0)
    local access_log
    access_log = ____bindingPattern0.access_log
    if access_log == "off" then
        return nil
    end
    local file, reason = io.open(access_log, "a")
    if file ~= nil then
        file:close()
        return nil
    end
    local socket = string.find(reason, isSocket, 1, true)
    local remedy = tonumber(socket) == nil and "" or ", as it is a socket: pipe Weir through cat"
    return ("could not open the access log " .. reason) .. remedy
end
--- What would keep nginx from starting, in one line with what helps. nginx itself would say it in several lines of its own, and
-- repeat them.
local function obstacle(configuration)
    return whyNotLog(configuration) or whyNotListenAnywhere(configuration)
end
____exports.obstacle = obstacle
return ____exports

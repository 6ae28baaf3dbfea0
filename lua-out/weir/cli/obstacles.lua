local ____exports = {}
local ____places = require("weir.cli.places")
local isAmong = ____places.isAmong
local placesOf = ____places.placesOf
local ____listening = require("weir.cli.system.listening")
local whyNotListen = ____listening.whyNotListen
--- The error of a file that is a socket, by name: some supervisors make that of standard output.
local isSocket = "No such device or address"
--- Whether a port is held at other addresses, which nginx lets go of only once it has the new ones.
local function isHeldOtherwise(____bindingPattern0, held)
    local port
    local isDatagram
    isDatagram = ____bindingPattern0.isDatagram
    port = ____bindingPattern0.port
    for ____, other in ipairs(held) do
        if other.port == port and other.isDatagram == isDatagram then
            return true
        end
    end
    return false
end
--- Why nginx could not listen where the mappings say, but for the places that it holds; nothing where it can.
local function whyNotListenAnywhere(configuration, held)
    for ____, place in ipairs(placesOf(configuration)) do
        local address = place.address
        local isDatagram = place.isDatagram
        local port = place.port
        local ____isAmong_result_0
        if isAmong(place, held) then
            ____isAmong_result_0 = nil
        else
            ____isAmong_result_0 = whyNotListen(address, port, isDatagram)
        end
        local failure = ____isAmong_result_0
        if failure ~= nil then
            local own = ", or start Weir anew where it is its own: a reload cannot change the address of a port that it has"
            return isHeldOtherwise(place, held) and failure .. own or failure
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
-- 
-- @param held where it listens already, by what runs
local function obstacle(configuration, held)
    return whyNotLog(configuration) or whyNotListenAnywhere(configuration, held)
end
____exports.obstacle = obstacle
return ____exports

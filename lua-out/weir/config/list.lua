local ____exports = {}
local ____header = require("weir.config.header")
local parseHeader = ____header.parseHeader
local ____name = require("weir.config.name")
local isName = ____name.isName
local ____nameserver = require("weir.config.nameserver")
local parseNameServer = ____nameserver.parseNameServer
local ____network = require("weir.config.network")
local parseNetwork = ____network.parseNetwork
local ____problem = require("weir.config.problem")
local shown = ____problem.shown
local ____statuses = require("weir.config.statuses")
local parseRetryStatus = ____statuses.parseRetryStatus
local parseStatuses = ____statuses.parseStatuses
local BETWEEN_COMMAS_AND_BLANKS = "[^,%s]+"
local BETWEEN_COMMAS = "[^,]+"
--- The parts of a list: of a string, or of a table. Nothing if it is neither.
local function itemsOf(input, pattern)
    if type(input) == "table" then
        return input
    end
    if type(input) ~= "string" then
        return nil
    end
    local items = {}
    for item in string.gmatch(input, pattern) do
        items[#items + 1] = item
    end
    return items
end
local function readList(input, parse, noun, example, pattern)
    if pattern == nil then
        pattern = BETWEEN_COMMAS_AND_BLANKS
    end
    local items = itemsOf(input, pattern)
    local hint = "write it like " .. example
    if items == nil then
        return nil, {
            what = shown(input) .. " is no list",
            hint = hint
        }
    end
    local values = {}
    for ____, item in ipairs(items) do
        local ____temp_0
        if type(item) == "string" then
            ____temp_0 = parse(item)
        else
            ____temp_0 = nil
        end
        local value = ____temp_0
        if value == nil then
            return nil, {
                what = (shown(item) .. " is no ") .. noun,
                hint = hint
            }
        end
        values[#values + 1] = value
    end
    return values, nil
end
local function parseName(text)
    return isName(text) and string.lower(text) or nil
end
local function readNames(input)
    return readList(input, parseName, "domain", "example.com,svc.example.com")
end
local function readStatuses(input)
    return readList(
        type(input) == "number" and tostring(input) or input,
        parseStatuses,
        "status",
        "429,500-599"
    )
end
local function readRetryStatuses(input)
    local statuses = type(input) == "number" and tostring(input) or input
    return readList(statuses, parseRetryStatus, "status that can be tried again", "502,503,504")
end
local function readNetworks(input)
    return readList(input, parseNetwork, "network", "10.0.0.0/8,fd00::/8")
end
local function readNameServers(input)
    return readList(input, parseNameServer, "nameserver", "10.0.0.2,127.0.0.1:5353,[::1]:5353")
end
--- Headers have blanks in them; one with a comma can be written in a table only.
local function readHeaders(input)
    return readList(
        input,
        parseHeader,
        "header that a check may have",
        "X-Probe:yes,Accept:text/plain",
        BETWEEN_COMMAS
    )
end
____exports.readHeaders = readHeaders
____exports.readNames = readNames
____exports.readNameServers = readNameServers
____exports.readNetworks = readNetworks
____exports.readRetryStatuses = readRetryStatuses
____exports.readStatuses = readStatuses
return ____exports

local ____exports = {}
local ____address = require("weir.config.types.address")
local canonicalAddress = ____address.canonicalAddress
local isAddress = ____address.isAddress
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____nameserver = require("weir.config.types.nameserver")
local isPort = ____nameserver.isPort
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____argument = require("weir.config.sources.argument")
local characterOf = ____argument.characterOf
local ____mapping_options = require("weir.config.sources.mapping_options")
local readMappingOptions = ____mapping_options.readMappingOptions
local ____piece = require("weir.config.sources.piece")
local pieces = ____piece.pieces
local ____spelling = require("weir.text.spelling")
local didYouMean = ____spelling.didYouMean
local underscore = 95
local longestMapping = 8192
local form = "write PORT:NAME:PORT, such as 80:webserver:8080"
local function portOf(piece, reject)
    local digits = string.match(piece.text, "^%d%d?%d?%d?%d?$")
    local ____temp_0
    if digits == nil then
        ____temp_0 = nil
    else
        ____temp_0 = tonumber(digits)
    end
    local port = ____temp_0
    if isPort(port) then
        return port
    end
    reject(
        piece,
        {
            what = quoted(piece.text) .. " is no port",
            hint = "a number from 1 to 65535"
        }
    )
    return nil
end
local function nameOf(piece, reject)
    if isAddress(piece.text) then
        reject(piece, {what = piece.text .. " is an address", hint = "Weir finds peers by their name in DNS"})
        return nil
    end
    if isName(piece.text) then
        return string.lower(piece.text)
    end
    reject(
        piece,
        {
            what = quoted(piece.text) .. " is no DNS name",
            hint = form
        }
    )
    return nil
end
--- The protocol after the slash, as Docker writes it; nothing if it is none.
local function protocolOf(piece, reject)
    for ____, protocol in ipairs(all) do
        if piece.text == protocol then
            return protocol
        end
    end
    reject(
        piece,
        {
            what = quoted(piece.text) .. " is no protocol",
            hint = didYouMean(piece.text, all)
        }
    )
    return nil
end
local function isNumber(piece)
    local digits = string.match(piece.text, "^%d+$")
    return digits ~= nil
end
--- The listening address before the port, if there is one, and the fields that follow it.
local function splitAddress(target)
    local bracketed, rest = string.match(target.text, "^%[([^%]]*)%]:(.*)$")
    if bracketed ~= nil and rest ~= nil then
        local after = {text = rest, at = target.at + #target.text - #rest}
        return {text = bracketed, at = target.at + 1}, pieces(after, ":")
    end
    local fields = pieces(target, ":")
    local isAddressFirst = #fields == 4 or #fields == 3 and not isNumber(fields[1]) and isNumber(fields[2])
    local ____isAddressFirst_1
    if isAddressFirst then
        ____isAddressFirst_1 = table.remove(fields, 1)
    else
        ____isAddressFirst_1 = nil
    end
    return ____isAddressFirst_1, fields
end
local function addressOf(piece, reject)
    if piece == nil or piece.text == "*" then
        return ""
    end
    local address = canonicalAddress(piece.text)
    if address ~= nil then
        return address
    end
    reject(
        piece,
        {
            what = quoted(piece.text) .. " is no address to listen on",
            hint = "write it like 127.0.0.1 or [::1]"
        }
    )
    return nil
end
local function targetOf(target, reject)
    local addressPiece, fields = splitAddress(target)
    local portPiece, namePiece, namePortPiece = unpack(fields, 1, 3)
    if #fields > 3 then
        reject(target, {what = "there are too many colons", hint = "an IPv6 address to listen on needs brackets"})
        return nil
    end
    if portPiece == nil or namePiece == nil then
        reject(
            target,
            {
                what = quoted(target.text) .. " names no service",
                hint = form
            }
        )
        return nil
    end
    local address = addressOf(addressPiece, reject)
    local port = portOf(portPiece, reject)
    local name = nameOf(namePiece, reject)
    local ____temp_2
    if namePortPiece == nil then
        ____temp_2 = nil
    else
        ____temp_2 = portOf(namePortPiece, reject)
    end
    local namePort = ____temp_2
    if address == nil or port == nil or name == nil then
        return nil
    end
    if namePortPiece == nil and string.byte(name) ~= underscore then
        local hint = ((("write " .. portPiece.text) .. ":") .. name) .. ":8080; only SRV names, which begin with _, go without"
        reject(
            namePiece,
            {
                what = quoted(name) .. " has no port",
                hint = hint
            }
        )
        return nil
    end
    return {address = address, port = port, name = name, namePort = namePort}
end
--- A mapping as it is written on the command line. What is wrong with it is added to the problems.
local function parseMapping(argument, problems)
    local ____argument_3 = argument
    local text = ____argument_3.text
    local where = ____argument_3.where
    local function reject(piece, rejection)
        problems[#problems + 1] = {
            where = characterOf(argument, piece.at),
            what = rejection.what,
            hint = rejection.hint
        }
    end
    local known = #problems
    if #text > longestMapping then
        local what = ((quoted(text) .. " is ") .. tostring(#text)) .. " characters long"
        reject(
            {text = text, at = 1},
            {
                what = what,
                hint = "at most " .. tostring(longestMapping)
            }
        )
        return nil
    end
    local before = string.match(text, "^([!-~]*)[^!-~]")
    if before ~= nil then
        local what = quoted(text) .. " has a character that is no printable ASCII, or a blank"
        reject({text = text, at = #before + 1}, {what = what, hint = ""})
        return nil
    end
    local head, suffix = string.match(text, "^([^,/]*)/?([^,]*)")
    local withoutOptions = string.match(text, "^[^,]*")
    local hasSuffix = withoutOptions ~= head
    local ____hasSuffix_4
    if hasSuffix then
        ____hasSuffix_4 = protocolOf({text = suffix, at = #head + 2}, reject)
    else
        ____hasSuffix_4 = "http"
    end
    local protocol = ____hasSuffix_4
    local target = targetOf({text = head, at = 1}, reject)
    local settings = {}
    if #withoutOptions < #text then
        local at = #withoutOptions + 2
        readMappingOptions(
            {
                text = string.sub(text, at),
                at = at
            },
            protocol or "http",
            settings,
            reject
        )
    end
    if target == nil or protocol == nil or #problems > known then
        return nil
    end
    local address = target.address
    local name = target.name
    local namePort = target.namePort
    local port = target.port
    return {
        where = where,
        address = address,
        port = port,
        protocol = protocol,
        name = name,
        namePort = namePort,
        settings = settings
    }
end
____exports.parseMapping = parseMapping
return ____exports

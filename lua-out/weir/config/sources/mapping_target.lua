local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____address = require("weir.config.types.address")
local canonicalAddress = ____address.canonicalAddress
local isAddress = ____address.isAddress
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____nameserver = require("weir.config.types.nameserver")
local isPort = ____nameserver.isPort
local ____piece = require("weir.config.sources.piece")
local pieces = ____piece.pieces
local underscore = 95
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
--- The target of a mapping that redirects: `[ADDRESS:]PORT`, as nobody is behind it.
local function entranceOf(target, reject)
    local bracketed, fields = splitAddress(target)
    local isAddressFirst = bracketed == nil and #fields == 2 and not isNumber(fields[1])
    local ____isAddressFirst_2
    if isAddressFirst then
        ____isAddressFirst_2 = table.remove(fields, 1)
    else
        ____isAddressFirst_2 = bracketed
    end
    local addressPiece = ____isAddressFirst_2
    local portPiece, namePiece = unpack(fields, 1, 2)
    if portPiece == nil then
        return nil
    end
    if namePiece ~= nil then
        local what = quoted(namePiece.text) .. " is not asked where redirect=... answers"
        reject(namePiece, {what = what, hint = ("leave it out: " .. portPiece.text) .. ",redirect=..."})
        return nil
    end
    local address = addressOf(addressPiece, reject)
    local port = portOf(portPiece, reject)
    local ____temp_3
    if address == nil or port == nil then
        ____temp_3 = nil
    else
        ____temp_3 = {address = address, port = port, name = "", namePort = nil}
    end
    return ____temp_3
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
    local ____temp_4
    if namePortPiece == nil then
        ____temp_4 = nil
    else
        ____temp_4 = portOf(namePortPiece, reject)
    end
    local namePort = ____temp_4
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
____exports.entranceOf = entranceOf
____exports.targetOf = targetOf
return ____exports

local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____argument = require("weir.config.sources.argument")
local characterOf = ____argument.characterOf
local ____mapping_options = require("weir.config.sources.mapping_options")
local readMappingOptions = ____mapping_options.readMappingOptions
local ____mapping_target = require("weir.config.sources.mapping_target")
local entranceOf = ____mapping_target.entranceOf
local targetOf = ____mapping_target.targetOf
local ____spelling = require("weir.text.spelling")
local didYouMean = ____spelling.didYouMean
local longestMapping = 8192
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
--- A mapping as it is written on the command line. What is wrong with it is added to the problems.
local function parseMapping(argument, problems)
    local ____argument_0 = argument
    local text = ____argument_0.text
    local where = ____argument_0.where
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
    local ____hasSuffix_1
    if hasSuffix then
        ____hasSuffix_1 = protocolOf({text = suffix, at = #head + 2}, reject)
    else
        ____hasSuffix_1 = "http"
    end
    local protocol = ____hasSuffix_1
    local redirects = string.match(text, ",redirect=")
    local target = (redirects == nil and targetOf or entranceOf)({text = head, at = 1}, reject)
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

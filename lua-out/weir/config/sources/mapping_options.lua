local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____wording = require("weir.text.wording")
local listed = ____wording.listed
local ____option = require("weir.config.options.option")
local appliesTo = ____option.appliesTo
local ____types = require("weir.config.types.types")
local types = ____types.types
local ____piece = require("weir.config.sources.piece")
local pieces = ____piece.pieces
local ____settings = require("weir.config.sources.settings")
local findOption = ____settings.findOption
local set = ____settings.set
local function isGiven(option, all)
    for ____, given in ipairs(all) do
        if given.option == option then
            return true
        end
    end
    return false
end
local function whereItApplies(____bindingPattern0)
    local protocols
    protocols = ____bindingPattern0.protocols
    return "leave it out; it is for " .. listed(protocols, "and")
end
--- Adds what one piece says: an option with its value, or one more item of the list before it.
local function addPiece(piece, protocol, all, reject)
    local name, value = string.match(piece.text, "^([^=:]*)=(.*)$")
    local last = all[#all]
    if name == nil or value == nil then
        if piece.text == "" then
            reject(piece, {what = "an option is missing after the comma", hint = ""})
        elseif last ~= nil and types[last.option.type].isList then
            last.value = (last.value .. ",") .. piece.text
        else
            reject(
                piece,
                {
                    what = quoted(piece.text) .. " has no value",
                    hint = "options are written ,name=value"
                }
            )
        end
        return
    end
    local option, rejection = findOption(name, "mapping")
    if rejection ~= nil then
        reject(piece, rejection)
    elseif not appliesTo(option, protocol) then
        reject(
            piece,
            {
                what = (option.name .. " does not apply to ") .. protocol,
                hint = whereItApplies(option)
            }
        )
    elseif isGiven(option, all) then
        reject(piece, {what = option.name .. " is given twice", hint = ""})
    else
        all[#all + 1] = {option = option, value = value, at = piece.at + #name + 1}
    end
end
--- Reads the options of a mapping, `name=value` between commas; the items of a list are between commas too.
local function readMappingOptions(whole, protocol, settings, reject)
    local all = {}
    for ____, piece in ipairs(pieces(whole, ",")) do
        addPiece(piece, protocol, all, reject)
    end
    for ____, given in ipairs(all) do
        local rejection = set(settings, given.option, given.value)
        if rejection ~= nil then
            reject({text = given.value, at = given.at}, rejection)
        end
    end
end
____exports.readMappingOptions = readMappingOptions
return ____exports

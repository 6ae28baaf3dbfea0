local ____exports = {}
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____settings = require("weir.config.sources.settings")
local isWrittenIn = ____settings.isWrittenIn
local ____describe = require("weir.cli.described.describe")
local valueForm = ____describe.valueForm
local filesByForm = {FILE = "file", FOLDER = "folder", ["CERTIFICATE:KEY,..."] = "pair"}
--- What the form of a value offers: what is in capitals there stands for something else.
local function offerOf(option)
    local words = {}
    local files
    for part in string.gmatch(
        valueForm(option),
        "[^|]+"
    ) do
        local word = string.match(part, "^[%w_]*%l[%w_]*$")
        if word ~= nil then
            words[#words + 1] = word
        end
        if files == nil then
            files = filesByForm[part]
        end
    end
    return {words = words, files = files}
end
--- What is offered for values, and for which options; those for which nothing is are left out.
local function offers()
    local found = {}
    local known = {}
    for ____, option in ipairs(options) do
        local ____offerOf_result_0 = offerOf(option)
        local files = ____offerOf_result_0.files
        local words = ____offerOf_result_0.words
        local identity = (table.concat(words, " ") .. "|") .. (files or "")
        local same = known[identity]
        if same ~= nil then
            local ____same_names_1 = same.names
            ____same_names_1[#____same_names_1 + 1] = option.name
        elseif identity ~= "|" then
            local offer = {names = {option.name}, words = words, files = files}
            known[identity] = offer
            found[#found + 1] = offer
        end
    end
    return found
end
--- The options that can be written in a place.
local function optionsIn(place)
    local found = {}
    for ____, option in ipairs(options) do
        if isWrittenIn(place, option) then
            found[#found + 1] = option
        end
    end
    return found
end
local function isAmong(name, names)
    for ____, one in ipairs(names) do
        if one == name then
            return true
        end
    end
    return false
end
--- The options that make a difference to a command.
local function optionsOf(command)
    local all = optionsIn("command line")
    if command.options == "all" then
        return all
    end
    local found = {}
    for ____, option in ipairs(all) do
        if isAmong(option.name, command.options) then
            found[#found + 1] = option
        end
    end
    return found
end
____exports.offers = offers
____exports.optionsIn = optionsIn
____exports.optionsOf = optionsOf
return ____exports

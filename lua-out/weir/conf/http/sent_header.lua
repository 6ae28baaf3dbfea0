local ____exports = {}
local withoutReasons, withOwn
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____namesakes = require("weir.conf.http.namesakes")
local namesakes = ____namesakes.namesakes
function withoutReasons(headers)
    local bare = {}
    for ____, ____value in ipairs(headers) do
        local name = ____value.name
        local value = ____value.value
        bare[#bare + 1] = {name = name, value = value}
    end
    return bare
end
function withOwn(headers, own)
    local isReplaced = {}
    for ____, ____value in ipairs(own) do
        local name = ____value.name
        isReplaced[string.lower(name)] = true
        for ____, other in ipairs(namesakes(name)) do
            isReplaced[string.lower(other)] = true
        end
    end
    local all = {}
    for ____, header in ipairs(headers) do
        if not (isReplaced[string.lower(header.name)] ~= nil) then
            all[#all + 1] = header
        end
    end
    for ____, ____value in ipairs(own) do
        local name = ____value.name
        local value = ____value.value
        all[#all + 1] = {
            name = name,
            value = quote(value)
        }
        isReplaced[string.lower(name)] = nil
    end
    for ____, ____value in ipairs(own) do
        local name = ____value.name
        for ____, other in ipairs(namesakes(name)) do
            if isReplaced[string.lower(other)] ~= nil then
                all[#all + 1] = {name = other, value = "\"\""}
            end
        end
    end
    return all
end
local function directives(headers)
    local lines = {}
    for ____, ____value in ipairs(headers) do
        local name = ____value.name
        local reason = ____value.reason
        local value = ____value.value
        for ____, line in ipairs(reason or ({})) do
            lines[#lines + 1] = "# " .. line
        end
        lines[#lines + 1] = ((("proxy_set_header " .. name) .. " ") .. value) .. ";"
    end
    return lines
end
local function areSame(some, others)
    if #some ~= #others then
        return false
    end
    for index = 1, #some do
        local a = some[index]
        local b = others[index]
        if a.name ~= b.name or a.value ~= b.value then
            return false
        end
    end
    return true
end
--- What the user says for all of the listeners that send requests on; nothing where they differ.
local function commonTo(listeners)
    local common
    for ____, ____value in ipairs(listeners) do
        local redirect = ____value.redirect
        local set_header = ____value.set_header
        if redirect == nil then
            if common ~= nil and not areSame(common, set_header) then
                return {}
            end
            common = set_header
        end
    end
    return common or ({})
end
--- The directives that hold for all locations but those that have their own.
local function commonDirectives(____bindingPattern0)
    local weirs
    local common
    common = ____bindingPattern0.common
    weirs = ____bindingPattern0.weirs
    return directives(withOwn(weirs, common))
end
--- Those of a location: all of them, as nginx takes none from outside where there is one inside.
local function directivesOf(____bindingPattern0, ____bindingPattern1)
    local set_header
    set_header = ____bindingPattern0.set_header
    local weirs
    local common
    common = ____bindingPattern1.common
    weirs = ____bindingPattern1.weirs
    return areSame(set_header, common) and ({}) or directives(withOwn(
        withoutReasons(weirs),
        set_header
    ))
end
____exports.commonDirectives = commonDirectives
____exports.commonTo = commonTo
____exports.directivesOf = directivesOf
return ____exports

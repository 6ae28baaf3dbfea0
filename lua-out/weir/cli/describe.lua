local ____exports = {}
local ____types = require("weir.config.types.types")
local types = ____types.types
--- What may stand after the equals sign.
local function valueForm(option)
    local form = types[option.type].placeholder(option)
    return option["or"] == nil and form or (option["or"] .. "|") .. form
end
--- The default in words.
local function defaultForm(option)
    if option.default == nil then
        return "unset"
    end
    return option.default == "" and "empty" or option.default
end
____exports.defaultForm = defaultForm
____exports.valueForm = valueForm
return ____exports

local ____exports = {}
local concat = table.concat
local placeholders = {
    duration = "TIME",
    size = "SIZE",
    integer = "NUMBER",
    percent = "PERCENT",
    boolean = "on|off",
    statuses = "STATUS,...",
    networks = "NETWORK,...",
    nameservers = "ADDRESS[:PORT],...",
    names = "DOMAIN,...",
    host = "HOST",
    path = "PATH",
    file = "FILE"
}
--- What may stand after the equals sign.
local function valueForm(option)
    local form = option.type == "one_of" and concat(option.choices, "|") or placeholders[option.type]
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

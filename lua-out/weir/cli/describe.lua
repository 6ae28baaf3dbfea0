local ____exports = {}
local concat = table.concat
local placeholders = {
    duration = "TIME",
    size = "SIZE",
    integer = "NUMBER",
    percent = "PERCENT",
    variable = "$VARIABLE",
    cookie = "NAME",
    secret = "TEXT",
    boolean = "on|off",
    check = "tcp|PATH",
    text = "TEXT",
    statuses = "STATUS,...",
    retry_statuses = "STATUS,...",
    networks = "NETWORK,...",
    nameservers = "ADDRESS[:PORT],...",
    names = "DOMAIN,...",
    headers = "NAME: VALUE,...",
    host = "HOST",
    path = "PATH",
    file = "FILE"
}
local function formOf(option)
    if option.type == "policy" then
        return concat(option.choices, "|") .. "|FILE"
    end
    return option.type == "one_of" and concat(option.choices, "|") or placeholders[option.type]
end
--- What may stand after the equals sign.
local function valueForm(option)
    local form = formOf(option)
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

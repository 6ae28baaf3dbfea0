local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- The fields as an object of JSON; those of a group stand in one line of nginx.conf.
local function jsonFormat(groups)
    local lines = {"log_format weir escape=json"}
    local before = "{"
    for ____, group in ipairs(groups) do
        local line = ""
        for ____, ____value in ipairs(group) do
            local isNumber = ____value.isNumber
            local name = ____value.name
            local variable = ____value.variable
            line = ((((line .. before) .. "\"") .. name) .. "\":") .. (isNumber == true and variable or ("\"" .. variable) .. "\"")
            before = ","
        end
        if #group > 0 then
            lines[#lines + 1] = ("    '" .. line) .. "'"
        end
    end
    lines[#lines] = (string.gsub(lines[#lines], "'$", "}';"))
    return lines
end
--- The directives of the access log.
-- 
-- @param format what defines the format `weir`, with the variables in it that are Weir's
local function accessLog(____bindingPattern0, format)
    local access_log
    access_log = ____bindingPattern0.access_log
    if access_log == "off" then
        return {"access_log off;"}
    end
    local lines = {}
    append(lines, format)
    lines[#lines + 1] = ("access_log " .. quote(access_log)) .. " weir;"
    return lines
end
local function isLogged(____bindingPattern0)
    local access_log
    access_log = ____bindingPattern0.access_log
    return access_log ~= "off"
end
--- Where it is logged, the words that say so; Lua says otherwise where it knows better.
local function logged(configuration, name, value)
    return isLogged(configuration) and ({((("set $weir_" .. name) .. " ") .. value) .. ";"}) or ({})
end
____exports.accessLog = accessLog
____exports.isLogged = isLogged
____exports.jsonFormat = jsonFormat
____exports.logged = logged
return ____exports

local ____exports = {}
local ____name = require("weir.config.name")
local isName = ____name.isName
local ____problem = require("weir.config.problem")
local shown = ____problem.shown
--- What fits the address of a unix socket, which is the tightest use of a file's name.
local longestFile = 107
--- The input if it is text; otherwise something that is no host, path or file.
local function textOf(input)
    return type(input) == "string" and input or "?"
end
--- A host as nginx's server_name knows it, in lower case.
local function readHost(input)
    local host = string.lower(textOf(input))
    local name = string.match(host, "^%*%.(.+)$")
    if host == "" or isName(name or host) then
        return host, nil
    end
    return nil, {
        what = shown(input) .. " is no host",
        hint = "write it like api.example.com or *.example.com"
    }
end
--- The beginning of a request's path, in the characters that need no escaping there (RFC 3986, section 3.3).
local function readPath(input)
    local path = string.match(
        textOf(input),
        "^/[%w/._~!&()*+:@=-]*$"
    )
    if path ~= nil then
        return path, nil
    end
    return nil, {
        what = shown(input) .. " is no path",
        hint = "write it like /v1/"
    }
end
--- A file by its absolute path. nginx would take a dollar for a variable.
local function readFile(input)
    local file = string.match(
        textOf(input),
        "^/[ -#%%&-~]*[^/]$"
    )
    if file == nil then
        return nil, {
            what = shown(input) .. " is no file",
            hint = "write it from the root, without $"
        }
    end
    if #file > longestFile then
        return nil, {
            what = shown(input) .. " is too long",
            hint = ("at most " .. tostring(longestFile)) .. " characters"
        }
    end
    return file, nil
end
____exports.readFile = readFile
____exports.readHost = readHost
____exports.readPath = readPath
return ____exports

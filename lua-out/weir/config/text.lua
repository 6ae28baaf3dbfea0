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
--- A variable of nginx, with its dollar; or nothing.
local function readVariable(input)
    local text = textOf(input)
    local variable = string.match(text, "^%$[%a_][%w_]*$")
    if text == "" or variable ~= nil then
        return text, nil
    end
    return nil, {
        what = shown(input) .. " is no variable",
        hint = "write it like $remote_addr or $cookie_id"
    }
end
--- The name of a cookie, in characters that a variable of nginx can have too; or nothing.
local function readCookie(input)
    local cookie = string.match(
        textOf(input),
        "^[%w_]*$"
    )
    if cookie ~= nil then
        return cookie, nil
    end
    return nil, {
        what = shown(input) .. " is no name of a cookie",
        hint = "letters, digits and _"
    }
end
--- Any text of printable ASCII. What is wrong with a secret is said without it.
local function readSecret(input)
    local secret = string.match(
        type(input) == "string" and input or "\n",
        "^[!-~]*$"
    )
    if secret ~= nil then
        return secret, nil
    end
    return nil, {what = "it has a character that is no printable ASCII, or a blank", hint = ""}
end
--- What peers are asked: a path, with a query if need be, or nothing but a connection.
local function readCheck(input)
    if input == "tcp" then
        return "tcp", nil
    end
    local path = string.match(
        textOf(input),
        "^/[%w/._~!&()*+:@=?%%-]*$"
    )
    if path ~= nil then
        return path, nil
    end
    return nil, {
        what = shown(input) .. " is no check",
        hint = "write off, tcp or a path like /healthz"
    }
end
--- Printable ASCII, so that it cannot begin a new line wherever it is sent.
local function readText(input)
    local text = string.match(
        type(input) == "string" and input or "\n",
        "^[ -~]*$"
    )
    if text ~= nil then
        return text, nil
    end
    return nil, {
        what = shown(input) .. " is no printable ASCII",
        hint = ""
    }
end
____exports.readCheck = readCheck
____exports.readCookie = readCookie
____exports.readFile = readFile
____exports.readHost = readHost
____exports.readPath = readPath
____exports.readSecret = readSecret
____exports.readText = readText
____exports.readVariable = readVariable
return ____exports

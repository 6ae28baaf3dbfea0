local ____exports = {}
local ____expand = require("weir.config.sources.expand")
local expand = ____expand.expand
local ____files = require("weir.cli.system.files")
local exists = ____files.exists
--- Far more than anybody writes: a file without an end, such as /dev/zero, must not take all memory.
local longestFile = 1024 * 1024
--- The whole of a file of arguments.
local function contentOf(path)
    if exists(path .. "/.") then
        return nil, ("could not read " .. path) .. ": it is a folder"
    end
    local file, unopened = io.open(path, "r")
    if file == nil then
        return nil, "could not read " .. unopened
    end
    local content = file:read(longestFile + 1) or ""
    file:close()
    if #content > longestFile then
        return nil, ("could not read " .. path) .. ": it is longer than 1 MiB"
    end
    return content, nil
end
--- The arguments from the `from`th on, where `@FILE` stands for what is in the file.
local function expanded(args, from)
    return expand(args, from, contentOf)
end
____exports.expanded = expanded
return ____exports

local ____exports = {}
local ____expand = require("weir.config.sources.expand")
local expand = ____expand.expand
--- Far more than anybody writes: a file without an end, such as /dev/zero, must not take all memory.
local longestFile = 1024 * 1024
--- The whole of a file of arguments.
local function contentOf(path)
    local file, unopened = io.open(path, "r")
    if file == nil then
        return nil, "could not read " .. unopened
    end
    local content, unread = unpack(
        file:read(longestFile + 1),
        1,
        2
    )
    file:close()
    if content == nil and unread ~= nil then
        return nil, (("could not read " .. path) .. ": ") .. unread
    end
    if #(content or "") > longestFile then
        return nil, ("could not read " .. path) .. ": it is longer than 1 MiB"
    end
    return content or "", nil
end
--- The arguments from the `from`th on, where `@FILE` stands for what is in the file.
local function expanded(args, from)
    return expand(args, from, contentOf)
end
____exports.expanded = expanded
return ____exports

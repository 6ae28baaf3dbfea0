local ____exports = {}
local source = "/dev/urandom"
--- Query ids that nobody can guess, from the kernel. Call it in the worker that will use them: the file is read in blocks, and
-- a block that was read before a fork would be served by every worker.
local function makeQueryIds()
    local file, cause = io.open(source, "rb")
    if file == nil then
        return nil, (("could not open " .. source) .. ": ") .. cause
    end
    return function()
        local bytes = file:read(2)
        return string.byte(bytes, 1) * 256 + string.byte(bytes, 2)
    end, nil
end
____exports.makeQueryIds = makeQueryIds
return ____exports

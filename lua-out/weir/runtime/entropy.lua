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
--- A text of 128 bits that nobody can guess, as hexadecimal digits; raises where there is none.
local function randomText()
    local file, cause = io.open(source, "rb")
    if file == nil then
        error((("weir: could not open " .. source) .. ": ") .. cause, 0)
    end
    local bytes = file:read(16)
    file:close()
    local digits = string.gsub(
        bytes,
        ".",
        function(character) return string.format(
            "%02x",
            string.byte(character)
        ) end
    )
    return digits
end
____exports.makeQueryIds = makeQueryIds
____exports.randomText = randomText
return ____exports

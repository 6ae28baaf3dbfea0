local ____exports = {}
local ____bytes = require("weir.dns.bytes")
local u16 = ____bytes.u16
local source = "/dev/urandom"
--- Octets that are read at a time: an even number.
local blockSize = 512
--- Query ids that nobody can guess, from the kernel. Call it in the worker that will use them: the file is read in blocks, and
-- a block that was read before a fork would be served by every worker.
local function makeQueryIds()
    local file, cause = io.open(source, "rb")
    if file == nil then
        return nil, (("could not open " .. source) .. ": ") .. cause
    end
    local block = ""
    local used = 0
    return function()
        if used == #block then
            block = file:read(blockSize)
            used = 0
        end
        used = used + 2
        return u16(block, used - 1)
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

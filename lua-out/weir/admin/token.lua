local ____exports = {}
local ____constant_time = require("weir.text.constant_time")
local sameInConstantTime = ____constant_time.sameInConstantTime
--- Shorter ones can be guessed.
local LEAST_CHARACTERS = 16
--- The token in a file, without the blanks around it; or why it has none. It is not shown.
local function readToken(file, ____bindingPattern0)
    local read
    read = ____bindingPattern0.read
    local text, unread = read(file)
    if text == nil then
        return nil, unread
    end
    local token = string.match(text, "^%s*(.-)%s*$")
    if #token < LEAST_CHARACTERS then
        return nil, ((("the token in " .. file) .. " is shorter than ") .. tostring(LEAST_CHARACTERS)) .. " characters"
    end
    local printable = string.match(token, "^[!-~]+$")
    if printable == nil then
        return nil, ("the token in " .. file) .. " is not one word of printable ASCII"
    end
    return token, nil
end
--- Whether an Authorization header has the token. What is compared are digests, so that time tells nothing, not even a length.
local function bearsToken(authorization, token, digest)
    local given = string.match(authorization, "^[Bb][Ee][Aa][Rr][Ee][Rr] +([!-~]+)$")
    return sameInConstantTime(
        digest(given or ""),
        digest(token)
    )
end
____exports.bearsToken = bearsToken
____exports.readToken = readToken
return ____exports

local ____exports = {}
local floor = math.floor
--- The largest 16-bit word.
local all = 65535
local function areZero(words, first, last)
    for index = first, last do
        if words[index + 1] ~= 0 then
            return false
        end
    end
    return true
end
--- The octet at an index from 0 to 15.
local function octet(words, index)
    local word = words[floor(index / 2) + 1]
    return index % 2 == 0 and floor(word / 256) or word % 256
end
local function fromOctets(words, a, b, c, d)
    return {
        octet(words, a) * 256 + octet(words, b),
        octet(words, c) * 256 + octet(words, d)
    }
end
--- What a translator with a prefix of its own below 64:ff9b:1::/48 (RFC 8215) may make of an address: the prefix may be of 48, 56,
-- 64 or 96 bits, and bits 64 to 71 are passed over (RFC 6052, section 2.2). A form that begins with a zero octet leads nowhere;
-- it is what the zeros of the other forms look like.
local function locallyTranslated(words, found)
    local forms = {
        fromOctets(
            words,
            6,
            7,
            9,
            10
        ),
        fromOctets(
            words,
            7,
            9,
            10,
            11
        ),
        fromOctets(
            words,
            9,
            10,
            11,
            12
        ),
        fromOctets(
            words,
            12,
            13,
            14,
            15
        )
    }
    for ____, form in ipairs(forms) do
        if form[1] >= 256 then
            found[#found + 1] = form
        end
    end
end
--- The IPv4 addresses that an IPv6 address, in its eight words, carries within: a gateway, a tunnel or the kernel itself may send
-- on to them what is sent to it. Mapped addresses (::ffff:0:0/96) are IPv4 addresses already, see `wordsOf`.
local function carriedBy(words)
    local found = {}
    if areZero(words, 0, 5) and (words[7] > 0 or words[8] > 1) then
        found[#found + 1] = {words[7], words[8]}
    end
    if areZero(words, 0, 3) and words[5] == all and words[6] == 0 then
        found[#found + 1] = {words[7], words[8]}
    end
    if words[1] == 100 and words[2] == 65435 and areZero(words, 2, 5) then
        found[#found + 1] = {words[7], words[8]}
    end
    if words[1] == 100 and words[2] == 65435 and words[3] == 1 then
        locallyTranslated(words, found)
    end
    if words[1] == 8194 then
        found[#found + 1] = {words[2], words[3]}
    end
    if words[1] == 8193 and words[2] == 0 then
        found[#found + 1] = {words[3], words[4]}
        found[#found + 1] = {all - words[7], all - words[8]}
    end
    if (words[5] == 0 or words[5] == 512) and words[6] == 24318 then
        found[#found + 1] = {words[7], words[8]}
    end
    return found
end
____exports.carriedBy = carriedBy
return ____exports

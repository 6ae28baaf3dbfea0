local ____exports = {}
local ____entropy = require("weir.runtime.entropy")
local randomText = ____entropy.randomText
local SECRET = "sticky_secret"
--- Ninety-six bits: nobody meets two of the same.
local LENGTH = 16
--- The key of the last process that had none of its own, or a new one. Reloads keep it, as they keep the store.
local function keptSecret(store)
    local kept = store.get(SECRET)
    if kept ~= nil then
        return kept
    end
    local made = randomText()
    store.set(SECRET, made)
    return made
end
--- HMAC-SHA-1 (RFC 2104) in the letters of base64url (RFC 4648).
local function keyedDigest(secret)
    return function(text)
        local letters = string.gsub(
            ngx.encode_base64(ngx.hmac_sha1(secret, text)),
            "[+/]",
            {["+"] = "-", ["/"] = "_"}
        )
        return string.sub(letters, 1, LENGTH)
    end
end
--- Makes a digest for each service. Without a secret it is one that lasts until the process ends, reloads included.
local function digestMaker(secret, store)
    local key = secret == "" and keptSecret(store) or secret
    return function(service) return keyedDigest((key .. " ") .. service) end
end
--- A digest by a key that is made now, and that nobody else has.
local function newDigest()
    return keyedDigest(randomText())
end
____exports.digestMaker = digestMaker
____exports.newDigest = newDigest
return ____exports

local ____exports = {}
--- The Set-Cookie header that ties a client to its peer; empty if the client knows it already.
local function setCookie(cookie, affinity, ____bindingPattern0)
    local token
    token = ____bindingPattern0.token
    return affinity == token and "" or ((cookie .. "=") .. token) .. "; Path=/; HttpOnly; SameSite=Lax"
end
____exports.setCookie = setCookie
return ____exports

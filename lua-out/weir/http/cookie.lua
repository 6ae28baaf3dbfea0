local ____exports = {}
local function cookieForm(name, service)
    local ____service_0 = service
    local sticky_max_age = ____service_0.sticky_max_age
    local sticky_same_site = ____service_0.sticky_same_site
    local sticky_secure = ____service_0.sticky_secure
    local age = sticky_max_age > 0 and "; Max-Age=" .. tostring(math.ceil(sticky_max_age)) or ""
    return {name = name, attributes = ("; Path=/; HttpOnly; SameSite=" .. sticky_same_site) .. age, secure = sticky_same_site == "None" and "on" or sticky_secure}
end
--- The Set-Cookie header that ties a client to the peer of this token.
local function setCookie(____bindingPattern0, token, isHttps)
    local secure
    local name
    local attributes
    attributes = ____bindingPattern0.attributes
    name = ____bindingPattern0.name
    secure = ____bindingPattern0.secure
    local isSecure = secure == "on" or secure == "auto" and isHttps
    return (((name .. "=") .. token) .. attributes) .. (isSecure and "; Secure" or "")
end
____exports.cookieForm = cookieForm
____exports.setCookie = setCookie
return ____exports

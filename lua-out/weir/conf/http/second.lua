local ____exports = {}
local ____affinity = require("weir.policy.affinity")
local affinityOf = ____affinity.affinityOf
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- The variable that has the side of a client: another one for each two services and share.
local function sideOf(____bindingPattern0)
    local service
    local second
    local canary
    canary = ____bindingPattern0.canary
    second = ____bindingPattern0.second
    service = ____bindingPattern0.service
    local words = string.gsub(
        (((service.key .. " ") .. second.key) .. " ") .. tostring(canary.percent),
        "[^%w]",
        function(character) return character == " " and "_" or string.format(
            "_%02x",
            string.byte(character)
        ) end
    )
    return "weir_side_" .. words
end
--- Whether a client brings its draw back in a cookie; with `policy=hash` what that goes by is the draw.
local function drawsByCookie(____bindingPattern0)
    local service
    local canary
    canary = ____bindingPattern0.canary
    service = ____bindingPattern0.service
    return canary ~= nil and service.policy ~= "hash"
end
--- The draws of clients. Each is one of 4,096, which tells nobody who it is.
local draws = {
    "# Which side of a canary serves a client, by a draw that it brings back: a higher share takes clients over, and none back.",
    "map $request_id $weir_new_draw {",
    "    \"~^(?<weir_digits>[0-9a-f]{3})\" $weir_digits;",
    "}",
    "map $cookie_weir_draw $weir_draw {",
    "    \"~^[0-9a-f]{3}$\" $cookie_weir_draw;",
    "    default $weir_new_draw;",
    "}",
    "map $https $weir_draw_secure {",
    "    on \"; Secure\";",
    "}",
    "map $cookie_weir_draw $weir_set_draw {",
    "    \"~^[0-9a-f]{3}$\" \"\";",
    "    default \"weir_draw=$weir_new_draw; Path=/; HttpOnly; SameSite=Lax$weir_draw_secure\";",
    "}"
}
local function side(listener)
    local ____listener_0 = listener
    local canary = ____listener_0.canary
    local second = ____listener_0.second
    local service = ____listener_0.service
    local draw = drawsByCookie(listener) and "weir_draw" or affinityOf(service)
    local lines = {((("split_clients " .. quote((("${" .. draw) .. "} ") .. second.key)) .. " $") .. sideOf(listener)) .. " {"}
    local ____canary_1 = canary
    local percent = ____canary_1.percent
    if percent > 0 and percent < 100 then
        lines[#lines + 1] = ((("    " .. tostring(percent)) .. "% ") .. quote(second.key)) .. ";"
    end
    lines[#lines + 1] = ("    * " .. quote(percent == 100 and second.key or service.key)) .. ";"
    lines[#lines + 1] = "}"
    return lines
end
--- The variables of all canaries.
local function canaryVariables(listeners)
    local lines = {}
    local known = {}
    local hasDraws = false
    for ____, listener in ipairs(listeners) do
        if listener.canary ~= nil then
            if drawsByCookie(listener) and not hasDraws then
                append(lines, draws)
            end
            hasDraws = hasDraws or drawsByCookie(listener)
            if not (known[sideOf(listener)] ~= nil) then
                append(
                    lines,
                    side(listener)
                )
            end
            known[sideOf(listener)] = true
        end
    end
    return lines
end
--- Where requests of a mapping go at first.
local function firstUpstream(listener)
    return listener.canary == nil and listener.service.key or "$" .. sideOf(listener)
end
--- Where requests go on that were led to another location: Lua has the last word.
local function laterUpstream(____bindingPattern0)
    local service
    local second
    second = ____bindingPattern0.second
    service = ____bindingPattern0.service
    return second == nil and service.key or "$weir_upstream"
end
--- What such a location does before it goes on: it asks Lua, which may know another service.
local function askFor(call, listener)
    local ____listener_2 = listener
    local second = ____listener_2.second
    local service = ____listener_2.service
    local key = luaString(service.key)
    if second == nil then
        return {((("access_by_lua_block { weir." .. call) .. "(") .. key) .. ") }"}
    end
    return {
        ("set $weir_upstream " .. firstUpstream(listener)) .. ";",
        ((((("access_by_lua_block { weir." .. call) .. "(") .. key) .. ", ") .. luaString(second.key)) .. ") }"
    }
end
____exports.askFor = askFor
____exports.canaryVariables = canaryVariables
____exports.drawsByCookie = drawsByCookie
____exports.firstUpstream = firstUpstream
____exports.laterUpstream = laterUpstream
return ____exports

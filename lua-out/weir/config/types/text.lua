local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
--- The input if it is text; otherwise something that no pattern of a type takes.
local function textOf(input)
    return type(input) == "string" and input or "\n"
end
--- The type of texts of such a shape.
local function textLike(____bindingPattern0)
    local placeholder
    local pattern
    local noun
    local hint
    hint = ____bindingPattern0.hint
    noun = ____bindingPattern0.noun
    pattern = ____bindingPattern0.pattern
    placeholder = ____bindingPattern0.placeholder
    return {
        read = function(input)
            local text = string.match(
                textOf(input),
                pattern
            )
            if text ~= nil then
                return text, nil
            end
            return nil, {
                what = (shown(input) .. " is no ") .. noun,
                hint = hint
            }
        end,
        write = function(value) return value end,
        placeholder = function() return placeholder end,
        isList = false
    }
end
--- Printable ASCII, so that it cannot begin a new line wherever it is sent.
local text = textLike({pattern = "^[ -~]*$", noun = "printable ASCII", hint = "", placeholder = "TEXT"})
--- The name of a cookie, in characters that a variable of nginx can have too; or nothing.
local cookie = textLike({pattern = "^[%w_]*$", noun = "name of a cookie", hint = "letters, digits and _", placeholder = "NAME"})
--- What peers are asked: a path, with a query if need be. `dns`, `tcp` and `udp` are words of their own.
local checkPath = textLike({pattern = "^/[%w/._~!&()*+:@=?%%-]*$", noun = "check", hint = "write off, tcp, udp, dns or a path like /healthz", placeholder = "tcp|udp|dns|PATH"})
____exports.checkPath = checkPath
____exports.cookie = cookie
____exports.text = text
____exports.textOf = textOf
return ____exports

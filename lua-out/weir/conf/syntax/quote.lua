local ____exports = {}
local escapes = {
    ["\\"] = "\\\\",
    ["\""] = "\\\"",
    ["\n"] = "\\n",
    ["\r"] = "\\r",
    ["\t"] = "\\t"
}
--- A value as one parameter of a directive, whatever is in it. Variables are expanded where the directive expands them: nginx
-- has no way to write a dollar.
local function quote(value)
    local bare = string.match(value, "^[%w/.:*_@][%w/.:*_@-]*$")
    if bare ~= nil then
        return bare
    end
    local inner = string.gsub(value, "[\\\"\n\r\t]", escapes)
    return ("\"" .. inner) .. "\""
end
____exports.quote = quote
return ____exports

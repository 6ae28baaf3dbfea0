local ____exports = {}
local ____text = require("weir.config.types.text")
local checkPath = ____text.checkPath
--- What peers are asked: a path over HTTP, or nothing but a connection.
local check = {
    read = function(input, bounds)
        if input == "tcp" then
            return "tcp", nil
        end
        return checkPath.read(input, bounds)
    end,
    write = checkPath.write,
    placeholder = checkPath.placeholder,
    isList = false
}
____exports.check = check
return ____exports

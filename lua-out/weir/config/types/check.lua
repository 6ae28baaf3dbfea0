local ____exports = {}
local ____text = require("weir.config.types.text")
local checkPath = ____text.checkPath
--- What peers are asked: a path over HTTP, a question over DNS, a connection, or an empty datagram.
local check = {
    read = function(input, bounds)
        if input == "tcp" or input == "udp" or input == "dns" then
            return input, nil
        end
        return checkPath.read(input, bounds)
    end,
    write = checkPath.write,
    placeholder = checkPath.placeholder,
    isList = false
}
____exports.check = check
return ____exports

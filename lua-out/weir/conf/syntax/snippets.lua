local ____exports = {}
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- Where the user's own lines can stand, and the folder that they are in there.
local places = {"http", "server", "location", "stream"}
--- Includes the user's own lines, if there may be any. A pattern that no file matches is no error to nginx.
local function snippets(____bindingPattern0, place)
    local folder
    folder = ____bindingPattern0.snippets
    return folder == "off" and ({}) or ({("include " .. quote(((folder .. "/") .. place) .. "/*.conf")) .. ";"})
end
____exports.places = places
____exports.snippets = snippets
return ____exports

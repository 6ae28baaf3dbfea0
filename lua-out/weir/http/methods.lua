local ____exports = {}
--- The methods that nginx takes for not idempotent.
local notIdempotent = {}
for ____, method in ipairs({"POST", "LOCK", "PATCH"}) do
    notIdempotent[method] = true
end
--- Whether nginx sends a request of this method to another peer after it was sent to one.
local function isIdempotent(method)
    return not (notIdempotent[method] ~= nil)
end
____exports.isIdempotent = isIdempotent
return ____exports

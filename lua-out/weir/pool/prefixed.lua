local ____exports = {}
--- Removes what is kept under keys that begin so. Says whether there was anything. Slow: it looks at all keys.
local function removeAll(store, prefix)
    local hadAny = false
    for ____, key in ipairs(store.keys()) do
        if string.sub(key, 1, #prefix) == prefix then
            store.remove(key)
            hadAny = true
        end
    end
    return hadAny
end
____exports.removeAll = removeAll
return ____exports

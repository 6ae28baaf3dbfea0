local ____exports = {}
--- nginx lets its subsystems share no dict.
local NAME = ngx.config.subsystem == "stream" and "weir_stream" or "weir"
--- How full the shared dict is, in bytes.
local function storeUsage()
    local dict = ngx.shared[NAME]
    return {
        size = dict:capacity(),
        free = dict:free_space()
    }
end
--- The shared dict `weir`, or `weir_stream` in `stream`; raises if nginx.conf declares none.
local function sharedStore()
    local dict = ngx.shared[NAME]
    if dict == nil then
        error(("weir: nginx.conf declares no shared dict: add \"lua_shared_dict " .. NAME) .. " 4m;\"", 0)
    end
    return {
        get = function(key) return dict:get(key) end,
        set = function(key, value)
            local done, problem = dict:safe_set(key, value)
            if done ~= true then
                return nil, problem or "unknown"
            end
            return true, nil
        end,
        add = function(key, value)
            local done = dict:safe_add(key, value)
            return done == true
        end,
        claim = function(key, seconds)
            local done = dict:safe_add(key, "claimed", seconds)
            return done == true
        end,
        offer = function(key, value, seconds)
            local done = dict:safe_set(key, value, seconds)
            return done == true
        end,
        remove = function(key) return dict:delete(key) end,
        size = function() return dict:capacity() end,
        keys = function() return dict:get_keys(0) end,
        increment = function(key, by)
            local sum = dict:incr(key, by)
            if sum ~= nil then
                return sum
            end
            dict:safe_add(key, 0)
            local first = dict:incr(key, by)
            return first or 0
        end,
        push = function(queue, value)
            local length = dict:rpush(queue, value)
            return length
        end,
        pop = function(queue) return dict:lpop(queue) end,
        popNewest = function(queue) return dict:rpop(queue) end,
        putBack = function(queue, value)
            dict:lpush(queue, value)
        end
    }
end
____exports.sharedStore = sharedStore
____exports.storeUsage = storeUsage
return ____exports

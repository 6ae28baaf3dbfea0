local ____exports = {}
--- The processors that this process may use.
local function contentOf(path)
    local file = io.open(path, "r")
    if file == nil then
        return ""
    end
    local content = file:read("*a")
    file:close()
    return content or ""
end
--- How many processors a list of the kernel's names, such as `0-3,8`; nothing if it is none.
local function countOf(list)
    local count = 0
    for range in string.gmatch(list, "[^,%s]+") do
        local first, last = string.match(range, "^(%d+)%-?(%d*)$")
        if first == nil then
            return nil
        end
        count = count + (1 + (tonumber(last) or tonumber(first)) - tonumber(first))
    end
    return count > 0 and count or nil
end
--- Processors that the scheduler gives it: a container may be held to some (`--cpuset-cpus`), as `taskset` does.
local function allowed()
    local list = string.match(
        contentOf("/proc/self/status"),
        "Cpus_allowed_list:%s*(%S+)"
    )
    return countOf(list or "") or math.huge
end
--- Processors that its share of time is worth (`--cpus`), rounded up.
local function quota()
    local most, span = string.match(
        contentOf("/sys/fs/cgroup/cpu.max"),
        "^(%d+) (%d+)"
    )
    local time = tonumber(most or contentOf("/sys/fs/cgroup/cpu/cpu.cfs_quota_us"))
    local period = tonumber(span or contentOf("/sys/fs/cgroup/cpu/cpu.cfs_period_us"))
    if time == nil or period == nil or time <= 0 or period <= 0 then
        return math.huge
    end
    return math.ceil(time / period)
end
--- Processors that this process may use; `auto`, which is all of the machine, where nobody knows.
local function processors()
    local count = math.min(
        allowed(),
        quota()
    )
    return count == math.huge and "auto" or count
end
____exports.countOf = countOf
____exports.processors = processors
return ____exports

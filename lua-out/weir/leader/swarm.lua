local ____exports = {}
--- The name under which Docker Swarm lists the tasks of a service; nothing for what cannot be a service of Swarm.
local function tasksName(name)
    local service = string.match(name, "^[^._][^.]*$")
    local ____temp_0
    if service == nil then
        ____temp_0 = nil
    else
        ____temp_0 = "tasks." .. service
    end
    return ____temp_0
end
--- Whether a name's only address stands for others: a virtual one, behind which Swarm balances connections by itself.
local function isVirtual(endpoints, tasks)
    if #endpoints ~= 1 or tasks.kind ~= "records" then
        return false
    end
    for ____, record in ipairs(tasks.records) do
        if (record.type == "A" or record.type == "AAAA") and record.address == endpoints[1].address then
            return false
        end
    end
    return #tasks.records > 0
end
____exports.isVirtual = isVirtual
____exports.tasksName = tasksName
return ____exports

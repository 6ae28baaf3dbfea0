local ____exports = {}
--- Users that exist for this, in the order of preference.
local candidates = {"www-data", "nginx", "nobody"}
local function linesOf(path)
    local lines = {}
    local file = io.open(path, "r")
    if file == nil then
        return lines
    end
    for line in file:lines() do
        lines[#lines + 1] = line
    end
    file:close()
    return lines
end
local function groupName(groups, id)
    for ____, line in ipairs(groups) do
        local name, found = string.match(line, "^([^:]+):[^:]*:(%d+):")
        if found == id then
            return name
        end
    end
    return nil
end
local function findUser(name, users, groups)
    for ____, line in ipairs(users) do
        local found, id, groupId = string.match(line, "^([^:]+):[^:]*:(%d+):(%d+):")
        if found == name and id ~= nil and groupId ~= nil then
            local group = groupName(groups, groupId)
            if group ~= nil then
                return {
                    name = name,
                    group = group,
                    id = tonumber(id),
                    groupId = tonumber(groupId)
                }
            end
        end
    end
    return nil
end
--- A user without rights, for the workers of a master that is root. Nothing where the machine has none.
local function unprivilegedUser()
    local users = linesOf("/etc/passwd")
    local groups = linesOf("/etc/group")
    for ____, name in ipairs(candidates) do
        local user = findUser(name, users, groups)
        if user ~= nil then
            return user
        end
    end
    return nil
end
____exports.unprivilegedUser = unprivilegedUser
return ____exports

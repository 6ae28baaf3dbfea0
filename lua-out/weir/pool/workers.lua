local ____exports = {}
local write, LIST
function write(store, there)
    local pids = {}
    for pid in pairs(there) do
        pids[#pids + 1] = pid
    end
    table.sort(pids)
    store.set(
        LIST,
        table.concat(pids, " ")
    )
end
LIST = "workers"
local NEWS = "workers_news"
--- Tells the leader that a worker is there.
local function announceWorker(store, pid)
    store.push(
        NEWS,
        "+" .. tostring(pid)
    )
end
--- Tells it that one leaves.
local function dismissWorker(store, pid)
    store.push(
        NEWS,
        "-" .. tostring(pid)
    )
end
--- The workers that the leader knows of.
local function listedWorkers(store)
    local pids = {}
    for pid in string.gmatch(
        store.get(LIST) or "",
        "%d+"
    ) do
        pids[#pids + 1] = tonumber(pid)
    end
    return pids
end
--- Whether the leader knows of a worker.
local function isListed(store, pid)
    for ____, listed in ipairs(listedWorkers(store)) do
        if listed == pid then
            return true
        end
    end
    return false
end
--- Takes in who came and who left. To be called by the leader, often; it costs one look if nobody did.
local function listWorkers(store)
    local news = store.pop(NEWS)
    if news == nil then
        return
    end
    local there = {}
    for ____, pid in ipairs(listedWorkers(store)) do
        there[pid] = true
    end
    while news ~= nil do
        local pid = tonumber(string.sub(news, 2))
        if string.sub(news, 1, 1) == "+" then
            there[pid] = true
        else
            there[pid] = nil
        end
        news = store.pop(NEWS)
    end
    write(store, there)
end
--- Forgets those that were killed, and returns them. To be called by the leader now and then.
local function forgetDeadWorkers(store, isAlive)
    local there = {}
    local dead = {}
    for ____, pid in ipairs(listedWorkers(store)) do
        if isAlive(pid) then
            there[pid] = true
        else
            dead[#dead + 1] = pid
        end
    end
    if #dead > 0 then
        write(store, there)
    end
    return dead
end
____exports.announceWorker = announceWorker
____exports.dismissWorker = dismissWorker
____exports.forgetDeadWorkers = forgetDeadWorkers
____exports.isListed = isListed
____exports.listedWorkers = listedWorkers
____exports.listWorkers = listWorkers
return ____exports

local ____exports = {}
local WANTED = "numbers_wanted"
--- So long a round is good for others too, in seconds.
local SHARED_SECONDS = 0.2
--- Who sees a round only later need not answer it, in seconds.
local PATIENCE_SECONDS = 1
--- How long the numbers are left, in seconds.
local LEFT_SECONDS = 5
local function numbersKey(pid)
    return "numbers:" .. tostring(pid)
end
--- Asks all workers for their numbers, unless somebody has just done so. Returns the round: when it was asked for.
local function askForNumbers(store, now)
    local last = store.get(WANTED)
    if last ~= nil and last <= now and now - last < SHARED_SECONDS then
        return last
    end
    store.set(WANTED, now)
    return now
end
--- The round that is asked for and that a worker has not answered, whose last one was `answered`; nothing if there is none.
local function roundToAnswer(store, answered, now)
    local wanted = store.get(WANTED)
    local ____temp_0
    if wanted == nil or wanted == answered or now - wanted > PATIENCE_SECONDS then
        ____temp_0 = nil
    else
        ____temp_0 = wanted
    end
    return ____temp_0
end
--- Leaves the numbers of a worker; none where they do not fit, lest they be waited for.
local function leaveNumbers(store, pid, round, numbers)
    local head = string.format("%.3f\n", round)
    if not store.offer(
        numbersKey(pid),
        head .. numbers,
        LEFT_SECONDS
    ) then
        store.offer(
            numbersKey(pid),
            head,
            LEFT_SECONDS
        )
    end
end
--- The numbers that a worker left in this round or later; empty where they did not fit, nothing where it has not answered.
local function numbersOf(store, pid, round)
    local text = store.get(numbersKey(pid)) or ""
    local answered = string.match(text, "^([%d.]+)\n")
    if answered == nil or tonumber(answered) < round - 0.001 then
        return nil
    end
    return string.sub(text, #answered + 2)
end
____exports.askForNumbers = askForNumbers
____exports.leaveNumbers = leaveNumbers
____exports.numbersOf = numbersOf
____exports.roundToAnswer = roundToAnswer
return ____exports

local ____exports = {}
--- In this order they are tried with a server that keeps silent and has never been heard.
local order = {"extended", "plain", "stream"}
--- After so many seconds of nothing but silence, what was known of a server counts no more: another may be there by now.
local forgottenAfter = 30
--- How often a server that did not take EDNS0 is asked whether it does by now, in seconds.
local checkedAgainAfter = 600
--- Some servers, or what is before them, drop messages with EDNS0, or answer them with an error; some have TCP only. How a server
-- has answered is kept until it has been silent for half a minute. One that does without EDNS0, or with TCP, is asked with EDNS0
-- over UDP again every ten minutes, at the price of one message: what looked like its habit may have been a lost datagram, and
-- without EDNS0 every long answer takes a TCP connection.
-- 
-- @param isStreamOnly all are asked over TCP and in no other way
local function makeManners(count, isStreamOnly)
    local habits = {}
    for index = 0, count - 1 do
        local manner = isStreamOnly and "stream" or nil
        habits[index + 1] = {
            manner = manner,
            silences = 0,
            hurriedSilences = 0,
            silentSince = nil,
            checkAt = math.huge
        }
    end
    local function of(index, isHurried)
        local ____habits_index_0 = habits[index + 1]
        local hurriedSilences = ____habits_index_0.hurriedSilences
        local manner = ____habits_index_0.manner
        local silences = ____habits_index_0.silences
        if manner ~= nil then
            return manner
        end
        return order[(isHurried and 1 + hurriedSilences or silences) % #order + 1]
    end
    --- Nothing came from it. Says whether nothing is known of it, or any more.
    local function isForgotten(habit, now)
        if habit.manner == nil then
            return true
        end
        if habit.silentSince == nil then
            habit.silentSince = now
        end
        if isStreamOnly or now - habit.silentSince < forgottenAfter then
            return false
        end
        habit.manner = nil
        habit.silences = #order
        habit.checkAt = math.huge
        return true
    end
    return {
        of = of,
        isProven = function(index, manner) return habits[index + 1].manner == manner end,
        isUntried = function(index)
            local ____habits_index_1 = habits[index + 1]
            local manner = ____habits_index_1.manner
            local silences = ____habits_index_1.silences
            return manner == nil and silences > 0 and silences < #order
        end,
        isToBeChecked = function(index, now)
            local habit = habits[index + 1]
            if habit.checkAt > now then
                return false
            end
            habit.checkAt = now + checkedAgainAfter
            return true
        end,
        answered = function(index, manner, now)
            local habit = habits[index + 1]
            habit.silentSince = nil
            if habit.manner == manner then
                return
            end
            habit.manner = manner
            habit.checkAt = manner == "extended" and math.huge or now + checkedAgainAfter
        end,
        spoke = function(index)
            local habit = habits[index + 1]
            habit.silentSince = nil
            if habit.manner == nil then
                habit.silences = 0
            end
        end,
        wasSilent = function(index, manner, isHurried, now)
            local habit = habits[index + 1]
            local isTried = isForgotten(habit, now) and of(index, isHurried) == manner
            if not isTried then
                return
            end
            if isHurried then
                habit.hurriedSilences = habit.hurriedSilences + 1
            else
                habit.silences = habit.silences + 1
            end
        end,
        wasClosed = function(index, now)
            local habit = habits[index + 1]
            if isForgotten(habit, now) then
                habit.silences = #order
            end
        end
    }
end
____exports.makeManners = makeManners
return ____exports

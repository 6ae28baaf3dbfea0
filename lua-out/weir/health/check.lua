local ____exports = {}
--- How often a check is made: the interval, give or take a fifth, lest all checks come together.
local JITTER = 0.2
--- A peer that is to be checked now. One that is not known to pass does not until it has.
local function newCheck(passes, now)
    return {
        passes = passes,
        isChecked = passes,
        contrary = 0,
        at = now,
        inFlight = false,
        failure = ""
    }
end
local function isCheckDue(check, now)
    return not check.inFlight and check.at <= now
end
--- Notes how a check ended, and says whether that changes what is thought of the peer.
local function noteCheck(check, isGood, rules)
    check.inFlight = false
    local isFirst = not check.isChecked
    check.isChecked = true
    if isGood == check.passes then
        check.contrary = 0
        return false
    end
    check.contrary = check.contrary + 1
    local needed = isFirst and 1 or (check.passes and rules.check_fall or rules.check_rise)
    if check.contrary < needed then
        return false
    end
    check.passes = isGood
    check.contrary = 0
    return true
end
--- Seconds until the next check.
local function secondsToNext(interval, random)
    return interval * (1 - JITTER + 2 * JITTER * random())
end
____exports.isCheckDue = isCheckDue
____exports.newCheck = newCheck
____exports.noteCheck = noteCheck
____exports.secondsToNext = secondsToNext
return ____exports

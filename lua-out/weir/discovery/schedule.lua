local ____exports = {}
--- Queries that a name may cause in any second, whatever the load.
local QUERIES_PER_SECOND = 4
--- The least time between two refreshes that were asked for early, in seconds.
local HURRY_SECONDS = 0.25
--- How often a family is asked that has nothing while the other has endpoints, in seconds.
local ABSENT_FAMILY_SECONDS = 10
local JITTER = 0.1
local MIN_REFRESH_SECONDS = 1
local function newQuestion(now)
    return {at = now, askedAt = 0, inFlight = false, again = false}
end
local function newQuota()
    local sent = {}
    for index = 1, QUERIES_PER_SECOND do
        sent[index] = -1
    end
    return {sent = sent, next = 0}
end
local function mayAsk(quota, now)
    return now - quota.sent[quota.next + 1] >= 1
end
local function countQueries(quota, queries, now)
    for query = 0, queries - 1 do
        quota.sent[(quota.next + query) % QUERIES_PER_SECOND + 1] = now
    end
    quota.next = (quota.next + math.max(0, queries)) % QUERIES_PER_SECOND
end
--- Whether the question is to be asked now; never while it is in flight or the name's quota is used up.
local function isDue(question, quota, now)
    return not question.inFlight and question.at <= now and mayAsk(quota, now)
end
--- Notes that the question is on its way.
local function ask(question, quota, now)
    question.inFlight = true
    question.askedAt = now
    question.again = false
    countQueries(quota, 1, now)
end
--- Seconds until the next refresh: the lower of TTL and `refresh`, never under a second, give or take a tenth.
local function refreshSeconds(refresh, ttl, random)
    local seconds = math.max(
        MIN_REFRESH_SECONDS,
        math.min(refresh, ttl)
    )
    return seconds * (1 - JITTER + 2 * JITTER * random())
end
--- Notes that the answer came after `queries` messages, and that the next one is due in `seconds`.
local function answered(question, quota, queries, seconds, now)
    question.inFlight = false
    countQueries(quota, queries - 1, now)
    question.at = now + (question.again and math.min(HURRY_SECONDS, seconds) or seconds)
end
--- Asks for an early refresh, as a request found a peer gone.
local function hurry(question, now)
    if question.inFlight then
        question.again = true
    else
        question.at = math.min(question.at, now)
    end
end
--- Asks for a refresh so many seconds after the last: what is known may have become wrong.
local function refreshSoon(question, seconds, now)
    if not question.inFlight then
        question.at = math.min(
            question.at,
            math.max(now, question.askedAt + seconds)
        )
    end
end
____exports.ABSENT_FAMILY_SECONDS = ABSENT_FAMILY_SECONDS
____exports.answered = answered
____exports.ask = ask
____exports.hurry = hurry
____exports.HURRY_SECONDS = HURRY_SECONDS
____exports.isDue = isDue
____exports.MIN_REFRESH_SECONDS = MIN_REFRESH_SECONDS
____exports.newQuestion = newQuestion
____exports.newQuota = newQuota
____exports.refreshSeconds = refreshSeconds
____exports.refreshSoon = refreshSoon
return ____exports

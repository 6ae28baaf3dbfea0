local ____exports = {}
--- Tokens put in each second, so that services with little traffic can retry too.
local PER_SECOND = 10
--- What may gather: ten seconds of the steady part.
local MOST = 10 * PER_SECOND
---
-- @param percent retries allowed for each hundred requests, on top of ten a second
local function newBudget(percent, now)
    return {perRequest = percent / 100, tokens = MOST, refilledAt = now}
end
--- Counts a request.
local function deposit(budget)
    budget.tokens = budget.tokens + budget.perRequest
end
local function refill(budget, now)
    budget.tokens = math.min(MOST, budget.tokens + (now - budget.refilledAt) * PER_SECOND)
    budget.refilledAt = now
end
--- Whether there is enough for one retry.
local function canRetry(budget, now)
    if budget.tokens < 1 then
        refill(budget, now)
    end
    return budget.tokens >= 1
end
--- Pays for a retry.
local function withdraw(budget, now)
    refill(budget, now)
    budget.tokens = budget.tokens - 1
end
____exports.canRetry = canRetry
____exports.deposit = deposit
____exports.newBudget = newBudget
____exports.withdraw = withdraw
return ____exports

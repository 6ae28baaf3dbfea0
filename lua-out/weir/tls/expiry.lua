local ____exports = {}
local DAY_SECONDS = 86400
--- From so many days on before a certificate ends, it is time to worry: those of 90 days are renewed when 30 are left.
local WORRYING_DAYS = 14
--- Whole days that are left of so many seconds; negative once it has ended.
local function daysLeft(seconds)
    return math.floor(seconds / DAY_SECONDS)
end
--- What there is to say of a certificate that ends soon, or has ended; nothing while that is far.
local function expiryWarning(file, seconds)
    local days = daysLeft(seconds)
    if seconds <= 0 then
        return ("the certificate " .. file) .. " has ended: clients refuse it until it is renewed"
    end
    if days > WORRYING_DAYS then
        return nil
    end
    return ((("the certificate " .. file) .. " ends in ") .. (days == 1 and "1 day" or tostring(days) .. " days")) .. ": see that it is renewed"
end
____exports.DAY_SECONDS = DAY_SECONDS
____exports.daysLeft = daysLeft
____exports.expiryWarning = expiryWarning
return ____exports

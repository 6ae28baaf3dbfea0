local ____exports = {}
local function newFollowedPair(files)
    return {
        files = files,
        pair = nil,
        problem = "",
        certificateText = "",
        keyText = ""
    }
end
--- Looks at the files. What cannot be used changes nothing: one is replaced after the other. Says whether there is another pair.
local function refresh(followed, ____bindingPattern0)
    local files
    local certificates
    certificates = ____bindingPattern0.certificates
    files = ____bindingPattern0.files
    local certificateText, noCertificate = files.read(followed.files.certificate)
    local keyText, noKey = files.read(followed.files.key)
    if certificateText == nil or keyText == nil then
        followed.problem = noCertificate or noKey or ""
        followed.certificateText = ""
        return false
    end
    if certificateText == followed.certificateText and keyText == followed.keyText then
        return false
    end
    followed.certificateText = certificateText
    followed.keyText = keyText
    local pair, unusable = certificates.parse(certificateText, keyText)
    followed.problem = unusable or ""
    if pair == nil then
        return false
    end
    followed.pair = pair
    return true
end
--- The problem as a sentence.
local function problemOf(____bindingPattern0)
    local problem
    local pair
    local files
    files = ____bindingPattern0.files
    pair = ____bindingPattern0.pair
    problem = ____bindingPattern0.problem
    local rest = pair == nil and "clients that need it are refused until it can" or "the last good one stays"
    return (((((("the certificate " .. files.certificate) .. " with the key ") .. files.key) .. " cannot be used, and ") .. rest) .. ": ") .. problem
end
____exports.newFollowedPair = newFollowedPair
____exports.problemOf = problemOf
____exports.refresh = refresh
return ____exports

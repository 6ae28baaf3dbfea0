local ____exports = {}
local function readFile(path)
    local file, problem = io.open(path, "rb")
    if file == nil then
        return nil, (("could not read " .. path) .. ": ") .. problem
    end
    local text = file:read("*a")
    file:close()
    if text == nil then
        return nil, "could not read " .. path
    end
    return text, nil
end
--- By way of a new file, so that the old one is whole even if the machine stops halfway.
local function rewriteFile(path, text)
    local draft = path .. ".new"
    local file, problem = io.open(draft, "wb")
    if file == nil then
        return (("could not write " .. draft) .. ": ") .. problem
    end
    local isWritten = file:write(text)
    local isClosed = file:close()
    if isWritten == nil or not isClosed then
        return "could not write " .. draft
    end
    local isRenamed, cause = os.rename(draft, path)
    local ____temp_0
    if isRenamed == true then
        ____temp_0 = nil
    else
        ____temp_0 = (((("could not rename " .. draft) .. " to ") .. path) .. ": ") .. cause
    end
    return ____temp_0
end
local files = {read = readFile, rewrite = rewriteFile}
____exports.files = files
return ____exports

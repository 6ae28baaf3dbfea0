local ____exports = {}
local concat = table.concat
local function shellWord(text)
    local inner = string.gsub(text, "'", "'\\''")
    return ("'" .. inner) .. "'"
end
--- Runs a program to its end; the status is 127 where there is none of that name.
local function run(program, args)
    local words = {shellWord(program)}
    for ____, argument in ipairs(args) do
        words[#words + 1] = shellWord(argument)
    end
    local pipe = io.popen(
        concat(words, " ") .. " 2>&1; printf ' %d' $?",
        "r"
    )
    local ____temp_0
    if pipe == nil then
        ____temp_0 = nil
    else
        ____temp_0 = pipe:read("*a")
    end
    local text = ____temp_0
    if pipe ~= nil then
        pipe:close()
    end
    local output, status = string.match(text or "", "^(.*) (%d+)$")
    if output == nil then
        return {status = 127, output = ""}
    end
    return {
        status = tonumber(status),
        output = output
    }
end
____exports.run = run
return ____exports

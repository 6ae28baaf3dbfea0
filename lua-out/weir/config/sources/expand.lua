local ____exports = {}
local ____arguments_file = require("weir.config.sources.arguments_file")
local fileSign = ____arguments_file.fileSign
local readArgumentsFile = ____arguments_file.readArgumentsFile
--- Those from the `from`th on, where `@FILE` stands for what is in the file. Fails where one cannot be read.
local function expand(given, from, read)
    local args = {}
    local problems = {}
    for index = from, #given do
        local text = given[index]
        local where = "argument " .. tostring(index)
        local path = string.sub(text, 2)
        if string.sub(text, 1, 1) ~= fileSign then
            args[#args + 1] = {text = text, where = where, isFromFile = false, columns = nil}
        elseif path == "" then
            problems[#problems + 1] = {where = where, what = "there is no file after @", hint = "write it like @/etc/weir/weir.args"}
        else
            local content, failure = read(path)
            if content == nil then
                return nil, failure
            end
            for ____, argument in ipairs(readArgumentsFile(path, content, problems)) do
                args[#args + 1] = argument
            end
        end
    end
    return {args = args, problems = problems}, nil
end
____exports.expand = expand
return ____exports

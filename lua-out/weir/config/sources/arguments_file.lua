local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local concat = table.concat
--- Names a file in place of arguments.
local fileSign = "@"
local function isBlank(character)
    return character == " " or character == "\t" or character == "\r"
end
--- Reads up to the end or to a comment, which begins with a # at the start or after a blank. Quotes take their inner part as it is.
local function readLine(line)
    local characters = {}
    local read = {text = "", columns = {}, open = nil}
    local isAfterBlank = true
    local kept = 0
    for column = 1, #line do
        local character = string.sub(line, column, column)
        if read.open == nil and character == "#" and isAfterBlank then
            break
        end
        isAfterBlank = read.open == nil and isBlank(character)
        if character == read.open then
            read.open = nil
        elseif read.open == nil and (character == "'" or character == "\"") then
            read.open = character
        elseif not isAfterBlank or #characters > 0 then
            characters[#characters + 1] = character
            local ____read_columns_0 = read.columns
            ____read_columns_0[#____read_columns_0 + 1] = column
            if not isAfterBlank then
                kept = #characters
            end
        end
    end
    read.text = concat(characters, "", 1, kept)
    read.columns[kept + 1] = (read.columns[kept] or 0) + 1
    return read
end
--- The arguments in a file: one a line, which is the whole line but for blanks around it. Lines without any, and comments, say
-- nothing. `'` and `"` keep blanks and # between them.
local function readArgumentsFile(path, content, problems)
    local found = {}
    local known = #problems
    local number = 0
    for line in string.gmatch(content .. "\n", "([^\n]*)\n") do
        number = number + 1
        local where = (path .. ", line ") .. tostring(number)
        local ____readLine_result_1 = readLine(line)
        local columns = ____readLine_result_1.columns
        local open = ____readLine_result_1.open
        local text = ____readLine_result_1.text
        if open ~= nil then
            problems[#problems + 1] = {where = where, what = ("the quote " .. open) .. " does not end", hint = "write the same again behind the text"}
        elseif string.sub(text, 1, 1) == fileSign then
            problems[#problems + 1] = {
                where = where,
                what = quoted(text) .. " names another file",
                hint = "name it on the command line"
            }
        elseif text ~= "" then
            found[#found + 1] = {text = text, where = where, isFromFile = true, columns = columns}
        end
    end
    if #found == 0 and #problems == known then
        problems[#problems + 1] = {where = path, what = "there is no argument in it", hint = "write one a line, such as 80:webserver:8080"}
    end
    return found
end
____exports.fileSign = fileSign
____exports.readArgumentsFile = readArgumentsFile
return ____exports

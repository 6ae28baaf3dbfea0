local ____exports = {}
--- A problem as one line without its end.
local function problemLine(problem)
    local line = (problem.where .. ": ") .. problem.what
    return problem.hint == "" and line or (line .. "; ") .. problem.hint
end
____exports.problemLine = problemLine
return ____exports

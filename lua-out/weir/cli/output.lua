local ____exports = {}
local ____problem = require("weir.config.problem")
local problemLine = ____problem.problemLine
local mostProblems = 20
local function complain(line)
    io.stderr:write(("weir: " .. line) .. "\n")
end
--- One line for each problem; but a screenful at most.
local function report(problems)
    for index = 1, math.min(#problems, mostProblems) do
        complain(problemLine(problems[index]))
    end
    if #problems > mostProblems then
        complain(("and " .. tostring(#problems - mostProblems)) .. " more problems")
    end
    return 2
end
--- The line for what the machine does not let happen.
local function fail(failure)
    complain(failure)
    return 1
end
____exports.complain = complain
____exports.fail = fail
____exports.report = report
return ____exports

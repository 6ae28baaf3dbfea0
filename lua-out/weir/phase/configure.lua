local ____exports = {}
local ____problem = require("weir.config.problem")
local problemLine = ____problem.problemLine
local ____table = require("weir.config.table")
local parseTable = ____table.parseTable
local ____store = require("weir.runtime.store")
local sharedStore = ____store.sharedStore
local ____services = require("weir.phase.services")
local configureServices = ____services.configureServices
local ____state = require("weir.phase.state")
local restoreState = ____state.restoreState
--- `init_by_lua`: says which services there are.
-- 
-- @param settings `services`, a table by the keys that `balance` is called with, and options: `{ services = { webserver = { port = 8080 } } }`
-- Raises for what cannot be meant, one line per problem.
local function configure(settings)
    local ____parseTable_result_0 = parseTable(settings)
    local configuration = ____parseTable_result_0.configuration
    local problems = ____parseTable_result_0.problems
    if #problems > 0 then
        local lines = {"weir: the configuration cannot be used:"}
        for ____, problem in ipairs(problems) do
            lines[#lines + 1] = problemLine(problem)
        end
        error(
            table.concat(lines, "\n"),
            0
        )
    end
    local store = sharedStore()
    configureServices(configuration, store)
    restoreState(configuration, store)
end
____exports.configure = configure
return ____exports

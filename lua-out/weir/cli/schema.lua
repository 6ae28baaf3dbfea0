local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____json = require("weir.text.json")
local indented = ____json.indented
local ____output = require("weir.cli.output")
local complain = ____output.complain
local ____schema = require("weir.cli.schema.schema")
local schema = ____schema.schema
--- Prints the JSON Schema of what `configure` takes.
local function printSchema(args)
    local further = args[2]
    if further ~= nil then
        complain(("argument 2: " .. quoted(further)) .. " is too much; weir schema takes nothing")
        return 2
    end
    print(indented(schema()))
    return 0
end
____exports.printSchema = printSchema
return ____exports

local ____exports = {}
local ____text = require("weir.explain.text")
local explainedText = ____text.explainedText
local ____columns = require("weir.text.columns")
local inColour = ____columns.inColour
local undecorated = ____columns.undecorated
local ____json = require("weir.text.json")
local json = ____json.json
local function textForm(paint)
    return {
        type = "text/plain",
        explained = function(list)
            local texts = {}
            for ____, explained in ipairs(list) do
                texts[#texts + 1] = explainedText(explained, paint)
            end
            return table.concat(texts, "\n")
        end,
        problem = function(text) return text .. "\n" end
    }
end
local jsonForm = {
    type = "application/json",
    explained = function(list, worker) return json({running = true, worker = worker, services = list}) .. "\n" end,
    problem = function(text) return json({error = text}) .. "\n" end
}
--- The form of this name: `text` or `colour` for a person, else JSON.
local function formNamed(name)
    if name == "text" then
        return textForm(undecorated)
    end
    return name == "colour" and textForm(inColour) or jsonForm
end
____exports.formNamed = formNamed
return ____exports

local ____exports = {}
local ____cjson = require("cjson")
local decode = ____cjson.decode
local ____problem = require("weir.config.problem")
local quoted = ____problem.quoted
local ____wishes = require("weir.keeper.wishes")
local takeAnswer = ____wishes.takeAnswer
local wish = ____wishes.wish
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____columns = require("weir.status.columns")
local inColour = ____columns.inColour
local undecorated = ____columns.undecorated
local ____explained = require("weir.status.explained")
local explainedBy = ____explained.explainedBy
local hasPeer = ____explained.hasPeer
local ____explained_text = require("weir.status.explained_text")
local explainedText = ____explained_text.explainedText
local ____json = require("weir.status.json")
local json = ____json.json
local ____known = require("weir.status.known")
local keysMeant = ____known.keysMeant
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
local services = ____services.services
--- How long the worker that resolves is waited for, and how often it is looked whether it has answered, in seconds.
local PATIENCE_SECONDS = 2
local LOOK_SECONDS = 0.02
local NOT_FOUND = 404
local UNAVAILABLE = 503
local TIMEOUT = 504
local NO_ROOM = 507
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
    explained = function(list) return json({
        running = true,
        worker = ngx.worker.pid(),
        services = list
    }) .. "\n" end,
    problem = function(text) return json({error = text}) .. "\n" end
}
local function formAsked()
    local as = ngx.var.arg_as
    if as == "text" then
        return textForm(undecorated)
    end
    return as == "colour" and textForm(inColour) or jsonForm
end
local wishes = 0
--- What the worker that resolves knows of a service; a status and a problem if it does not say.
local function askKeeper(key)
    local ____services_result_0 = services()
    local store = ____services_result_0.store
    wishes = wishes + 1
    local id = (tostring(ngx.worker.pid()) .. "-") .. tostring(wishes)
    local ____until = clock() + PATIENCE_SECONDS
    wish(store, id, key, ____until)
    while clock() < ____until do
        ngx.sleep(LOOK_SECONDS)
        local answer = takeAnswer(store, id)
        if answer == "" then
            return nil, NO_ROOM, "the explanation has no room in the shared memory"
        end
        if answer ~= nil then
            return decode(answer), nil, nil
        end
    end
    return nil, TIMEOUT, "no worker resolves at the moment"
end
local function noSuchService(name)
    local keys = {}
    for ____, ____value in ipairs(services().configuration.services) do
        local key = ____value.key
        keys[#keys + 1] = key
    end
    return (("there is no service " .. quoted(name)) .. "; there are ") .. table.concat(keys, ", ")
end
local function answer(form, status, body)
    ngx.status = status
    ngx.header["Content-Type"] = form.type
    ngx.print(body)
end
--- `/explain?service=NAME`: what is known of the services of this key or DNS name, and how. JSON, or for a person with `as=text` or
-- `as=colour`; 503 if one of them has no peer.
local function explain()
    local form = formAsked()
    local name = ngx.unescape_uri(ngx.var.arg_service or "")
    local keys = keysMeant(
        services().configuration.services,
        name
    )
    if #keys == 0 then
        answer(
            form,
            NOT_FOUND,
            form.problem(noSuchService(name))
        )
        return
    end
    local list = {}
    local status = 200
    for ____, key in ipairs(keys) do
        local explanation, failure, problem = askKeeper(key)
        if explanation == nil then
            answer(
                form,
                failure,
                form.problem(problem)
            )
            return
        end
        local explained = explainedBy(
            balancers[key],
            explanation,
            clock()
        )
        if not hasPeer(explained) then
            status = UNAVAILABLE
        end
        list[#list + 1] = explained
    end
    answer(
        form,
        status,
        form.explained(list)
    )
end
____exports.explain = explain
return ____exports

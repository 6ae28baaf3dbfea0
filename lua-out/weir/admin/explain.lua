local ____exports = {}
local ____cjson = require("cjson")
local decode = ____cjson.decode
local ____named = require("weir.explain.named")
local keysMeant = ____named.keysMeant
local ____peers = require("weir.explain.peers")
local explainedBy = ____peers.explainedBy
local wouldServe = ____peers.wouldServe
local ____requests = require("weir.explain.requests")
local collectAnswer = ____requests.collectAnswer
local request = ____requests.request
local ____percent = require("weir.text.percent")
local percentEncoded = ____percent.percentEncoded
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____companion = require("weir.admin.companion")
local askCompanion = ____companion.askCompanion
local ____explain_forms = require("weir.admin.explain_forms")
local formNamed = ____explain_forms.formNamed
--- How long the leader is waited for, and how often it is looked whether it has answered, in seconds.
local PATIENCE_SECONDS = 2
local LOOK_SECONDS = 0.02
local NOT_FOUND = 404
local UNAVAILABLE = 503
local TIMEOUT = 504
local DOES_NOT_FIT = 507
local requests = 0
--- What the leader knows of a service; a status and a problem if it does not say.
local function askLeader(____bindingPattern0, key)
    local weir
    local sleep
    local pid
    local clock
    clock = ____bindingPattern0.clock
    pid = ____bindingPattern0.pid
    sleep = ____bindingPattern0.sleep
    weir = ____bindingPattern0.weir
    requests = requests + 1
    local id = (tostring(pid) .. "-") .. tostring(requests)
    local ____until = clock() + PATIENCE_SECONDS
    request(weir.store, id, key, ____until)
    while clock() < ____until do
        sleep(LOOK_SECONDS)
        local answer = collectAnswer(weir.store, id)
        if answer == "" then
            return nil, DOES_NOT_FIT, "the explanation does not fit into the shared memory"
        end
        if answer ~= nil then
            return decode(answer), nil, nil
        end
    end
    return nil, TIMEOUT, "no worker resolves at the moment"
end
local function noSuchService(view, name)
    local keys = {}
    for ____, ____value in ipairs(view.weir.configuration.services) do
        local key = ____value.key
        keys[#keys + 1] = key
    end
    local ____opt_0 = askCompanion(view, "/status")
    local ____temp_2 = ____opt_0 and ____opt_0.fields.services
    if ____temp_2 == nil then
        ____temp_2 = {}
    end
    local others = ____temp_2
    for key in pairs(others) do
        keys[#keys + 1] = key
    end
    return (("there is no service " .. quoted(name)) .. "; there are ") .. table.concat(keys, ", ")
end
--- Adds what the companion knows of services of this name; a status and a problem if it does not say.
local function askForOthers(view, name, list)
    local reply = askCompanion(
        view,
        "/explain?service=" .. percentEncoded(name)
    )
    if reply == nil or reply.status == NOT_FOUND then
        return nil, ""
    end
    local ____reply_fields_3 = reply.fields
    local ____error = ____reply_fields_3.error
    local services = ____reply_fields_3.services
    local ____services_4 = services
    if ____services_4 == nil then
        ____services_4 = {}
    end
    for ____, one in ipairs(____services_4) do
        list[#list + 1] = one
    end
    if services == nil then
        return reply.status, tostring(____error)
    end
    return nil, ""
end
--- `/explain?service=NAME`: what is known of the services of this key or DNS name, and how. JSON, or for a person with `as=text` or
-- `as=colour`; 503 if one of them has no peer.
local function explain(view, ____bindingPattern0)
    local argument
    argument = ____bindingPattern0.argument
    local ____view_5 = view
    local weir = ____view_5.weir
    local ____formNamed_result_6 = formNamed(argument("as"))
    local explained = ____formNamed_result_6.explained
    local problem = ____formNamed_result_6.problem
    local ____type = ____formNamed_result_6.type
    local name = argument("service")
    local list = {}
    for ____, key in ipairs(keysMeant(weir.configuration.services, name)) do
        local explanation, failure, cause = askLeader(view, key)
        if explanation == nil then
            return {
                status = failure,
                type = ____type,
                body = problem(cause)
            }
        end
        list[#list + 1] = explainedBy(
            weir.balancers[key],
            explanation,
            view.clock()
        )
    end
    local failure, cause = askForOthers(view, name, list)
    if failure ~= nil then
        return {
            status = failure,
            type = ____type,
            body = problem(cause)
        }
    end
    if #list == 0 then
        return {
            status = NOT_FOUND,
            type = ____type,
            body = problem(noSuchService(view, name))
        }
    end
    local status = 200
    for ____, one in ipairs(list) do
        if not wouldServe(one) then
            status = UNAVAILABLE
        end
    end
    return {
        status = status,
        type = ____type,
        body = explained(list, view.pid)
    }
end
____exports.explain = explain
____exports.noSuchService = noSuchService
return ____exports

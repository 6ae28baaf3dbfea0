local ____exports = {}
local ____named = require("weir.explain.named")
local keysMeant = ____named.keysMeant
local ____peers = require("weir.explain.peers")
local explainedBy = ____peers.explainedBy
local wouldServe = ____peers.wouldServe
local ____percent = require("weir.text.percent")
local percentEncoded = ____percent.percentEncoded
local ____ask_leader = require("weir.admin.ask_leader")
local askToExplain = ____ask_leader.askToExplain
local ____companion = require("weir.admin.companion")
local askCompanion = ____companion.askCompanion
local ____explain_forms = require("weir.admin.explain_forms")
local formNamed = ____explain_forms.formNamed
local ____no_such_service = require("weir.admin.no_such_service")
local noSuchService = ____no_such_service.noSuchService
local NOT_FOUND = 404
local UNAVAILABLE = 503
--- Adds what the companion knows of services of this name; a status and a problem if it does not say.
local function askForOthers(view, name, list)
    local reply = askCompanion(
        view,
        "/explain?service=" .. percentEncoded(name)
    )
    if reply == nil or reply.status == NOT_FOUND then
        return nil, ""
    end
    local ____reply_fields_0 = reply.fields
    local ____error = ____reply_fields_0.error
    local services = ____reply_fields_0.services
    local ____services_1 = services
    if ____services_1 == nil then
        ____services_1 = {}
    end
    for ____, one in ipairs(____services_1) do
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
    local ____view_2 = view
    local weir = ____view_2.weir
    local ____formNamed_result_3 = formNamed(argument("as"))
    local explained = ____formNamed_result_3.explained
    local problem = ____formNamed_result_3.problem
    local ____type = ____formNamed_result_3.type
    local name = argument("service")
    local list = {}
    for ____, key in ipairs(keysMeant(weir.configuration.services, name)) do
        local explanation, failure, cause = askToExplain(view, key)
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

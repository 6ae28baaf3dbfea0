local ____exports = {}
local ____cjson = require("cjson")
local decode = ____cjson.decode
local ____named = require("weir.explain.named")
local keysMeant = ____named.keysMeant
local ____json = require("weir.text.json")
local json = ____json.json
local ____companion = require("weir.admin.companion")
local askCompanion = ____companion.askCompanion
local ____no_such_service = require("weir.admin.no_such_service")
local noSuchService = ____no_such_service.noSuchService
local OK = 200
local BAD_REQUEST = 400
local NOT_FOUND = 404
--- The fields of a body; nothing if it is no object of JSON.
local function fieldsOf(____bindingPattern0)
    local body
    body = ____bindingPattern0.body
    local isJson, fields = pcall(
        decode,
        body()
    )
    return isJson and type(fields) == "table" and fields or nil
end
--- The text of a field; empty if it is not there, or is no text.
local function textIn(fields, name)
    local value = fields[name]
    return type(value) == "string" and value or ""
end
local function isText(____bindingPattern0)
    local argument
    argument = ____bindingPattern0.argument
    return argument("as") == "text"
end
--- Why a change cannot be meant, or is not done.
local function failedChange(request, status, problem)
    if isText(request) then
        return {status = status, type = "text/plain", body = problem .. "\n"}
    end
    return {
        status = status,
        type = "application/json",
        body = json({error = problem}) .. "\n"
    }
end
--- What came of a change; it has failed if it did everywhere.
local function changeResponse(request, results)
    local done = {}
    for ____, result in ipairs(results) do
        if result.error == nil then
            done[#done + 1] = result
        end
    end
    if #done == 0 then
        local first = results[1]
        return failedChange(request, first.status or NOT_FOUND, first.error or "nothing is changed")
    end
    if not isText(request) then
        return {
            status = OK,
            type = "application/json",
            body = json({results = done}) .. "\n"
        }
    end
    local lines = {}
    for ____, ____value in ipairs(done) do
        local text = ____value.text
        lines[#lines + 1] = (text or "") .. "\n"
    end
    return {
        status = OK,
        type = "text/plain",
        body = table.concat(lines)
    }
end
--- Adds what came of it at the companion. One that does not have the service says so, which is no failure.
local function changeElsewhere(view, request, path, fields, results)
    local reply = askCompanion(
        view,
        path,
        {
            body = json(fields),
            client = request.client
        }
    )
    if reply == nil then
        return
    end
    local ____reply_fields_results_0 = reply.fields.results
    if ____reply_fields_results_0 == nil then
        ____reply_fields_results_0 = {}
    end
    for ____, result in ipairs(____reply_fields_results_0) do
        results[#results + 1] = result
    end
    local ____reply_fields_1 = reply.fields
    local ____error = ____reply_fields_1.error
    if ____error ~= nil and reply.fields.unknown ~= true then
        results[#results + 1] = {
            error = tostring(____error),
            status = reply.status
        }
    end
end
--- Has a change made to each service of a name, here and at the companion; to all where the name is empty.
-- 
-- @param change makes it to the service with a key
local function changeAll(view, request, path, fields, change)
    local name = textIn(fields, "service")
    local results = {}
    local meant = {}
    for ____, key in ipairs(keysMeant(view.weir.configuration.services, name)) do
        meant[key] = true
    end
    for ____, ____value in ipairs(view.weir.configuration.services) do
        local key = ____value.key
        if name == "" or meant[key] ~= nil then
            results[#results + 1] = change(key)
        end
    end
    changeElsewhere(
        view,
        request,
        path,
        fields,
        results
    )
    if #results > 0 then
        return changeResponse(request, results)
    end
    local problem = noSuchService(view, name)
    if isText(request) then
        return failedChange(request, NOT_FOUND, problem)
    end
    return {
        status = NOT_FOUND,
        type = "application/json",
        body = json({error = problem, unknown = true}) .. "\n"
    }
end
____exports.BAD_REQUEST = BAD_REQUEST
____exports.changeAll = changeAll
____exports.failedChange = failedChange
____exports.fieldsOf = fieldsOf
____exports.textIn = textIn
return ____exports

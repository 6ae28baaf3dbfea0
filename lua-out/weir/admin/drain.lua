local ____exports = {}
local ____measure = require("weir.config.types.measure")
local duration = ____measure.duration
local ____orders = require("weir.leader.orders")
local orderLine = ____orders.orderLine
local ____ask_leader = require("weir.admin.ask_leader")
local askLeader = ____ask_leader.askLeader
local ____change = require("weir.admin.change")
local BAD_REQUEST = ____change.BAD_REQUEST
local changeAll = ____change.changeAll
local failedChange = ____change.failedChange
local fieldsOf = ____change.fieldsOf
local textIn = ____change.textIn
--- What a change takes to reach every worker: it is answered when it holds.
local EVERY_WORKER_SECONDS = 0.1
--- No address is longer.
local LONGEST_PEER = 64
--- Whether it may be an address, with or without a port.
local function isPeer(text)
    local plain = string.match(text, "^[%x.:%[%]]+$")
    return plain ~= nil and #text <= LONGEST_PEER
end
local function order(view, line, key)
    local answer, status, problem = askLeader(view, "orders", line)
    if status ~= nil then
        return {service = key, status = status, error = (key .. ": ") .. problem}
    end
    return answer
end
local function changeDrain(view, request, action)
    local fields = fieldsOf(request)
    if fields == nil then
        return failedChange(request, BAD_REQUEST, "write JSON: {\"service\":\"web\",\"peer\":\"10.0.0.1\"}")
    end
    local service = textIn(fields, "service")
    if service == "" then
        return failedChange(request, BAD_REQUEST, "service: say which, such as webserver")
    end
    local peer = textIn(fields, "peer")
    if not isPeer(peer) then
        return failedChange(request, BAD_REQUEST, "peer: write an address, such as 10.0.0.1 or [::1]:8080")
    end
    local ____duration_read_1 = duration.read
    local ____fields_for_0 = fields["for"]
    if ____fields_for_0 == nil then
        ____fields_for_0 = view.weir.configuration.drain_for
    end
    local seconds, wrong = ____duration_read_1(____fields_for_0, {min = "1s"})
    if wrong ~= nil then
        return failedChange(request, BAD_REQUEST, (("for: " .. wrong.what) .. "; ") .. wrong.hint)
    end
    local said = {
        service = service,
        peer = peer,
        ["for"] = tostring(seconds) .. "s"
    }
    local response = changeAll(
        view,
        request,
        "/" .. action,
        said,
        function(key) return order(
            view,
            orderLine(
                action,
                seconds,
                peer,
                request.client,
                key
            ),
            key
        ) end
    )
    view.sleep(EVERY_WORKER_SECONDS)
    return response
end
--- `POST /drain` `{"service":NAME,"peer":"ADDRESS[:PORT]","for":"1h"}`: no worker sends the peer a new request then, for that long.
local function drain(view, request)
    return changeDrain(view, request, "drain")
end
--- `POST /undrain` `{"service":NAME,"peer":"ADDRESS[:PORT]"}`: ends that before its time.
local function undrain(view, request)
    return changeDrain(view, request, "undrain")
end
____exports.drain = drain
____exports.undrain = undrain
return ____exports

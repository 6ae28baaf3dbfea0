local ____exports = {}
local ____endpoints = require("weir.explain.endpoints")
local explainEndpoint = ____endpoints.explainEndpoint
local ____peers = require("weir.explain.peers")
local explainPeers = ____peers.explainPeers
local ____why_text = require("weir.explain.why_text")
local whyText = ____why_text.whyText
--- Why peers of a pool get no requests, by id; of those that get some, nothing.
local function whyLeftOut(service, balancer, now)
    local whys = {}
    if #balancer.eligible == #balancer.peers then
        return whys
    end
    local members = {}
    for ____, ____value in ipairs(balancer.peers) do
        local id = ____value.id
        members[id] = true
    end
    local endpoints = {}
    for ____, endpoint in ipairs(service.discovery.membership.endpoints) do
        if members[endpoint.id] ~= nil then
            endpoints[#endpoints + 1] = explainEndpoint(service, endpoint, nil, now)
        end
    end
    for ____, peer in ipairs(explainPeers(balancer, endpoints, now)) do
        if not peer.eligible then
            whys[peer.endpoint.id] = whyText(peer)
        end
    end
    return whys
end
____exports.whyLeftOut = whyLeftOut
return ____exports

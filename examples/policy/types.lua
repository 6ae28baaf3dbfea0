---@meta weir

---What a policy may go by. Read it; Weir writes it.
---@class weir.Peer
---@field id string         address:port
---@field host string       the address, IPv6 in brackets
---@field port integer
---@field weight integer    of its SRV record; 1 without one, and at least 1 counts
---@field inFlight integer  requests of this worker that it has not ended
---@field attempts integer  requests that this worker ever gave it
---@field failures integer  of those, the ones that ended without a response
---@field latency number    seconds that it takes to answer: a moving average that rises at once after two slow answers
---@field failureRate number  the share of the latest requests that failed, from 0 to 1
---@field isDown boolean    it refuses connections; only where no better one is left

---Chooses a peer for a request. It runs in nginx's balancer phase, where nothing may wait.
---@alias weir.Pick fun(now: number, affinity: string, look: integer): weir.Peer
---`now`: seconds, by a clock that all workers share and nobody sets. `affinity`: the value of the variable that the option `hash` names; empty if there is none.
---`look`: how many choices for this request were no good, because the peer is silent or the request failed there.

---Makes the pick over peers that may all be chosen, at least one. It is called again whenever they change, in each worker.
---@alias weir.Policy fun(peers: weir.Peer[], random: fun(): number): weir.Pick

local ____exports = {}
local topics = {
    {name = "routing", title = "Which requests (in a mapping only)"},
    {name = "balancing", title = "Balancing and retries"},
    {name = "health", title = "Peers that fail"},
    {name = "waiting", title = "Waiting for a peer"},
    {name = "connections", title = "Connections to peers"},
    {name = "discovery", title = "Discovery"},
    {name = "nameservers", title = "Nameservers"},
    {name = "process", title = "The process"}
}
____exports.topics = topics
return ____exports

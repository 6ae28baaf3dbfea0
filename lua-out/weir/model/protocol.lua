local ____exports = {}
--- The subsystem of a protocol.
function ____exports.subsystemOf(protocol)
    return (protocol == "http" or protocol == "grpc") and "http" or "stream"
end
return ____exports

local ____exports = {}
local ffi = require("ffi")
local ____address = require("weir.dns.address")
local ipv4Text = ____address.ipv4Text
local ipv6Text = ____address.ipv6Text
ffi.cdef("\n  struct weir_interface { struct weir_interface *next; char *name; unsigned int flags; unsigned char *address; };\n  int getifaddrs(struct weir_interface **first);\n  void freeifaddrs(struct weir_interface *first);\n")
local interfaces = ffi.C
local version4 = 2
local version6 = 10
local sizes = {[version4] = 8, [version6] = 24}
--- The addresses of this machine's or container's interfaces.
local function localAddresses()
    local addresses = {}
    local first = ffi.new("struct weir_interface *[1]")
    if interfaces.getifaddrs(first) ~= 0 then
        return addresses
    end
    local one = first[0]
    while one ~= nil and one ~= nil do
        local ____one_0 = one
        local address = ____one_0.address
        if address ~= nil then
            local family = ffi.cast("unsigned short *", address)[0]
            local size = sizes[family]
            local octets = size == nil and "" or ffi.string(address, size)
            if family == version4 then
                addresses[#addresses + 1] = ipv4Text(octets, 5)
            end
            if family == version6 then
                addresses[#addresses + 1] = ipv6Text(octets, 9)
            end
        end
        one = one.next
    end
    interfaces.freeifaddrs(first[0])
    return addresses
end
____exports.localAddresses = localAddresses
return ____exports

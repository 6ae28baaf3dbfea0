local ____exports = {}
local ffi = require("ffi")
ffi.cdef("\n  struct weir_time { long seconds; long microseconds; };\n  struct weir_poll { int file; short events; short returned; };\n  struct weir_info {\n    int flags; int family; int type; int protocol; unsigned int length; void *address; char *name; struct weir_info *next;\n  };\n  int socket(int domain, int type, int protocol);\n  int bind(int socket, const void *address, unsigned int length);\n  int connect(int socket, const void *address, unsigned int length);\n  int setsockopt(int socket, int level, int option, const void *value, unsigned int length);\n  int poll(struct weir_poll *files, unsigned long count, int milliseconds);\n  int getaddrinfo(const char *host, const char *port, const struct weir_info *hints, struct weir_info **found);\n  void freeaddrinfo(struct weir_info *found);\n  long send(int socket, const char *data, size_t length, int flags);\n  long recv(int socket, char *buffer, size_t length, int flags);\n  int close(int file);\n  char *strerror(int error);\n")
local sockets = ffi.C
--- MSG_NOSIGNAL: an error in place of SIGPIPE.
local noSignal = 16384
--- The words for an error, or the last one.
local function reason(____error)
    if ____error == nil then
        ____error = ffi.errno()
    end
    return ffi.string(sockets.strerror(____error))
end
____exports.noSignal = noSignal
____exports.reason = reason
____exports.sockets = sockets
return ____exports

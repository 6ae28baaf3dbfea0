local ____exports = {}
local ffi = require("ffi")
ffi.cdef("\n  int execvp(const char *file, const char *const args[]);\n  struct weir_moment { long seconds; long nanoseconds; };\n  int clock_gettime(int clock, struct weir_moment *now);\n  int setegid(unsigned int group);\n  int seteuid(unsigned int user);\n  unsigned int geteuid(void);\n  unsigned int getegid(void);\n  int getrlimit(int resource, unsigned long limits[2]);\n  int isatty(int file);\n  char *strerror(int error);\n  extern char **environ;\n")
local system = ffi.C
local monotonicClock = 1
local standardOutput = 1
local openFiles = 7
--- The words for the last error.
local function reason()
    return ffi.string(system.strerror(ffi.errno()))
end
--- The variables of the environment.
local function environment()
    local variables = {}
    local index = 0
    local entry = system.environ[index]
    while entry ~= nil do
        local name, value = string.match(
            ffi.string(entry),
            "^([^=]*)=(.*)$"
        )
        if name ~= nil then
            variables[name] = value
        end
        index = index + 1
        entry = system.environ[index]
    end
    return variables
end
--- Seconds since some fixed moment, which no change of the time of day disturbs.
local function secondsNow()
    local now = ffi.new("struct weir_moment")
    system.clock_gettime(monotonicClock, now)
    return tonumber(now.seconds) + tonumber(now.nanoseconds) / 1000000000
end
--- Whether a person sees what is written.
local function isTerminal()
    return system.isatty(standardOutput) == 1
end
local function isRoot()
    return system.geteuid() == 0
end
local function userId()
    return system.geteuid()
end
--- Does something with the rights of another user, as far as files go, for which this one must be root.
local function actingAs(user, group, act)
    local ownUser = system.geteuid()
    local ownGroup = system.getegid()
    system.setegid(group)
    system.seteuid(user)
    local result = act()
    system.seteuid(ownUser)
    system.setegid(ownGroup)
    return result
end
--- How many files a process may have open at most.
local function mostOpenFiles()
    local limits = ffi.new("unsigned long[2]")
    return system.getrlimit(openFiles, limits) == 0 and tonumber(limits[1]) or math.huge
end
--- Becomes another program, which keeps the process id. Returns only where that failed, with the reason.
local function become(program, args)
    local words = {}
    for ____, argument in ipairs(args) do
        words[#words + 1] = argument
    end
    local array = ffi.new("const char *[?]", #words + 1, words)
    array[#words] = nil
    io.stdout:flush()
    system.execvp(program, array)
    return (("could not run " .. program) .. ": ") .. reason()
end
____exports.actingAs = actingAs
____exports.become = become
____exports.environment = environment
____exports.isRoot = isRoot
____exports.isTerminal = isTerminal
____exports.mostOpenFiles = mostOpenFiles
____exports.reason = reason
____exports.secondsNow = secondsNow
____exports.userId = userId
return ____exports

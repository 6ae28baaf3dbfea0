local ____exports = {}
local ____peer_tls = require("weir.config.peer_tls")
local trustedFileOf = ____peer_tls.trustedFileOf
local ____files = require("weir.cli.system.files")
local exists = ____files.exists
local ____process = require("weir.cli.system.process")
local actingAs = ____process.actingAs
local isRoot = ____process.isRoot
local ____users = require("weir.cli.users")
local unprivilegedUser = ____users.unprivilegedUser
--- Where systems keep the certificates that they trust, in one file: Debian and Alpine, RHEL, SUSE.
local bundles = {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"}
--- The certificates that this machine trusts; nothing where there is no such file.
local function trustedCertificates()
    for ____, file in ipairs(bundles) do
        if exists(file) then
            return file
        end
    end
    return nil
end
local function whyNone(path, kind)
    local file, reason = io.open(path, "r")
    if file == nil then
        return "could not read " .. reason
    end
    local text = file:read("*a")
    file:close()
    local found = string.match(
        text or "",
        ("%-%-%-%-%-BEGIN [%u%d ]*" .. string.upper(kind)) .. "%-%-%-%-%-"
    )
    return found == nil and ((path .. " has no ") .. kind) .. " in PEM" or nil
end
--- The same for the workers, which read it too, and have no rights of root.
local function whyNoneForWorkers(path, kind)
    local ____isRoot_result_0
    if isRoot() then
        ____isRoot_result_0 = unprivilegedUser()
    else
        ____isRoot_result_0 = nil
    end
    local worker = ____isRoot_result_0
    if worker == nil then
        return nil
    end
    local why = actingAs(
        worker.id,
        worker.groupId,
        function() return whyNone(path, kind) end
    )
    local ____temp_1
    if why == nil then
        ____temp_1 = nil
    else
        ____temp_1 = ((why .. ", as ") .. worker.name) .. ", whom the workers run as"
    end
    return ____temp_1
end
--- Why a file has nothing of the kind that nginx can use; nothing if it has.
local function whyUnusable(path, kind)
    return whyNone(path, kind) or whyNoneForWorkers(path, kind)
end
local function problemOf(service)
    if service.peer_tls ~= "on" then
        return nil
    end
    local file = trustedFileOf(
        service,
        trustedCertificates()
    )
    if file == nil then
        return service.key .. ": peer_tls=on finds no certificates that this machine trusts; install ca-certificates, or write peer_ca=FILE"
    end
    local why = whyUnusable(file, "certificate")
    local ____temp_2
    if why == nil then
        ____temp_2 = nil
    else
        ____temp_2 = (service.key .. ": peer_ca: ") .. why
    end
    return ____temp_2
end
--- What is wrong with the files that peers are verified by, a line for each; nginx itself would say it in several of its own.
local function problemsOfCertificates(____bindingPattern0)
    local services
    services = ____bindingPattern0.services
    local problems = {}
    for ____, service in ipairs(services) do
        local problem = problemOf(service)
        if problem ~= nil then
            problems[#problems + 1] = problem
        end
    end
    return problems
end
--- What is wrong with the files of certificates for clients, a line for each. It may be mended while Weir runs.
local function hintsOfCertificates(____bindingPattern0)
    local tlsPorts
    tlsPorts = ____bindingPattern0.tlsPorts
    local hints = {}
    for ____, ____value in ipairs(tlsPorts) do
        local ____pairs = ____value.pairs
        for ____, ____value in ipairs(____pairs) do
            local certificate = ____value.certificate
            local key = ____value.key
            local why = whyUnusable(certificate, "certificate") or whyUnusable(key, "private key")
            if why ~= nil then
                hints[#hints + 1] = ("tls: " .. why) .. "; until that is mended, clients that need it are refused"
            end
        end
    end
    return hints
end
____exports.hintsOfCertificates = hintsOfCertificates
____exports.problemsOfCertificates = problemsOfCertificates
____exports.trustedCertificates = trustedCertificates
return ____exports

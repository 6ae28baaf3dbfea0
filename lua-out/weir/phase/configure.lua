local ____exports = {}
local ____store = require("weir.runtime.store")
local sharedStore = ____store.sharedStore
local ____services = require("weir.phase.services")
local configureServices = ____services.configureServices
local function configure(settings)
    configureServices(
        settings,
        sharedStore()
    )
end
____exports.configure = configure
return ____exports

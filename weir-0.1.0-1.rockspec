rockspec_format = "3.0"
package = "weir"
version = "0.1.0-1"
source = {
  url = "git+https://weir.example/weir.git",
  tag = "v0.1.0",
}
description = {
  summary = "DNS-driven reverse proxy and load balancer for container networks, inside OpenResty",
  detailed = [[
A reverse proxy and load balancer that needs nothing but DNS. It runs inside OpenResty, or any nginx with its Lua module:
as require "weir" in an nginx.conf of your own, or by the command weir.]],
  homepage = "https://weir.example/weir",
  license = "MIT",
  labels = { "dns", "load-balancer", "nginx", "openresty", "reverse-proxy" },
}
-- LuaJIT counts as 5.1. What else there must be, nginx and its Lua module bring along.
dependencies = { "lua == 5.1" }
build = {
  -- All modules there are, without a list that somebody must keep.
  type = "command",
  install_command = "cp -R lua-out/weir lua-out/weir.lua $(LUADIR) && cp bin/weir $(BINDIR)",
  copy_directories = { "docs" },
}
-- It needs LuaJIT, and finds its modules itself; a wrapper would run it in the Lua that LuaRocks runs in.
deploy = { wrap_bin_scripts = false }

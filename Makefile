.PHONY: help build docs lint test specs unit fuzz e2e demo run-demo bench benches run-bench simulate image

TSTL = npx --no-install tstl
# Without a shell between, a signal to make reaches them, and they clean up.
MACHINE = exec spec/support/machine.sh
ENGINE = exec spec/support/engine.sh
PACKAGES = spec/support/packages.sh
RUNTIME = nginx:nginx-light luajit:luajit2,luajit :libnginx-mod-http-lua :lua-cjson
NAMESERVERS = dnsmasq:dnsmasq-base nsd:nsd unbound:unbound
# What Weir is installed by, and the shells that complete its command line.
DISTRIBUTION = luarocks:luarocks mandoc:mandoc zsh:zsh fish:fish
# npm writes this file last: neither a broken installation nor an empty folder passes for a whole one.
MODULES = node_modules/.package-lock.json
DEMO = exec node build/demo/examples/demo/main.js $(SECONDS)

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'test, demo and bench set up what is missing; with image, they take BASE=IMAGE, what Weir is built on:'
	@echo 'by default OpenResty, or Debian with its nginx where OpenResty cannot be had.'

test: ## all tests; ONLY="image compose" runs these files of spec/e2e only
	$(MACHINE) make --no-print-directory unit e2e BASE=$(BASE) ONLY="$(ONLY)"

demo: ## three backends come and go behind Weir, live; SECONDS=n ends it
	$(MACHINE) make --no-print-directory run-demo BASE=$(BASE) SECONDS=$(SECONDS)

# What a request, a pick and a change in DNS cost, and what clients see of bad peers, beside nginx's own upstream and HAProxy.
bench: ## what Weir costs; ONLY="requests picks" measures only that, WRITE=1 writes docs/performance.md
	$(MACHINE) make --no-print-directory run-bench BASE=$(BASE) ONLY="$(ONLY)" WRITE=$(WRITE)

image: ## Weir's image, as weir
	docker build --tag weir $(if $(BASE),--build-arg BASE=$(BASE)) .

build: $(MODULES) ## TypeScript to the Lua that is committed, the dashboard in it
	rm -rf lua-out
	@out=$$($(TSTL) -p tsconfig.json); test -z "$$out" || { echo "$$out"; exit 1; }
	@node dashboard/build.mjs

docs: build ## docs/options.md, docs/metrics.md and docs/weir.8, from the tables that Weir itself reads
	LUA_PATH='lua-out/?.lua' luajit -e 'require("weir.cli.reference").update("docs/options.md")'
	LUA_PATH='lua-out/?.lua' luajit -e 'require("weir.cli.manual").update("docs/weir.8")'
	LUA_PATH='lua-out/?.lua' luajit -e 'local file = assert(io.open("docs/metrics.md")); local text = file:read("*a"); file:close(); file = assert(io.open("docs/metrics.md", "w")); file:write(require("weir.metrics.reference").updated(text)); file:close()'

lint: benches ## ESLint, Prettier, luacheck, and whether what is not tested compiles
	$(PACKAGES) luacheck:lua-check
	npx --no-install eslint .
	npx --no-install prettier --check --log-level warn .
	luacheck --quiet lua-out bin/weir

specs: $(MODULES)
	rm -rf build/spec
	@out=$$($(TSTL) -p spec/tsconfig.json); test -z "$$out" || { echo "$$out"; exit 1; }

unit: specs ## the pure layers, under LuaJIT
	$(PACKAGES) $(RUNTIME) busted:lua-busted
	luajit /usr/bin/busted

e2e: $(MODULES) ## Weir as a process and as a container, against real DNS and real backends; BASE=, ONLY=
	$(PACKAGES) $(RUNTIME) $(NAMESERVERS) $(DISTRIBUTION) docker-compose:docker-compose haproxy:haproxy systemd-analyze:systemd openssl:openssl chromium:chromium certutil:libnss3-tools
	$(ENGINE) sh -ec 'spec/support/images.sh $(BASE); exec node_modules/.bin/vitest run --config spec/e2e/vitest.config.ts $(ONLY)'

fuzz: specs ## ten million hostile messages through the DNS codec; PACKETS=n for another number, SEED=n to repeat a run
	$(PACKAGES) luajit:luajit2,luajit
	@LUA_PATH='lua-out/?.lua;build/?.lua' PACKETS=$(PACKETS) SEED=$(SEED) luajit build/spec/fuzz/dns_codec.lua

simulate: benches ## the policies on modelled pools, and a picture; TRACE=FILE replays arrivals, a moment in seconds a line
	$(PACKAGES) luajit:luajit2,luajit
	@LUA_PATH='./lua-out/?.lua;./build/?.lua' luajit build/bench/simulate/main.lua build/simulation.svg $(TRACE)

# With Docker in containers, otherwise as processes on 127.0.0.x.
run-demo: $(MODULES)
	@npx --no-install tsc -p examples/demo/tsconfig.json
	@if docker info >/dev/null 2>&1; then $(ENGINE) sh -ec 'spec/support/images.sh $(BASE); $(DEMO)'; \
	else $(PACKAGES) $(RUNTIME); $(DEMO); fi

benches: $(MODULES)
	@out=$$(for suite in answers maglev picks simulate; do $(TSTL) -p bench/$$suite/tsconfig.json; done); test -z "$$out" || { echo "$$out"; exit 1; }
	@npx --no-install tsc -p bench/tsconfig.json

run-bench: benches
	$(PACKAGES) $(RUNTIME) valgrind:valgrind h2load:nghttp2-client haproxy:haproxy
	@$(ENGINE) sh -ec 'spec/support/images.sh $(BASE); exec node build/bench/bench/main.js $(ONLY) $(if $(WRITE),--write)'

$(MODULES): package-lock.json
	npm ci --no-audit --no-fund

# make demo, make test: both set up what is missing. The others are for who works on Weir.
.PHONY: build docs lint test specs unit fuzz e2e demo run-demo bench run-bench simulate image

TSTL = npx --no-install tstl
MACHINE = spec/support/machine.sh
# Without a shell between, a signal to make reaches it, and it cleans up.
ENGINE = exec spec/support/engine.sh
PACKAGES = spec/support/packages.sh
RUNTIME = nginx:nginx-light luajit:luajit2,luajit :libnginx-mod-http-lua :lua-cjson
NAMESERVERS = dnsmasq:dnsmasq-base nsd:nsd unbound:unbound
# npm writes this file last: neither a broken installation nor an empty folder passes for a whole one.
MODULES = node_modules/.package-lock.json
DEMO = exec node build/demo/examples/demo/main.js $(SECONDS)

test:
	$(MACHINE) $(MAKE) unit e2e

demo:
	$(MACHINE) $(MAKE) --no-print-directory run-demo SECONDS=$(SECONDS)

# What a request, a pick and a change in DNS cost, and what clients see of bad peers, beside nginx's own upstream and HAProxy.
# ONLY="requests picks" measures only that; WRITE=1 writes the table into the README.
bench:
	$(MACHINE) $(MAKE) --no-print-directory run-bench ONLY="$(ONLY)" WRITE=$(WRITE)

# TypeScript to the Lua that is committed.
build: $(MODULES)
	rm -rf lua-out
	@out=$$($(TSTL) -p tsconfig.json); test -z "$$out" || { echo "$$out"; exit 1; }

# The options in the README, from the table that the command line reads.
docs: build
	LUA_PATH='lua-out/?.lua' luajit -e 'require("weir.cli.reference").update("README.md")'

lint: $(MODULES)
	$(PACKAGES) luacheck:lua-check
	npx --no-install eslint .
	npx --no-install prettier --check --log-level warn .
	luacheck --quiet lua-out bin/weir

specs: $(MODULES)
	rm -rf build/spec
	@out=$$($(TSTL) -p spec/tsconfig.json); test -z "$$out" || { echo "$$out"; exit 1; }

# The pure layers, under LuaJIT.
unit: specs
	$(PACKAGES) $(RUNTIME) busted:lua-busted
	luajit /usr/bin/busted

# Ten million hostile messages through the DNS codec; PACKETS=n for another number, SEED=n to repeat a run.
fuzz: specs
	$(PACKAGES) luajit:luajit2,luajit
	@LUA_PATH='lua-out/?.lua;build/?.lua' PACKETS=$(PACKETS) SEED=$(SEED) luajit build/spec/fuzz/dns_codec.lua

# Weir as a process and as a container, against real DNS and real backends.
e2e: $(MODULES)
	$(PACKAGES) $(RUNTIME) $(NAMESERVERS) docker-compose:docker-compose
	$(ENGINE) sh -ec 'spec/support/images.sh $(BASE); exec node_modules/.bin/vitest run --config spec/e2e/vitest.config.ts'

# With Docker in containers, otherwise as processes on 127.0.0.x.
run-demo: $(MODULES)
	@npx --no-install tsc -p examples/demo/tsconfig.json
	@if docker info >/dev/null 2>&1; then $(ENGINE) sh -ec 'spec/support/images.sh $(BASE); $(DEMO)'; \
	else $(PACKAGES) $(RUNTIME); $(DEMO); fi

run-bench: $(MODULES)
	$(PACKAGES) $(RUNTIME) valgrind:valgrind h2load:nghttp2-client haproxy:haproxy
	@out=$$(for suite in answers maglev picks; do $(TSTL) -p bench/$$suite/tsconfig.json; done); test -z "$$out" || { echo "$$out"; exit 1; }
	@npx --no-install tsc -p bench/tsconfig.json
	@$(ENGINE) sh -ec 'spec/support/images.sh $(BASE); exec node build/bench/bench/main.js $(ONLY) $(if $(WRITE),--write)'

# The policies on modelled pools: times, failures and a picture of them. TRACE=FILE replays arrivals, a moment in seconds a line.
simulate: $(MODULES)
	$(PACKAGES) luajit:luajit2,luajit
	@out=$$($(TSTL) -p bench/simulate/tsconfig.json); test -z "$$out" || { echo "$$out"; exit 1; }
	@LUA_PATH='./lua-out/?.lua;./build/?.lua' luajit build/bench/simulate/main.lua build/simulation.svg $(TRACE)

image:
	docker build --tag weir .

$(MODULES): package-lock.json
	npm ci --no-audit --no-fund

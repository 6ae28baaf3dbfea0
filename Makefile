.PHONY: build lint unit
TSTL = npx --no-install tstl

build: node_modules
	rm -rf lua-out
	@out=$$($(TSTL) -p tsconfig.json); test -z "$$out" || { echo "$$out"; exit 1; }

unit: node_modules
	rm -rf build/spec
	@out=$$($(TSTL) -p spec/tsconfig.json); test -z "$$out" || { echo "$$out"; exit 1; }
	luajit /usr/bin/busted

lint: node_modules
	npx --no-install eslint .
	npx --no-install prettier --check .
	luacheck -q lua-out bin

node_modules: package-lock.json
	npm ci --no-audit --no-fund
	@touch node_modules

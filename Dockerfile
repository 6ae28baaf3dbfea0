ARG BASE=openresty/openresty:1.29.2.5-1-bookworm
FROM ${BASE}

# On a plain Debian, its own nginx stands in for OpenResty. Both find Lua modules in /usr/local/share/lua/5.1, so that
# require "weir" needs no lua_package_path.
RUN set -eu; \
    if ! command -v openresty >/dev/null; then \
        apt-get update; \
        apt-get install --yes --no-install-recommends nginx libnginx-mod-http-lua lua-cjson luajit ca-certificates; \
        rm -rf /var/lib/apt/lists/*; \
    fi; \
    mkdir -p /usr/local/share/lua/5.1; \
    ln -s /opt/weir/lua-out/weir /opt/weir/lua-out/weir.lua /usr/local/share/lua/5.1/; \
    ln -s /opt/weir/bin/weir /usr/local/bin/weir; \
    # A new volume that is mounted there is owned by whom Weir runs as.
    install -d -o 65532 -g 65532 /var/lib/weir

COPY lua-out /opt/weir/lua-out
COPY bin/weir /opt/weir/bin/weir

# spec/unit/packages_spec.ts proves that all places have the same version and address.
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="Weir" \
      org.opencontainers.image.description="DNS-driven reverse proxy and load balancer for container networks" \
      org.opencontainers.image.url="https://weir.example/weir" \
      org.opencontainers.image.source="https://weir.example/weir.git" \
      org.opencontainers.image.documentation="https://weir.example/weir/docs" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}"

USER 65532:65532
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 CMD ["weir", "health"]
ENTRYPOINT ["weir"]
CMD ["--help"]

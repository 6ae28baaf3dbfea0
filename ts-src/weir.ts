/*
 * What an nginx.conf uses:
 *
 *     lua_shared_dict weir 4m;
 *     init_by_lua_block        { require("weir").configure({ services = { webserver = { port = 8080 } } }) }
 *     init_worker_by_lua_block { require("weir").start() }
 *     upstream webserver { server 0.0.0.1; balancer_by_lua_block { require("weir").balance("webserver") } keepalive 64; }
 *     log_by_lua_block         { require("weir").log() }
 */
export { admin } from "./weir/phase/admin";
export { configure } from "./weir/phase/configure";
export { connection } from "./weir/phase/http_connection";
export { balance } from "./weir/phase/http_balancer";
export { log } from "./weir/phase/http_log";
export { unavailable } from "./weir/phase/http_unavailable";
export { wait } from "./weir/phase/http_wait";
export { start } from "./weir/phase/start";
export { addCustomPolicy as policy } from "./weir/policy/custom";

/*
 * What an nginx.conf uses:
 *
 *     lua_shared_dict weir 4m;
 *     init_by_lua_block        { require("weir").configure({ services = { webserver = { port = 8080 } } }) }
 *     init_worker_by_lua_block { require("weir").start() }
 *     upstream webserver { server 0.0.0.1; balancer_by_lua_block { require("weir").balance("webserver") } keepalive 64; }
 *     log_by_lua_block         { require("weir").log() }
 *
 * In `stream {}` the same five balance TCP and UDP, with `lua_shared_dict weir_stream 4m;` and `server 0.0.0.1:1;`.
 */
export { admin, balance, log } from "./weir/phase/subsystem";
export { certificate } from "./weir/phase/certificate";
export { configure } from "./weir/phase/configure";
export { connection } from "./weir/phase/http_connection";
export { logClient as log_client } from "./weir/phase/http_log_client";
export { unavailable } from "./weir/phase/http_unavailable";
export { unmapped } from "./weir/phase/http_unmapped";
export { wait, waitAgain as wait_again } from "./weir/phase/http_wait";
export { balanceAgain as balance_again } from "./weir/phase/stream_balancer";
export { preread, prereadAgain as preread_again, prereadHost as preread_host } from "./weir/phase/stream_preread";
export { start } from "./weir/phase/start";
export { addCustomPolicy as policy } from "./weir/policy/custom";

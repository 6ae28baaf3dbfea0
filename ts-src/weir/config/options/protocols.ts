/*
 * The protocols that an option holds for.
 */
const all = ["http", "tcp", "udp"] as const;
/** Those that make connections to peers. */
const connected = ["http", "tcp"] as const;
const http = ["http"] as const;
const stream = ["tcp", "udp"] as const;
const udp = ["udp"] as const;

export { all, connected, http, stream, udp };

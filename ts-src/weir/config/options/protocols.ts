/*
 * The protocols that an option holds for.
 */
const all = ["http", "grpc", "tcp", "udp"] as const;
/** Those that make connections to peers. */
const connected = ["http", "grpc", "tcp"] as const;
/** Those whose clients send requests. */
const requests = ["http", "grpc"] as const;
const http = ["http"] as const;
const stream = ["tcp", "udp"] as const;
const udp = ["udp"] as const;

export { all, connected, http, requests, stream, udp };

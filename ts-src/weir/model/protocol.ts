/** What a service balances. */
export type Protocol = "http" | "grpc" | "tcp" | "udp";

/** The block of nginx.conf that serves it: each has a Weir of its own. */
export type Subsystem = "http" | "stream";

/** The subsystem of a protocol. */
export function subsystemOf(protocol: Protocol): Subsystem {
  return protocol === "http" || protocol === "grpc" ? "http" : "stream";
}

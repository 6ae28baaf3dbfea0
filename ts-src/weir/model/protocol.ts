/** What a service balances. */
export type Protocol = "http" | "tcp" | "udp";

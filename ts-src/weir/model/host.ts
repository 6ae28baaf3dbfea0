/** What nginx.conf needs to know of the machine on which it will run. */
interface Host {
  /** Dynamic modules to load, by their files; none where Lua is built in. */
  readonly modules: readonly string[];
  /** The folder of Weir's Lua modules. */
  readonly luaFolder: string;
  /** User and group of the workers; empty to leave them what the master is, which only root can change. */
  readonly user: string;
  /** Worker processes where the configuration says `auto`. */
  readonly workers: number | "auto";
  /** Whether there is IPv6 to listen on. */
  readonly hasIPv6: boolean;
  /** How many files a process may have open. */
  readonly openFiles: number;
  /** The certificates that this machine trusts, as a file; nothing where there is none. */
  readonly trustedCertificates: string | undefined;
  /** Whether nginx keeps connections to upstreams open unless told otherwise (since 1.29.7). */
  readonly keepsAliveByDefault: boolean;
  /**
   * How HTTP/2 is turned on: by a directive (since 1.25.1), with which a port in clear text speaks HTTP/1 too; by a parameter of
   * `listen`, with which it does not; not at all.
   */
  readonly http2: "directive" | "parameter" | "none";
  /** Whether nginx can leave a client's idle connection open for a moment when a worker ends (`keepalive_min_timeout`, since 1.27.4). */
  readonly sparesIdleClients: boolean;
}

export type { Host };

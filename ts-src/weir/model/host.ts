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
  /** Whether nginx keeps connections to upstreams open unless told otherwise (since 1.29.7). */
  readonly keepsAliveByDefault: boolean;
  /** Whether nginx can leave a client's idle connection open for a moment when a worker ends (`keepalive_min_timeout`, since 1.27.4). */
  readonly sparesIdleClients: boolean;
  /** Whether `http2` is a directive, with which HTTP/1 and HTTP/2 come in at one port (since 1.25.1); else it belongs to `listen`. */
  readonly hasHttp2Directive: boolean;
}

export type { Host };

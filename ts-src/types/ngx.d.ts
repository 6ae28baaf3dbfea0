// The part of the API of lua-nginx-module and lua-resty-core that Weir uses. Each function names the phases it may run in.

/** @noSelf */
declare namespace ngx {
  const ERR: number;
  const WARN: number;
  const NOTICE: number;

  /** The status of the response. Readable and writable in the content phase; readable in the log phase. */
  let status: number;

  /** Response headers. Content phase, before the first output. */
  const header: Record<string, string | number>;

  /** Seconds since the epoch, as of the last turn of the event loop. Any phase. */
  function now(): number;

  /** Writes to nginx's error log. Any phase. */
  function log(level: number, ...message: unknown[]): void;

  /** HMAC of SHA-1, 20 bytes. Any phase. */
  function hmac_sha1(secret: string, text: string): string;

  /** Base64 with padding. Any phase. */
  function encode_base64(bytes: string): string;

  /** Ends the request with a status. In the balancer phase OpenResty answers with it, a plain nginx with 500. */
  function exit(status: number): void;

  /** The phase in which this runs, such as "access". Any phase. */
  function get_phase(): string;

  /** Calls `handler` if the client leaves; nothing unless `lua_check_client_abort` is on. Access and content phase. */
  function on_abort(handler: (this: void) => void): LuaMultiReturn<[true | undefined, string | undefined]>;

  /** Waits and lets the event loop turn. Content phase and timers. */
  function sleep(seconds: number): void;

  /** Undoes the escapes of a URI. Any phase. */
  function unescape_uri(text: string): string;

  /** Sends to the client. Content phase. */
  function print(...text: string[]): void;

  /** The shared dicts that nginx.conf declares, by name. Any phase. */
  const shared: LuaTable<string, SharedDict | undefined>;

  /** Memory shared by all workers, which outlives a reload. All methods run in any phase. */
  interface SharedDict {
    get(key: string): string | number | boolean | undefined;
    /** Never removes what has not expired to make room: then `undefined, "no memory"`. A value of the last one's length is put in its place. */
    safe_set(
      key: string,
      value: string | number,
      seconds?: number,
    ): LuaMultiReturn<[boolean | undefined, string | undefined]>;
    /** Like safe_set, but only if the key is not there: else `false, "exists"`. */
    safe_add(
      key: string,
      value: string | number,
      seconds?: number,
    ): LuaMultiReturn<[boolean | undefined, string | undefined]>;
    /** Up to so many keys, or all with 0. It locks the dict. */
    get_keys(most: number): string[];
    delete(key: string): void;
    /** Nothing if the key is not there. */
    incr(key: string, by: number): LuaMultiReturn<[number | undefined, string | undefined]>;
    rpush(key: string, value: string): LuaMultiReturn<[number | undefined, string | undefined]>;
    lpush(key: string, value: string): LuaMultiReturn<[number | undefined, string | undefined]>;
    lpop(key: string): string | undefined;
    rpop(key: string): string | undefined;
    /** Bytes in all. */
    capacity(): number;
    /** Bytes in pages that hold nothing yet. */
    free_space(): number;
  }
}

/** @noSelf */
declare namespace ngx.config {
  /** Which kind of traffic this Lua VM serves. */
  const subsystem: "http" | "stream";
}

/** @noSelf */
declare namespace ngx.req {
  /** Any request phase, the balancer's too. */
  function get_method(): string;
  /** 0.9, 1.0, 1.1, 2.0 or 3.0; nothing before the request line was read. Any request phase. */
  function http_version(): number | undefined;
  /** The client's connection, in `stream`. Preread and content phase. */
  function socket(): LuaMultiReturn<[DownstreamSocket | undefined, string | undefined]>;
  /** What a client sends. */
  interface DownstreamSocket {
    /** A line without its end, or so many octets. */
    receive(what: "*l" | number): LuaMultiReturn<[string | undefined, string | undefined]>;
  }
  /** Reads the request's body; ends the request where it is longer than nginx.conf allows. Rewrite, access and content phase. */
  function read_body(): void;
  /** The body that was read, unless there is none or it is in a file. */
  function get_body_data(): string | undefined;
  /**
   * The request's headers, whatever the case of a name that they are asked for by; a list where there are several of one.
   * @param most so many are read; 0 for all
   */
  function get_headers(most: number): Readonly<Record<string, string | string[] | undefined>>;
  /** Removes all headers of this name, whatever the case. Rewrite and access phase. */
  function clear_header(name: string): void;
}

/** @noSelf */
declare namespace ngx.worker {
  function pid(): number;
  /** How many workers nginx.conf asks for. */
  function count(): number;
  /** Whether the worker is finishing its last requests, after a reload or a graceful stop. */
  function exiting(): boolean;
  /** 0-based; given anew to a new worker as soon as the old one starts to exit. */
  function id(): number | undefined;
}

/** @noSelf */
declare namespace ngx.timer {
  /** Runs `handler` once after `seconds`, outside of any request; `premature` if the worker exits first. */
  function at(
    seconds: number,
    handler: (this: void, premature: boolean) => void,
  ): LuaMultiReturn<[true, undefined] | [undefined, string]>;
  /** Runs `handler` every `seconds`, whether or not the last run has ended. Any phase from init_worker on. */
  function every(
    seconds: number,
    handler: (this: void, premature: boolean) => void,
  ): LuaMultiReturn<[true, undefined] | [undefined, string]>;
}

declare namespace ngx {
  /** A light thread. */
  interface Thread {
    readonly __thread: never;
  }
}

/** @noSelf */
declare namespace ngx.thread {
  /** Waits until a thread has ended. Request and timer phases. */
  function wait(thread: Thread): LuaMultiReturn<[boolean]>;
  /** Runs `task` at once until it waits, then beside its parent, which ends only after it. Request and timer phases. */
  function spawn(task: (this: void) => void): Thread;
}

declare module "ngx.balancer" {
  /** Where nginx connects next; `address` is numeric, IPv6 in brackets. Balancer phase. */
  export function set_current_peer(
    this: void,
    address: string,
    port: number,
  ): LuaMultiReturn<[true, undefined] | [undefined, string]>;
  /** Allows `count` more calls of the balancer phase for this request, should this try fail. Balancer phase. */
  export function set_more_tries(this: void, count: number): LuaMultiReturn<[true | undefined, string | undefined]>;
  /** How the last try ended: nothing before the first. "next" if the peer answered a status that is tried again. Balancer phase. */
  export function get_last_failure(this: void): LuaMultiReturn<["failed" | "next", number] | [undefined, undefined]>;
  /** Seconds for connecting, for each write and each read of this try. Balancer phase. */
  export function set_timeouts(this: void, connect: number, send: number, read: number): void;
}

declare module "ngx.ssl" {
  /** The host that the client names in TLS. Certificate phase. */
  export function server_name(this: void): LuaMultiReturn<[string | undefined]>;
  /** A certificate and what follows it in PEM form. Any phase. */
  export function parse_pem_cert(this: void, pem: string): LuaMultiReturn<[CData, undefined] | [undefined, string]>;
  /** A private key in PEM form. Any phase. */
  export function parse_pem_priv_key(this: void, pem: string): LuaMultiReturn<[CData, undefined] | [undefined, string]>;
  /** Shows the client this certificate. Certificate phase. */
  export function set_cert(this: void, chain: unknown): LuaMultiReturn<[true, undefined] | [undefined, string]>;
  /** Its key. Certificate phase. */
  export function set_priv_key(this: void, key: unknown): LuaMultiReturn<[true, undefined] | [undefined, string]>;
}

declare module "ngx.semaphore" {
  /** Lets light threads of one worker wait for each other. */
  export interface Semaphore {
    /** Lets `count` of those who wait go on. Any phase. */
    post(count: number): void;
    /** Waits for a post; nothing if none came within `seconds`. Phases that may yield. */
    wait(seconds: number): LuaMultiReturn<[true, undefined] | [undefined, string]>;
    /** Posts that nobody has taken yet; negative for those who wait. */
    count(): number;
  }
  function newSemaphore(this: void, count: number): LuaMultiReturn<[Semaphore, undefined] | [undefined, string]>;
  export { newSemaphore as new };
}

declare module "resty.core.time" {
  /** Seconds since the machine started, by the event loop's clock. Any phase. */
  export function monotonic_time(this: void): number;
}

declare module "resty.core.base" {
  /** The address of nginx's record of the current request, which no other request has while it lasts. */
  export function get_request(this: void): CData | undefined;
}

declare namespace ngx {
  /** nginx's variables. Not for the hot path: one read costs a third of what a proxied request costs. Any request phase. */
  const variables: Record<string, string | undefined>;
  export { variables as var };
}

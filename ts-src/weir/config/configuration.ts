import type { Protocol } from "../model/protocol";
import type { MappingOptions, ProcessOptions, ServiceOptions } from "./options/options";
import type { Problem } from "./problem";
import type { TlsPort } from "./tls_port";

/** A name in DNS, and how to balance over what is behind it. */
interface Service extends ServiceOptions {
  /** What `balance` is called with, unique among the services. */
  readonly key: string;
  /** The DNS name, in lower case. */
  readonly name: string;
  /** The port of its peers. Nothing for an SRV name, which says the port itself. */
  readonly port: number | undefined;
  readonly protocol: Protocol;
  /** Where Weir itself listens. */
  readonly own?: LuaSet<string>;
}

/** Where requests come in, and the service that they go to; of one that redirects, a service without a name that nobody asks. */
interface Listener extends MappingOptions {
  /** IPv4, or IPv6 without brackets; empty for every address of the machine. */
  readonly address: string;
  readonly port: number;
  readonly protocol: Protocol;
  readonly service: Service;
  /** That of `backup` or `canary`; nothing where there is neither. */
  readonly second: Service | undefined;
}

/** Everything Weir was told, complete: no default is left to find. */
interface Configuration extends ProcessOptions {
  readonly services: readonly Service[];
  /** In the order of the mappings; none where nginx.conf is the user's own. */
  readonly listeners: readonly Listener[];
  /** Where the rendered nginx.conf listens, as `ADDRESS PORT`; unknown in one of the user's own. */
  readonly listens: readonly string[];
  /** Where the requests of each service come in, as `address:port` by its key; unknown in an nginx.conf of the user's own. */
  readonly fronts: LuaMap<string, readonly string[]>;
  /** The ports that end TLS. */
  readonly tlsPorts: readonly TlsPort[];
  /** Whether nginx.conf is the one that Weir renders: it says the usual timeouts, and has locations in which requests wait. */
  readonly isRendered: boolean;
  /** Where the Weir of `stream {}` answers questions, for the one of `http {}` to ask it; nothing where there is none. */
  readonly streamSocket: string | undefined;
  /** Where connections over TCP, and calls of gRPC, wait that no peer has accepted: sockets, by the keys of the services. */
  readonly waitingRooms: LuaMap<string, string>;
  /** Of services without which all requests may be served: the keys of those that serve them, by the keys of the services. */
  readonly partners: LuaMap<string, readonly string[]>;
}

interface Parsed {
  readonly configuration: Configuration;
  /** In the order of the input. The configuration is of use only if there are none. */
  readonly problems: readonly Problem[];
}

/** A value while it is being made. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type { Configuration, Listener, Mutable, Parsed, Service };

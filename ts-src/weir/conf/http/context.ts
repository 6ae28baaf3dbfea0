import type { Configuration } from "../../config/configuration";
import type { Host } from "../../model/host";
import type { Trust } from "../syntax/peer_tls";
import type { Port } from "./port";
import type { SentHeaders } from "./sent_header";

/** What the lines of a server depend on beside its listeners. */
interface Context {
  readonly configuration: Configuration;
  readonly host: Host;
  /** What peers over TLS are verified by. */
  readonly trust: Trust;
  /** What peers are told. */
  readonly sent: SentHeaders;
  readonly port: Port;
}

export type { Context };

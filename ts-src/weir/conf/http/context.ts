import type { Configuration } from "../../config/configuration";
import type { Host } from "../../model/host";
import type { Port } from "./port";

/** What the lines of a server depend on beside its listeners. */
interface Context {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly port: Port;
}

export type { Context };

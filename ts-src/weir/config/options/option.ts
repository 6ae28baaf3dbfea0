import type { Protocol } from "../../model/protocol";
import type { TypeName } from "../types/types";
import type { Bounds } from "../types/value_type";

/** A setting that users know by one name: `--name`, `WEIR_NAME`, `,name=` in a mapping, and the field of the Lua API. */
interface Option extends Bounds {
  readonly name: string;
  readonly type: TypeName;
  /**
   * - `service`: each service has its own; outside a mapping it is the default for all
   * - `mapping`: says which requests go to a service, so it is written in mappings only
   * - `listener`: what a mapping does with its clients; outside a mapping it is the default for all. It makes no other pool
   * - `process`: one for all
   */
  readonly scope: "service" | "mapping" | "listener" | "process";
  /** The protocols whose services have it; nothing for what is one for all. */
  readonly protocols?: readonly Protocol[];
  /** Options that only become a directive of nginx.conf are not in the Lua API: who uses that writes the directive. */
  readonly reader: "weir" | "nginx";
  /** As a user would write it. Nothing: unset unless somebody sets it. */
  readonly default: string | undefined;
  /** Where services of a protocol have another default. */
  readonly defaultFor?: Readonly<Partial<Record<Protocol, string>>>;
  /** A word that may stand in place of a value. */
  readonly or?: string;
  /** One sentence, with what zero means. */
  readonly doc: string;
}

/** Options that are documented under one heading. */
interface Topic {
  readonly title: string;
  readonly options: readonly Option[];
}

/** Whether services of a protocol have the option. */
function appliesTo({ protocols }: Option, protocol: Protocol): boolean {
  if (protocols === undefined) return true;
  for (const one of protocols) if (one === protocol) return true;
  return false;
}

export { appliesTo };
export type { Option, Topic };

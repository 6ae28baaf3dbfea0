const topics = [
  { name: "routing", title: "Which requests (in a mapping only)" },
  { name: "balancing", title: "Balancing and retries" },
  { name: "health", title: "Peers that fail" },
  { name: "waiting", title: "Waiting for a peer" },
  { name: "connections", title: "Connections to peers" },
  { name: "discovery", title: "Discovery" },
  { name: "nameservers", title: "Nameservers" },
  { name: "process", title: "The process" },
] as const;

/** What every option says about itself, apart from its type. */
interface Described {
  /** The one name of the option: `--name`, `WEIR_NAME`, `,name=` in a mapping, and the field of the Lua API. */
  readonly name: string;
  /** The heading under which it is documented. */
  readonly topic: (typeof topics)[number]["name"];
  /**
   * - `service`: each service has its own; outside a mapping it is the default for all
   * - `mapping`: says which requests go to a service, so it is written in mappings only
   * - `process`: one for all
   */
  readonly scope: "service" | "mapping" | "process";
  /** Options that become a directive of nginx.conf are for the command line: who uses the Lua API writes that directive. */
  readonly reader: "weir" | "nginx";
  /** One sentence, with what zero means. */
  readonly doc: string;
  /** A word that may stand in place of a value. */
  readonly or?: string;
}

/** A number with a unit: seconds, bytes. Without one, `min` is 0. */
interface Measure extends Described {
  readonly type: "duration" | "size";
  readonly min?: string;
  readonly default: string;
}

interface Integer extends Described {
  readonly type: "integer" | "percent";
  readonly min: number;
  readonly max: number;
  /** Nothing: unset unless somebody sets it. */
  readonly default: string | undefined;
}

interface Choice extends Described {
  readonly type: "one_of";
  readonly choices: readonly string[];
  readonly default: string;
}

/** One of Weir's policies, or a user's own. */
interface PolicyChoice extends Described {
  readonly type: "policy";
  readonly choices: readonly string[];
  readonly default: string;
}

interface Other extends Described {
  readonly type:
    | "variable"
    | "cookie"
    | "secret"
    | "check"
    | "text"
    | "retry_statuses"
    | "boolean"
    | "statuses"
    | "networks"
    | "nameservers"
    | "names"
    | "headers"
    | "host"
    | "path"
    | "file";
  readonly default: string | undefined;
}

type Option = Measure | Integer | Choice | PolicyChoice | Other;

export { topics };
export type { Choice, Integer, Measure, Option, PolicyChoice };

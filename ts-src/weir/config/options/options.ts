import type { ValueOfType } from "../types/types";
import { admin } from "./admin";
import { balancing } from "./balancing";
import { checks } from "./checks";
import { clients } from "./clients";
import { connections } from "./connections";
import { discovery } from "./discovery";
import { failing } from "./failing";
import { headers } from "./headers";
import { nameservers } from "./nameservers";
import type { Option } from "./option";
import { process } from "./process";
import { retries } from "./retries";
import { routing } from "./routing";
import { tls } from "./tls";
import { waiting } from "./waiting";

/** All topics, in the order of the documentation. */
const topics = [
  routing,
  headers,
  tls,
  clients,
  balancing,
  retries,
  failing,
  checks,
  waiting,
  connections,
  discovery,
  nameservers,
  admin,
  process,
] as const;

type KnownOption = (typeof topics)[number]["options"][number];

function optionsOf(all: typeof topics): readonly KnownOption[] {
  const found: KnownOption[] = [];
  for (const topic of all) for (const option of topic.options) found.push(option);
  return found;
}

/** Every option there is, in the same order. */
const options = optionsOf(topics);

type ValueOf<O extends KnownOption> =
  | (O extends { type: "one_of"; choices: readonly (infer Word)[] } ? Word : ValueOfType<O["type"]>)
  | (O extends { or: infer Word } ? Word : never)
  | (O extends { default: undefined } ? undefined : never);

type OptionsOf<Scope extends Option["scope"]> = {
  readonly [O in Extract<KnownOption, { scope: Scope }> as O["name"]]: ValueOf<O>;
};

/** How one service is found and balanced. */
type ServiceOptions = OptionsOf<"service">;
/** Which requests a mapping is for, and what it does with its clients. */
type MappingOptions = OptionsOf<"mapping"> & OptionsOf<"listener">;
/** What there is once. */
type ProcessOptions = OptionsOf<"process">;

type Value = ValueOf<KnownOption>;

export { options, topics };
export type { KnownOption, MappingOptions, ProcessOptions, ServiceOptions, Value };

import { type ClientParts, makeClient } from "../../../ts-src/weir/dns/client";
import { toText } from "../../../ts-src/weir/dns/name";
import type { NameServer, Transport } from "../../../ts-src/weir/model/dns_transport";
import type { Answer } from "../../../ts-src/weir/model/answer";
import type { Resolver } from "../../../ts-src/weir/model/ports";
import { replyTo, response, type Sections } from "./wire";

const format = string.format;
const typeNames = new LuaTable<number, string>();
typeNames.set(1, "A");
typeNames.set(28, "AAAA");
typeNames.set(33, "SRV");
typeNames.set(12, "PTR");

/**
 * What a server does with a question: it keeps still, has no one at its port, cuts its answer with TCP behind it or not, refuses
 * EDNS0, sends octets without sense, or sends sections.
 */
export type Behaviour = "silent" | "closed" | "cut" | "garbage" | Reply;

/** Sections that come so many seconds after the question, at once if not given. */
export interface Reply extends Sections {
  readonly delay?: number;
}

/** `address name type` → what that server does. Questions that are not in it get NXDOMAIN. */
export type Script = Record<string, Behaviour | undefined>;

/** `address` → what it does with every question over UDP, or `address tcp` over TCP, whatever the script says. */
export type Faults = Record<string, Behaviour | undefined>;

export const nxdomain: Sections = { flags: response + 3 };
export const nodata: Sections = {};
export const servfail: Sections = { flags: response + 2 };
export const refused: Sections = { flags: response + 5 };
export const formatError: Sections = { flags: response + 1 };

/** Scripted nameservers, with a clock that moves only while someone waits for one of them. */
export interface FakeServers {
  readonly transport: Transport;
  readonly clock: (this: void) => number;
  readonly sleep: (this: void, seconds: number) => void;
  /** Each message that was sent, as `address name type`, with `tcp` or `plain` (without EDNS0) behind it. */
  readonly asked: string[];
}

/** Weir's client of the nameservers n1 and n2, half a second for each. */
export function clientOf(servers: FakeServers, more: Partial<ClientParts> = {}): Resolver {
  let id = 0;
  const { clock, transport } = servers;
  return makeClient({
    transport,
    clock,
    ids: () => {
      id++;
      return id;
    },
    nameservers: more.nameservers ?? [
      { address: "n1", port: 53 },
      { address: "n2", port: 53 },
    ],
    nameserverTimeout: 0.5,
    attempts: more.attempts ?? 1,
    rotates: more.rotates ?? false,
    isStreamOnly: more.isStreamOnly ?? false,
    search: more.search ?? [],
    ndots: more.ndots ?? 1,
  });
}

export function fakeServers(script: Script, faults: Faults = {}): FakeServers {
  let now = 1000;
  const asked: string[] = [];

  function note(server: NameServer, message: string, over: string): string {
    const [end] = string.find(message, "\0", 13, true);
    const type = typeNames.get(string.byte(message, end + 2));
    const key = format("%s %s %s", server.address, toText(string.sub(message, 13, end)), type);
    const plain = string.byte(message, 12) === 0 ? " plain" : "";
    asked.push(key + over + plain);
    return key;
  }

  return {
    asked,
    clock: () => now,
    sleep: (seconds) => {
      now += seconds;
    },
    transport: {
      udp: (server, message, seconds, accepts) => {
        const key = note(server, message, "");
        const plain = string.byte(message, 12) === 0;
        const fault = (plain ? faults[`${server.address} plain`] : undefined) ?? faults[server.address];
        const behaviour: Behaviour = fault ?? (plain ? script[`${key} plain`] : undefined) ?? script[key] ?? nxdomain;
        if (behaviour === "silent") {
          now += seconds;
          return $multi(undefined, "timeout");
        }
        if (behaviour === "closed") return $multi(undefined, "unreachable");
        let datagram = "";
        if (behaviour === "cut") datagram = replyTo(message, { flags: response + 512 });
        else if (behaviour === "garbage") datagram = replyTo(message, { answers: [""] });
        else if ((behaviour.delay ?? 0) >= seconds) {
          now += seconds;
          return $multi(undefined, "timeout");
        } else {
          now += behaviour.delay ?? 0;
          datagram = replyTo(message, behaviour);
        }
        if (!accepts(datagram)) return $multi(undefined, "timeout");
        return $multi(datagram, undefined);
      },
      tcp: (server, message, seconds) => {
        const key = note(server, message, " tcp");
        const behaviour: Behaviour = faults[`${server.address} tcp`] ?? script[`${key} tcp`] ?? "closed";
        if (behaviour === "silent") now += seconds;
        if (behaviour === "silent") return $multi(undefined, "timeout");
        if (behaviour === "closed") return $multi(undefined, "unreachable");
        if (behaviour === "cut") return $multi(replyTo(message, { flags: response + 512 }), undefined);
        if (behaviour === "garbage") return $multi("no", undefined);
        const { delay = 0 } = behaviour;
        now += math.min(delay, seconds);
        if (delay >= seconds) return $multi(undefined, "timeout");
        return $multi(replyTo(message, behaviour), undefined);
      },
    },
  };
}

/** An answer in one line: addresses or targets, or what else it says, and the name that decided. */
export function summary(answer: Answer): string {
  if (answer.kind === "failure") return `failure ${answer.reason} of ${answer.name}`;
  if (answer.kind !== "records") return `${answer.kind} of ${answer.name}`;
  const parts: string[] = [];
  for (const found of answer.records) {
    parts.push(found.type === "SRV" || found.type === "PTR" ? found.target : found.address);
  }
  return `${table.concat(parts, " ")} of ${answer.name}`;
}

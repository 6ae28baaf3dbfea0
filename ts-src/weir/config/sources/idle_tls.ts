import { subsystemOf } from "../../model/protocol";
import type { Listener } from "../configuration";
import type { Problem } from "../problem";
import { tlsPortOf } from "../tls_ports";
import type { Settings } from "./settings";

/** A mapping, where it is written and what it says itself. */
interface Written {
  readonly listener: Listener;
  readonly where: string;
  readonly settings: Settings;
}

/** What an option of TLS is missing at a mapping; nothing where it means something. */
function missingAt(option: string, endsTls: boolean): string | undefined {
  if (option === "redirect_https" || option === "acme_challenge")
    return endsTls ? "a port without tls, such as 80" : undefined;
  return endsTls ? undefined : "tls=CERTIFICATE:KEY in a mapping of the port";
}

/** The mappings that the option may be for. */
function concernedBy(option: string, mappings: readonly Written[]): readonly Written[] {
  const concerned: Written[] = [];
  for (const mapping of mappings) {
    const { protocol } = mapping.listener;
    const isOfHttp = subsystemOf(protocol) === "http";
    if (isOfHttp || (option === "tls_unknown" && protocol === "tcp")) concerned.push(mapping);
  }
  return concerned;
}

/** Adds a problem for each option that means nothing, as the port ends TLS or does not. */
function rejectIdleTls(
  mappings: readonly Written[],
  listeners: readonly Listener[],
  commandLine: Settings,
  problems: Problem[],
): void {
  for (const option of ["hsts", "http3", "tls_unknown", "redirect_https", "acme_challenge"]) {
    const concerned = concernedBy(option, mappings);
    let missing: string | undefined;
    // What does nothing for want of any such mapping was said before.
    let isUsed = concerned.length === 0;
    for (const { listener, settings, where } of concerned) {
      missing = missingAt(option, tlsPortOf(listener, listeners) !== undefined);
      if (missing === undefined) isUsed = true;
      else if (settings.has(option)) {
        problems.push({ where, what: `${option}=... does nothing`, hint: `it needs ${missing}` });
      }
    }
    if (commandLine.has(option) && !isUsed) {
      problems.push({ where: "arguments", what: `--${option}=... does nothing`, hint: `it needs ${missing!}` });
    }
  }
}

export { rejectIdleTls };
export type { Written };

import { quoted } from "../../text/quoted";
import type { Listener } from "../configuration";
import type { Problem } from "../problem";
import type { SecondService } from "../types/second_service";

const underscore = 95;

/** Whether peers over TLS are known by the name of the service, which those of another name have not. */
function isVerified({ peer_tls, peer_tls_name }: Listener["service"]): boolean {
  return peer_tls !== "off" && peer_tls_name === "";
}

/** The other name of a mapping, with its port; nothing where there is none. What is wrong with it is added to the problems. */
function secondOf(
  { backup, canary, redirect, service }: Pick<Listener, "backup" | "canary" | "redirect" | "service">,
  where: string,
  problems: Problem[],
): SecondService | undefined {
  const second = backup ?? canary;
  if (second === undefined) return undefined;
  const option = backup === undefined ? "canary" : "backup";
  const isRecord = string.byte(second.name) === underscore;
  const found = { name: second.name, port: second.port ?? (isRecord ? undefined : service.port) };
  let what = "";
  let hint = "";
  if (redirect !== undefined) {
    what = `${option}=... does nothing`;
    hint = "redirect=... sends no request on to a service";
  } else if (backup !== undefined && canary !== undefined) {
    what = "backup=... and canary=... are there both";
    hint = "write one of them: each side of a canary is the other's backup";
  } else if (found.port === undefined && !isRecord) {
    what = `${option}: ${quoted(found.name)} has no port`;
    hint = `write ${found.name}:8080; only SRV names, which begin with _, go without`;
  } else if (found.name === service.name && found.port === service.port) {
    what = `${option}: ${quoted(found.name)} is the service itself`;
    hint = "write another name, or another port";
  }
  if (what === "" && isVerified(service)) {
    what = `${option}: the peers of ${quoted(found.name)} would be verified by the name ${quoted(service.name)}`;
    hint = "write peer_tls_name=... that the certificates of both are for";
  }
  if (what === "") return found;
  problems.push({ where, what, hint });
  return undefined;
}

export { secondOf };

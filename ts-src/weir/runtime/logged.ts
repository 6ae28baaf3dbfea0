import type { Reason } from "../model/reason";

/** What the access log says of a request that was no plain success. */
interface Account {
  readonly reason: Reason | undefined;
  /** The key of the service that served it, or could not. */
  readonly service: string;
  /** Seconds that it waited for a peer. */
  readonly waited: number;
}

/** Whether nginx.conf has variables for it; nothing until somebody has looked. */
const access: { isLogged: boolean | undefined } = { isLogged: undefined };

function assign(name: string, value: string): void {
  ngx.var[name] = value;
}

/** Whether there is an access log with Weir's words: an nginx.conf without has not their variables either. */
function isLogged(): boolean {
  if (access.isLogged === undefined) [access.isLogged] = pcall(assign, "weir_reason", "");
  return access.isLogged;
}

/** The last peer in one of nginx's lists of those that were tried, and how many they were; Weir's own sockets are none. */
function triedIn(list: string): LuaMultiReturn<[string, number]> {
  let last = "";
  let count = 0;
  for (const [entry] of string.gmatch(list, "[^%s,]+")) {
    const [address] = string.match(entry!, "^[^u].*:%d+$");
    if (address !== undefined) {
      last = address;
      count++;
    }
  }
  return $multi(last, count);
}

/** Says why the request was no plain success. */
function giveAccount({ reason, service, waited }: Account): void {
  if (!isLogged()) return;
  const variables = ngx.var;
  const [peer, tries] = triedIn(variables.upstream_addr ?? "");
  variables.weir_peer = peer;
  variables.weir_tries = `${tries}`;
  if (reason !== undefined) variables.weir_reason = reason;
  if (service !== "") variables.weir_service = service;
  if (waited > 0) variables.weir_waited = string.format("%.3f", waited);
}

/** Says of a call what the waiting room said of it, in a header that clients do not get. */
function passAccountOn(): void {
  if (!isLogged()) return;
  const variables = ngx.var;
  const said = variables.upstream_http_weir_account ?? "";
  const [waited, reason, list] = string.match(said, "^(%S+) (%S*) ?(.*)$");
  const [refusing, before] = triedIn(variables.upstream_addr ?? "");
  const [peer, after] = triedIn(list ?? "");
  variables.weir_peer = after > 0 ? peer : refusing;
  variables.weir_tries = `${before + after}`;
  variables.weir_waited = waited ?? "0";
  variables.weir_reason = reason ?? "waited";
}

/** The service that the location, or the port, of the request is for; nothing where that is not logged. */
function loggedService(): string | undefined {
  return isLogged() ? ngx.var.weir_service : undefined;
}

/** Says a reason alone. */
function giveReason(reason: Reason): void {
  if (isLogged()) ngx.var.weir_reason = reason;
}

export { giveAccount, giveReason, loggedService, passAccountOn };

import type { Configuration } from "../../config/configuration";
import { servicesOf } from "../../config/subsystems";
import { namesakes } from "./namesakes";
import type { SentHeader } from "./sent_header";

type Identified = Pick<Configuration, "request_id" | "services" | "trusted">;

/** Lines that add headers to responses: nginx forgets those of `http` wherever a location has one of its own. */
type HeaderLines = readonly string[];

/** Whether requests have ids. Redirects alone have none, as the variables are about requests that go on. */
function hasIds(configuration: Identified): boolean {
  return configuration.request_id && servicesOf(configuration, "http").length > 0;
}

/** Where nobody is trusted, each request has nginx's own. */
function variableOf({ trusted }: Identified): string {
  return trusted.length === 0 ? "$request_id" : "$weir_request_id";
}

/** What clients learn in every response. */
function requestIdToClient(configuration: Identified): HeaderLines {
  return hasIds(configuration) ? [`add_header X-Request-ID ${variableOf(configuration)} always;`] : [];
}

/** The variable that has it; nothing where there is none. */
function requestIdOf(configuration: Identified): string | undefined {
  return hasIds(configuration) ? variableOf(configuration) : undefined;
}

/** What peers learn. */
function requestIdToPeer(configuration: Identified): readonly SentHeader[] {
  if (!hasIds(configuration)) return [];
  const sent: SentHeader[] = [{ name: "X-Request-ID", value: variableOf(configuration) }];
  for (const name of namesakes("X-Request-ID")) sent.push({ name, value: '""' });
  return sent;
}

/** The id of each request, for its peer and its client. */
function requestId(configuration: Identified): string[] {
  if (!hasIds(configuration)) return [];
  const lines = ["# Each request has an id, which its peer and its client are told."];
  if (configuration.trusted.length > 0) {
    // The blank keeps what anybody sends from saying that it is trusted.
    for (const line of [
      'map "$weir_is_trusted $http_x_request_id" $weir_request_id {',
      "    default $request_id;",
      '    "~^1 ([A-Za-z0-9._~+/=@:-]{1,200})$" $1;',
      "}",
    ])
      lines.push(line);
  }
  lines.push("proxy_hide_header X-Request-ID;");
  for (const line of requestIdToClient(configuration)) lines.push(line);
  return lines;
}

export { requestId, requestIdOf, requestIdToClient, requestIdToPeer };
export type { HeaderLines };

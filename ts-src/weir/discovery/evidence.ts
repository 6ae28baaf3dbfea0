import { type Endpoint, isIPv6 } from "../model/endpoint";
import type { Discovery } from "./discovery";
import type { Source } from "./source";

/** When DNS last named any of the endpoints; 0 for never. */
function confirmedAt({ sources }: Discovery): number {
  let at = 0;
  for (const source of sources) at = math.max(at, source.confirmedAt);
  return at;
}

/** The nameserver that did. */
function namedBy({ sources }: Discovery): string {
  for (const { endpoints, server } of sources) if (endpoints.length > 0) return server;
  return "";
}

/** The source of an endpoint. */
function sourceOf({ sources }: Discovery, { address }: Endpoint): Source | undefined {
  for (const source of sources) {
    if (source.type === "SRV" || isIPv6(address) === (source.type === "AAAA")) return source;
  }
  return undefined;
}

export { confirmedAt, namedBy, sourceOf };

import type { Configuration, Listener } from "../../config/configuration";
import { takesProxyProtocol } from "../../config/proxy_protocol";
import { forwardedHeaders, type Surroundings } from "./forwarded";
import { requestHeaders } from "./request_headers";
import { requestIdToPeer } from "./request_id";
import { commonTo, type SentHeader, type SentHeaders } from "./sent_header";
import { traceToPeer } from "./traceparent";

function surroundingsOf({ trusted }: Configuration, listeners: readonly Listener[]): Surroundings {
  let isProxied = false;
  let hasPrefixes = false;
  for (const listener of listeners) {
    if (takesProxyProtocol(listener)) isProxied = true;
    if (listener.strip_path) hasPrefixes = true;
  }
  return { trusted, isProxied, hasPrefixes };
}

/** All headers that peers get from Weir. */
function sentHeaders(configuration: Configuration, listeners: readonly Listener[]): SentHeaders {
  const weirs: SentHeader[] = [];
  const forwarded = forwardedHeaders(surroundingsOf(configuration, listeners));
  for (const some of [requestHeaders, forwarded, requestIdToPeer(configuration), traceToPeer(configuration)]) {
    for (const header of some) weirs.push(header);
  }
  return { weirs, common: commonTo(listeners) };
}

export { sentHeaders, surroundingsOf };

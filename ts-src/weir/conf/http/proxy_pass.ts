import type { Listener, Service } from "../../config/configuration";
import { secondsToConnect } from "../../config/connect_timeout";
import { writeDuration } from "../../config/types/measure";
import { isOverTls } from "../../config/peer_tls";
import { append } from "../syntax/lines";
import { peerTls } from "../syntax/peer_tls";
import type { Context } from "./context";
import { named } from "./named_locations";
import { directivesOf } from "./sent_header";

const concat = table.concat;

/** What nginx tries again beside what it always does. */
function retryReasons({ retry_on }: Service): string {
  const reasons = ["error", "timeout"];
  for (const { first } of retry_on) reasons.push(`http_${first}`);
  return concat(reasons, " ");
}

/** How requests of a mapping go to a service, by the name of its `upstream` or the variable that has it. */
function proxyPass(listener: Listener, upstream: string, { sent, trust }: Context): string[] {
  const { service, strip_path } = listener;
  const scheme = isOverTls(service) ? "https" : "http";
  const lines = [`proxy_pass ${scheme}://${upstream}${strip_path ? "$weir_path" : ""};`];
  append(lines, peerTls("proxy_ssl", service, trust));
  append(lines, [
    `proxy_connect_timeout ${writeDuration(secondsToConnect(service.connect_timeout))};`,
    `proxy_send_timeout ${writeDuration(service.send_timeout)};`,
    `proxy_read_timeout ${writeDuration(service.read_timeout)};`,
  ]);
  if (!service.buffering) lines.push("proxy_request_buffering off;");
  if (service.retry_on.length > 0) lines.push(`proxy_next_upstream ${retryReasons(service)};`);
  append(lines, directivesOf(listener, sent));
  lines.push(`error_page 500 502 503 504 ${named("unavailable", listener)};`);
  return lines;
}

export { proxyPass };

import type { Configuration } from "../../config/configuration";
import { append } from "../syntax/lines";
import { quote } from "../syntax/quote";

/** One line for each request: the usual fields, then what happened at each peer that was tried. */
const format = [
  "log_format weir",
  `    '$remote_addr - $remote_user [$time_iso8601] "$request" $status $body_bytes_sent '`,
  `    '"$http_referer" "$http_user_agent" host="$http_host" time=$request_time '`,
  `    'upstream="$upstream_addr" upstream_status="$upstream_status" '`,
  `    'connect="$upstream_connect_time" header="$upstream_header_time" response="$upstream_response_time"';`,
];

/** The directives of the access log. */
function accessLog(configuration: Configuration): readonly string[] {
  if (configuration.access_log === "off") return ["access_log off;"];
  const lines: string[] = [];
  append(lines, format);
  lines.push(`access_log ${quote(configuration.access_log)} weir;`);
  return lines;
}

export { accessLog };

import type { Configuration } from "../../config/configuration";
import { servicesOf } from "../../config/subsystems";
import { requestIdInLog } from "./request_id";
import { traceparentInLog } from "./traceparent";

/** One line for each request: the usual fields, what happened at each peer that was tried, then what identifies the request. */
function logFormat(configuration: Configuration): readonly string[] {
  // Beside TCP alone there are no requests to identify, and no variables for that.
  const hasRequests = servicesOf(configuration, "http").length > 0;
  const identity = !hasRequests ? "" : `${requestIdInLog(configuration)}${traceparentInLog(configuration)}`;
  const end = identity === "" ? "';" : `'\n        '${identity}';`;
  return [
    "log_format weir",
    `    '$remote_addr - $remote_user [$time_iso8601] "$request" $status $body_bytes_sent '`,
    `    '"$http_referer" "$http_user_agent" host="$http_host" time=$request_time '`,
    `    'upstream="$upstream_addr" upstream_status="$upstream_status" '`,
    `    'connect="$upstream_connect_time" header="$upstream_header_time" response="$upstream_response_time"${end}`,
  ];
}

export { logFormat };

/** One line for each request: the usual fields, then what happened at each peer that was tried. */
const logFormat = [
  "log_format weir",
  `    '$remote_addr - $remote_user [$time_iso8601] "$request" $status $body_bytes_sent '`,
  `    '"$http_referer" "$http_user_agent" host="$http_host" time=$request_time '`,
  `    'upstream="$upstream_addr" upstream_status="$upstream_status" '`,
  `    'connect="$upstream_connect_time" header="$upstream_header_time" response="$upstream_response_time"';`,
];

export { logFormat };

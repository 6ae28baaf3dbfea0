/** One line for each session, when it has ended: what went to and fro, and what happened at each peer that was tried. */
const logFormat = [
  "log_format weir",
  `    '$remote_addr - - [$time_iso8601] $protocol $status from_client=$bytes_received to_client=$bytes_sent '`,
  `    'time=$session_time upstream="$upstream_addr" connect="$upstream_connect_time" '`,
  `    'first_byte="$upstream_first_byte_time" session="$upstream_session_time"';`,
];

export { logFormat };

import type { Outcome } from "./outcome";

/** Why a request or a session was no plain success, in a word, as the access log has it; docs/access-log.md explains each. */
type Reason =
  // It was served by a peer all the same.
  | "backup"
  | "waited"
  | "retried"
  // A peer answered that it failed.
  | "peer_error"
  // A try failed, and was the last.
  | "connect_failed"
  | "peer_reset"
  | "peer_timeout"
  | "invalid_header"
  | "body_cut_off"
  | "out_of_resources"
  | "unanswered"
  // There was no peer to try.
  | "no_peer"
  | "peers_down"
  | "peers_full"
  | "queue_full"
  // The response began, and did not come to its end.
  | "response_cut_off"
  // The client, or what it asked.
  | "client_closed"
  | "client_timeout"
  | "rate_limited"
  | "too_many_connections"
  | "unmapped"
  | "bad_request"
  | "body_too_large"
  | "uri_too_long"
  | "header_too_large"
  | "misdirected"
  | "client_certificate"
  | "plain_http"
  | "not_implemented"
  | "http_version"
  // nginx, before any peer was chosen.
  | "refused"
  | "no_room_for_body"
  | "internal_error";

/** What there is to say of a last try that ended so. */
const reasonOfOutcome: Readonly<Record<Outcome, Reason>> = {
  answered: "internal_error",
  error_status: "peer_error",
  connect_failed: "connect_failed",
  reset: "peer_reset",
  timeout: "peer_timeout",
  invalid_header: "invalid_header",
  body_cut_off: "body_cut_off",
  unknown: "out_of_resources",
};

export { reasonOfOutcome };
export type { Reason };

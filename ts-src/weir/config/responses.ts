import { subsystemOf } from "../model/protocol";
import type { Service } from "./configuration";

/** The port at which nameservers listen: each query has one answer. */
const DNS_PORT = 53;

/** How many datagrams answer one, of the option `udp_responses`; 0 for any number, or none. */
function responsesTo({ port, udp_responses }: Pick<Service, "port" | "udp_responses">): number {
  if (udp_responses === "auto") return port === DNS_PORT ? 1 : 0;
  return udp_responses === "none" ? 0 : udp_responses;
}

/**
 * Whether a peer's silence says something at once: of HTTP and gRPC, though a stream may last, and of datagrams that are answered one
 * by one. A session may be as long as it likes.
 */
function answersSoon(service: Pick<Service, "port" | "protocol" | "udp_responses">): boolean {
  return subsystemOf(service.protocol) === "http" || (service.protocol === "udp" && responsesTo(service) > 0);
}

export { answersSoon, responsesTo };

import type { Topic } from "./option";
import { connected, http } from "./protocols";

const retries = {
  title: "Retries",
  options: [
    {
      name: "retries",
      scope: "service",
      reader: "weir",
      protocols: connected,
      type: "integer",
      min: 0,
      max: 100,
      default: "2",
      doc: "How often a request may be repeated that may have reached a peer, if its method is idempotent; one that reached no peer goes on until one accepts the connection; 0 tries one peer only.",
    },
    {
      name: "retry_budget",
      scope: "service",
      reader: "weir",
      protocols: connected,
      type: "percent",
      min: 0,
      max: 100,
      default: "20",
      doc: "Retries as a share of a service's requests, beside 10 each second that are always free; 0 leaves those 10.",
    },
    {
      name: "retry_on",
      scope: "service",
      reader: "weir",
      protocols: http,
      type: "retry_statuses",
      default: "",
      doc: "Statuses that are tried on another peer as if there had been no answer, if the method is idempotent: any of 403, 404, 429, 500, 502, 503 and 504; in a nginx.conf of your own, proxy_next_upstream says the same.",
    },
    {
      name: "try_timeout",
      scope: "service",
      reader: "weir",
      protocols: http,
      type: "duration",
      default: "0s",
      doc: "How long a peer may be silent while another is left to try, if the method is idempotent; 0 is read_timeout, after which a request that a peer has is not begun again at another.",
    },
    {
      name: "total_timeout",
      scope: "service",
      reader: "weir",
      protocols: connected,
      type: "duration",
      default: "0s",
      doc: "How long the tries of a request may take together, waiting included: later, no other is begun, and a peer may be silent no longer than what is left of it, or 1s; 0 is without limit.",
    },
  ],
} as const satisfies Topic;

export { retries };

import type { Topic } from "./option";
import { all, requests } from "./protocols";

const failing = {
  title: "Peers that fail",
  options: [
    {
      name: "eject_after",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "integer",
      min: 0,
      max: 1000,
      default: "5",
      doc: "A peer that answers one worker with so many errors in a row, while the others do better, is left out; so is one of five or more whose share of errors stands out. At most half of the pool is, and never the last; 0 leaves out nobody.",
    },
    {
      name: "eject_on",
      scope: "service",
      reader: "weir",
      protocols: requests,
      type: "statuses",
      default: "500-599",
      doc: "The statuses that are errors of the peer, those of gRPC as the statuses of HTTP that mean the same (see gRPC); no response within read_timeout always is.",
    },
    {
      name: "eject_time",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "duration",
      min: "1ms",
      default: "10s",
      doc: "How long a peer that failed is left out, until one request tries it; twice as long each further time, up to 300s.",
    },
    {
      name: "slow_start",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "duration",
      default: "0s",
      doc: "How long a peer that joins others, or comes back to them, takes to get its whole share, from a tenth of it evenly; requests that a hash or a cookie ties to it go there at once. 0 is at once for all.",
    },
  ],
} as const satisfies Topic;

export { failing };

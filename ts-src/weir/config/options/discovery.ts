import type { Topic } from "./option";
import { all } from "./protocols";

const discovery = {
  title: "Discovery",
  options: [
    {
      name: "refresh",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "duration",
      min: "1s",
      default: "1s",
      doc: "The longest time between two looks at DNS; a shorter TTL shortens it, never under 1s.",
    },
    {
      name: "hold",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "duration",
      default: "0s",
      doc: "How long an address stays after it left the answers, for servers that answer with changing subsets; 0 drops it at once.",
    },
    {
      name: "hold_empty",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "duration",
      default: "2s",
      doc: "How long the peers are kept after DNS says that there are none; 0 drops them at once.",
    },
    {
      name: "max_stale",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "duration",
      default: "0s",
      doc: "How long the last good answer serves while DNS fails; 0 is without limit.",
    },
    {
      name: "family",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "one_of",
      choices: ["both", "ipv4", "ipv6"],
      default: "both",
      doc: "The addresses to ask for.",
    },
    {
      name: "allow",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "networks",
      default: "",
      doc: "Networks that a peer must be in; empty allows all.",
    },
    {
      name: "deny",
      scope: "service",
      reader: "weir",
      protocols: all,
      type: "networks",
      default: "",
      doc: "Networks that no peer may be in, beside unspecified, multicast, broadcast and cloud metadata addresses.",
    },
  ],
} as const satisfies Topic;

export { discovery };

import type { Topic } from "./option";

const nameservers = {
  title: "Nameservers",
  options: [
    {
      name: "nameservers",
      scope: "process",
      reader: "weir",
      type: "nameservers",
      default: "",
      doc: "Whom to ask, in this order, each with a port unless it is 53; empty takes those of resolv.conf.",
    },
    {
      name: "nameserver_timeout",
      scope: "process",
      reader: "weir",
      type: "duration",
      min: "1ms",
      default: "500ms",
      doc: "How long a nameserver may be silent before the next is asked.",
    },
    {
      name: "search",
      scope: "process",
      reader: "weir",
      type: "names",
      default: undefined,
      doc: "Domains to try a name in; unset takes those of resolv.conf, empty tries none.",
    },
    {
      name: "ndots",
      scope: "process",
      reader: "weir",
      type: "integer",
      min: 0,
      max: 15,
      default: undefined,
      doc: "A name with this many dots is tried as it stands first; unset takes that of resolv.conf.",
    },
    {
      name: "resolv_conf",
      scope: "process",
      reader: "weir",
      type: "file",
      default: "/etc/resolv.conf",
      doc: "Where the nameservers, the search list and ndots come from.",
    },
  ],
} as const satisfies Topic;

export { nameservers };

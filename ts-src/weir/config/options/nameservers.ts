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
      default: undefined,
      doc: "How long a nameserver may be silent; unset takes timeout:n of resolv.conf, or 500ms if that has none.",
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
      doc: "Where the nameservers, the search list, ndots and the other options of nameservers come from.",
    },
    {
      name: "hosts_file",
      scope: "process",
      reader: "weir",
      type: "file",
      default: "/etc/hosts",
      doc: "Where a name's addresses are looked for before DNS is asked.",
    },
  ],
} as const satisfies Topic;

export { nameservers };

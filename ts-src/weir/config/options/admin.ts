import type { Topic } from "./option";

const admin = {
  title: "Admin",
  options: [
    {
      name: "admin",
      scope: "process",
      reader: "nginx",
      type: "listen",
      or: "off",
      default: "off",
      doc: "Where /healthz, /ready, /status, /metrics, /history, /explain/NAME and /events are served over TCP (see Admin); without an address at 127.0.0.1 only. Whoever reaches it learns the names and addresses of services. The socket stays.",
    },
    {
      name: "admin_host",
      scope: "process",
      reader: "weir",
      type: "hosts",
      default: "",
      doc: "Hosts by which the admin listener may be asked for, beside addresses and localhost: a name that anybody can point here would let pages of others read it.",
    },
    {
      name: "admin_token_file",
      scope: "process",
      reader: "weir",
      type: "file",
      or: "off",
      default: "off",
      doc: "The file with the token of those who may drain, undrain and refresh over the admin listener; at least 16 characters, read at each use, so that it may be replaced. off is nobody; the socket needs none.",
    },
    {
      name: "drain_for",
      scope: "process",
      reader: "weir",
      type: "duration",
      min: "1s",
      default: "1h",
      doc: "How long a peer stays drained where weir drain does not say it: a drain that was forgotten ends by itself.",
    },
  ],
} as const satisfies Topic;

export { admin };

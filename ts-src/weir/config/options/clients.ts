import type { Topic } from "./option";
import { connected, requests } from "./protocols";

const clients = {
  title: "Clients",
  options: [
    {
      name: "client_timeout",
      scope: "process",
      reader: "nginx",
      type: "duration",
      min: "1s",
      default: "60s",
      doc: "How long a client may take to send the header of a request, and how long it may be silent while it sends a body or takes a response; then its connection is ended. A few seconds bound what slow clients can hold open.",
    },
    {
      name: "client_connections",
      scope: "listener",
      reader: "nginx",
      protocols: connected,
      type: "integer",
      min: 0,
      max: 65535,
      default: "0",
      doc: "Requests, or connections over TCP, that one address may have under way at a time; a further request is answered 429, a call of gRPC with 8 (RESOURCE_EXHAUSTED), a further connection closed. They are counted for all mappings with the same number together. 0 is without limit.",
    },
    {
      name: "client_rate",
      scope: "listener",
      reader: "nginx",
      protocols: requests,
      type: "rate",
      or: "off",
      default: "off",
      doc: "How many requests one address may send, evenly and beyond client_burst; further ones are answered 429, calls of gRPC with 8 (RESOURCE_EXHAUSTED). They are counted for all mappings with the same rate together.",
    },
    {
      name: "client_burst",
      scope: "listener",
      reader: "nginx",
      protocols: requests,
      type: "integer",
      min: 0,
      max: 1000000,
      or: "auto",
      default: "auto",
      doc: "How many requests beyond client_rate an address may send at once; they are not delayed. auto is what the rate allows in 5s, and at least 5.",
    },
    {
      name: "proxy_protocol",
      scope: "listener",
      reader: "nginx",
      protocols: connected,
      type: "one_of",
      choices: ["off", "in", "out", "out_v2", "in_out", "in_out_v2"],
      default: "off",
      doc: "Where the PROXY protocol says a client's address. With in, every connection must begin with its header, which is believed from proxies that are trusted. With out, of TCP only, peers are told in version 1, with out_v2 in version 2, which not every nginx can; they must expect it.",
    },
    {
      name: "request_id",
      scope: "process",
      reader: "nginx",
      type: "boolean",
      default: "off",
      doc: "Whether each request has an id: in X-Request-ID for the peer and for the client, and in the access log. That of a trusted proxy goes on; any other is made anew.",
    },
    {
      name: "traceparent",
      scope: "process",
      reader: "nginx",
      type: "one_of",
      choices: ["off", "on", "sampled"],
      default: "off",
      doc: "Whether a request without a valid traceparent (W3C Trace Context) gets one, and loses its tracestate; a valid one goes on. With on, it says that nobody has sampled the trace, so that most tracers behind record nothing; with sampled they record all. off passes both headers on as they are.",
    },
  ],
} as const satisfies Topic;

export { clients };

import type { Topic } from "./option";
import { connected, http, requests } from "./protocols";

const routing = {
  title: "Which requests (in a mapping only)",
  options: [
    {
      name: "host",
      scope: "mapping",
      reader: "nginx",
      protocols: connected,
      type: "hosts",
      default: "",
      doc: "Only requests for these hosts, or for any below a domain as in *.example.com; empty takes what no other mapping of the port takes. Of TCP, connections whose TLS names such a host (SNI), which go on as they are; a client that names none goes to the mapping without host.",
    },
    {
      name: "path",
      scope: "mapping",
      reader: "nginx",
      protocols: requests,
      type: "path",
      default: "/",
      doc: "Only requests for this path and for what is below it: /v1 takes /v1 and /v1/a, but not /v10. The longest match wins. Of gRPC, /package.Service takes all methods of a service.",
    },
    {
      name: "strip_path",
      scope: "mapping",
      reader: "nginx",
      protocols: http,
      type: "boolean",
      default: "off",
      doc: "Whether peers get paths without that of the mapping: with path=/v1, /v1/a goes to them as /a, and X-Forwarded-Prefix says /v1. What they say of paths themselves, in Location and cookies, goes on as it is.",
    },
    {
      name: "redirect",
      scope: "mapping",
      reader: "nginx",
      protocols: http,
      type: "redirect",
      default: undefined,
      doc: "Where the mapping sends its clients, in place of a service: 80,host=old.example.com,redirect=https://www.example.com. To a URL that ends with its host, path and query follow; to any other, and to a path, they do not. The status is 308, which keeps the method, and is remembered by browsers; 307:/new is for a while only.",
    },
    {
      name: "backup",
      scope: "mapping",
      reader: "nginx",
      protocols: http,
      type: "backup",
      default: undefined,
      doc: "Another name, whose peers serve while no peer of the mapping's own accepts connections. It has the options of the mapping, and its port unless it says another.",
    },
    {
      name: "canary",
      scope: "mapping",
      reader: "nginx",
      protocols: http,
      type: "canary",
      default: undefined,
      doc: "Another name, and the share of clients that its peers serve: next@5 is 5 percent. A cookie keeps a client on its side, or the value that policy=hash goes by. While one side has no peer that accepts connections, the other serves its clients.",
    },
  ],
} as const satisfies Topic;

export { routing };

import type { Topic } from "./option";
import { http } from "./protocols";

const tls = {
  title: "TLS",
  options: [
    {
      name: "hsts",
      scope: "listener",
      reader: "nginx",
      protocols: http,
      type: "duration",
      default: "0s",
      doc: "How long browsers are to come by https only (RFC 6797); it is said in answers over TLS only. 0 says nothing.",
    },
  ],
} as const satisfies Topic;

export { tls };

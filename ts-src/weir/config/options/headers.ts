import type { Topic } from "./option";
import { http } from "./protocols";

const headers = {
  title: "Headers",
  options: [
    {
      name: "set_header",
      scope: "listener",
      reader: "nginx",
      protocols: http,
      type: "request_headers",
      default: "",
      doc: "Headers of requests to peers, in place of what the client says, or of Weir itself: X-Env:prod, or Host:internal.example. One without a value, as X-Env:, is removed.",
    },
    {
      name: "set_response_header",
      scope: "listener",
      reader: "nginx",
      protocols: http,
      type: "response_headers",
      default: "",
      doc: "Headers of responses to clients, in place of what the peer says, and of Weir's own answers: X-Frame-Options:DENY. One without a value, as X-Powered-By:, is removed.",
    },
  ],
} as const satisfies Topic;

export { headers };

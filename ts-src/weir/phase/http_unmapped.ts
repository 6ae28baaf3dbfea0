import { unmappedAnswer } from "../http/unavailable";
import { send } from "./send_answer";

/** `content_by_lua` of what no mapping is for, on a port to which calls of gRPC come. */
function unmapped(): void {
  send(unmappedAnswer());
}

export { unmapped };

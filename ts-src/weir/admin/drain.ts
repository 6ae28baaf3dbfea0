import { duration } from "../config/types/measure";
import { orderLine, type Result as Done } from "../leader/orders";
import type { AdminRequest, AdminResponse, AdminView, Handler } from "./admin";
import { askLeader } from "./ask_leader";
import { BAD_REQUEST, changeAll, failedChange, fieldsOf, type Result, textIn } from "./change";

/** What a change takes to reach every worker: it is answered when it holds. */
const EVERY_WORKER_SECONDS = 0.1;

/** No address is longer. */
const LONGEST_PEER = 64;

/** Whether it may be an address, with or without a port. */
function isPeer(text: string): boolean {
  const [plain] = string.match(text, "^[%x.:%[%]]+$");
  return plain !== undefined && text.length <= LONGEST_PEER;
}

function order(view: AdminView, line: string, key: string): Result {
  const [answer, status, problem] = askLeader(view, "orders", line);
  if (status !== undefined) return { service: key, status, error: `${key}: ${problem}` };
  return answer as Done;
}

function changeDrain(view: AdminView, request: AdminRequest, action: "drain" | "undrain"): AdminResponse {
  const fields = fieldsOf(request);
  if (fields === undefined)
    return failedChange(request, BAD_REQUEST, 'write JSON: {"service":"web","peer":"10.0.0.1"}');
  const service = textIn(fields, "service");
  if (service === "") return failedChange(request, BAD_REQUEST, "service: say which, such as webserver");
  const peer = textIn(fields, "peer");
  if (!isPeer(peer))
    return failedChange(request, BAD_REQUEST, "peer: write an address, such as 10.0.0.1 or [::1]:8080");
  const [seconds, wrong] = duration.read(fields["for"] ?? view.weir.configuration.drain_for, { min: "1s" });
  if (wrong !== undefined) return failedChange(request, BAD_REQUEST, `for: ${wrong.what}; ${wrong.hint}`);
  const said = { service, peer, for: `${seconds}s` };
  const response = changeAll(view, request, `/${action}`, said, (key) =>
    order(view, orderLine(action, seconds, peer, request.client, key), key),
  );
  view.sleep(EVERY_WORKER_SECONDS);
  return response;
}

/** `POST /drain` `{"service":NAME,"peer":"ADDRESS[:PORT]","for":"1h"}`: no worker sends the peer a new request then, for that long. */
const drain: Handler = (view, request) => changeDrain(view, request, "drain");

/** `POST /undrain` `{"service":NAME,"peer":"ADDRESS[:PORT]"}`: ends that before its time. */
const undrain: Handler = (view, request) => changeDrain(view, request, "undrain");

export { drain, undrain };

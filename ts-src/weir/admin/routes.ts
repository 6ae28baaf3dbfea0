import type { AdminRequest, AdminResponse, AdminView, Handler } from "./admin";
import { dashboard, dashboardScript, dashboardStyle } from "./dashboard";
import { drain, undrain } from "./drain";
import { events } from "./events";
import { explain } from "./explain";
import { whyNotChange, whyNotRead } from "./gate";
import { history } from "./history";
import { health } from "./health";
import { metrics } from "./metrics";
import { ready } from "./ready";
import { refresh } from "./refresh";
import { refuse } from "./refusal";
import { problemResponse } from "./response";
import { status } from "./status";

const NOT_FOUND = 404;
const WRONG_METHOD = 405;

/** What can be asked, by path. */
const routes: Readonly<Record<string, Handler | undefined>> = {
  "/": dashboard,
  "/dashboard.css": dashboardStyle,
  "/dashboard.js": dashboardScript,
  "/health": health,
  "/healthz": health,
  "/ready": ready,
  "/status": status,
  "/metrics": metrics,
  "/explain": explain,
  "/events": events,
  "/history": history,
};

/** What can be changed, by path. */
const changes: Readonly<Record<string, Handler | undefined>> = {
  "/drain": drain,
  "/undrain": undrain,
  "/refresh": refresh,
};

/** The request with an argument that its path says. */
function withService(request: AdminRequest, service: string): AdminRequest {
  const { argument, body, client, header, isPrivate, method } = request;
  const said = (name: string): string => (name === "service" ? service : argument(name));
  return { argument: said, body, client, header, isPrivate, method };
}

/** Reads or changes, by a handler that is there for that. */
function answerTo(path: string, view: AdminView, request: AdminRequest): AdminResponse {
  const { method } = request;
  const change = changes[path];
  const handler = change ?? routes[path];
  if (handler === undefined) return problemResponse(NOT_FOUND, "there is no such page");
  const isAllowed = change === undefined ? method === "GET" || method === "HEAD" : method === "POST";
  if (!isAllowed) {
    return problemResponse(WRONG_METHOD, "not in this way", { Allow: change === undefined ? "GET, HEAD" : "POST" });
  }
  const refusal = change === undefined ? undefined : whyNotChange(view, request);
  return refusal === undefined ? handler(view, request) : refuse(view, request, path, refusal);
}

/** The answer to a request, whoever sends it. */
function answerAdmin(path: string, view: AdminView, request: AdminRequest): AdminResponse {
  const refusal = whyNotRead(view, request);
  if (refusal !== undefined) return refuse(view, request, path, refusal);
  const [service] = string.match(path, "^/explain/(.+)$");
  if (service !== undefined) return answerTo("/explain", view, withService(request, service));
  return answerTo(path, view, request);
}

export { answerAdmin };

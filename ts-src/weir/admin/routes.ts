import type { AdminRequest, AdminResponse, AdminView, Handler } from "./admin";
import { dashboard, dashboardScript, dashboardStyle } from "./dashboard";
import { events } from "./events";
import { explain } from "./explain";
import { health } from "./health";
import { metrics } from "./metrics";
import { ready } from "./ready";
import { status } from "./status";

/** What can be asked, by path. */
const routes: Readonly<Record<string, Handler | undefined>> = {
  "/": dashboard,
  "/dashboard.css": dashboardStyle,
  "/dashboard.js": dashboardScript,
  "/health": health,
  "/ready": ready,
  "/status": status,
  "/metrics": metrics,
  "/explain": explain,
  "/events": events,
};

/** The answer to a question; nothing to one that is none. */
function answerAdmin(path: string, view: AdminView, request: AdminRequest): AdminResponse | undefined {
  const handler = routes[path];
  return handler === undefined ? undefined : handler(view, request);
}

export { answerAdmin };

import type { Handler } from "./admin";
import { jsonResponse } from "./response";
import { waitingServices } from "./waiting";

/** `/ready`: 503 while a service has no peer; names those services. */
const ready: Handler = (view) => {
  const waiting = waitingServices(view);
  const isReady = next(waiting)[0] === undefined;
  return jsonResponse(isReady ? 200 : 503, { ready: isReady, waiting });
};

export { ready };

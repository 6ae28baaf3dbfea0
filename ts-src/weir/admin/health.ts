import type { Handler } from "./admin";
import { jsonResponse } from "./response";
import { waitingServices } from "./waiting";

/** `/health`: 200 as long as the process answers at all. */
const health: Handler = (view) => jsonResponse(200, { healthy: true, waiting: waitingServices(view) });

export { health };

import { whyNoStream } from "../spec/support/why_no_stream.ts";
import type { Measure } from "./measure.ts";
import { measureSessionChurn } from "./session_churn.ts";
import { measureSessionDeath } from "./session_death.ts";
import { measureSessionInstructions } from "./session_instructions.ts";

/** What TCP and UDP cost, and what clients notice of peers that come and go. */
async function measureSessions(folder: string): Promise<Measure[]> {
  const reason = await whyNoStream();
  if (reason !== undefined) return [{ what: "TCP and UDP", today: `not measured: ${reason}` }];
  return [
    ...(await measureSessionInstructions()),
    ...(await measureSessionChurn(folder)),
    ...(await measureSessionDeath()),
  ];
}

export { measureSessions };

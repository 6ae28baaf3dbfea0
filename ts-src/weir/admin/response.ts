import { encode } from "cjson";

import type { AdminResponse } from "./admin";

/** An answer as JSON. It must have no empty list, which not every cjson can say: objects throughout. */
function jsonResponse(status: number, answer: unknown): AdminResponse {
  return { status, type: "application/json", body: `${encode(answer)}\n` };
}

/** What is wrong with a question. */
function problemResponse(
  status: number,
  problem: string,
  headers: Readonly<Record<string, string>> = {},
): AdminResponse {
  return { status, type: "application/json", body: `${encode({ error: problem })}\n`, headers };
}

export { jsonResponse, problemResponse };

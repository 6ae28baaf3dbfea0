import { decode } from "cjson";

import type { AdminView, CompanionPost } from "./admin";

/*
 * http and stream are two Weirs in one process: the one of http asks the one of stream, and shows the services of both as one.
 */

/** What the companion answered, as it would to anybody. */
interface Reply {
  readonly status: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Asks the companion, or has it change something; nothing where there is none, or it says nothing that can be read. */
function askCompanion({ companion }: AdminView, path: string, post?: CompanionPost): Reply | undefined {
  const response = companion?.(path, post);
  if (response === undefined) return undefined;
  const [isJson, fields] = pcall(decode, response.body);
  return isJson ? { status: response.status, fields: fields as Record<string, unknown> } : undefined;
}

/** Adds what the companion calls by a name; by another one where that is taken. */
function addNamed<Value>(own: Record<string, Value>, others: unknown): void {
  if (type(others) !== "table") return;
  for (const [name, value] of pairs(others as Record<string, Value>)) {
    own[own[name] === undefined ? name : `${name} (stream)`] = value;
  }
}

export { addNamed, askCompanion };

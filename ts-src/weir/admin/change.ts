import { decode } from "cjson";

import { keysMeant } from "../explain/named";
import { json } from "../text/json";
import type { AdminRequest, AdminResponse, AdminView } from "./admin";
import { askCompanion } from "./companion";
import { noSuchService } from "./no_such_service";

/*
 * What the changes have in common: a body in JSON that names a service, and the results of each service that has the name, in http
 * and in stream.
 */

const OK = 200;
const BAD_REQUEST = 400;
const NOT_FOUND = 404;

/** What came of a change to one service. */
interface Result {
  readonly service?: string;
  /** The same for a person. */
  readonly text?: string;
  /** Why nothing came of it, and the status that says so. */
  readonly error?: string;
  readonly status?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a body; nothing if it is no object of JSON. */
function fieldsOf({ body }: AdminRequest): Fields | undefined {
  const [isJson, fields] = pcall(decode, body());
  return isJson && type(fields) === "table" ? (fields as Fields) : undefined;
}

/** The text of a field; empty if it is not there, or is no text. */
function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return type(value) === "string" ? (value as string) : "";
}

function isText({ argument }: AdminRequest): boolean {
  return argument("as") === "text";
}

/** Why a change cannot be meant, or is not done. */
function failedChange(request: AdminRequest, status: number, problem: string): AdminResponse {
  if (isText(request)) return { status, type: "text/plain", body: `${problem}\n` };
  return { status, type: "application/json", body: `${json({ error: problem })}\n` };
}

/** What came of a change; it has failed if it did everywhere. */
function changeResponse(request: AdminRequest, results: readonly Result[]): AdminResponse {
  const done: Result[] = [];
  for (const result of results) if (result.error === undefined) done.push(result);
  if (done.length === 0) {
    const first = results[0]!;
    return failedChange(request, first.status ?? NOT_FOUND, first.error ?? "nothing is changed");
  }
  if (!isText(request)) return { status: OK, type: "application/json", body: `${json({ results: done })}\n` };
  const lines: string[] = [];
  for (const { text } of done) lines.push(`${text ?? ""}\n`);
  return { status: OK, type: "text/plain", body: table.concat(lines) };
}

/** Adds what came of it at the companion. One that does not have the service says so, which is no failure. */
function changeElsewhere(
  view: AdminView,
  request: AdminRequest,
  path: string,
  fields: Fields,
  results: Result[],
): void {
  const reply = askCompanion(view, path, { body: json(fields), client: request.client });
  if (reply === undefined) return;
  for (const result of (reply.fields["results"] ?? []) as Result[]) results.push(result);
  const { error } = reply.fields;
  if (error !== undefined && reply.fields["unknown"] !== true) {
    results.push({ error: tostring(error), status: reply.status });
  }
}

/**
 * Has a change made to each service of a name, here and at the companion; to all where the name is empty.
 * @param change makes it to the service with a key
 */
function changeAll(
  view: AdminView,
  request: AdminRequest,
  path: string,
  fields: Fields,
  change: (this: void, key: string) => Result,
): AdminResponse {
  const name = textIn(fields, "service");
  const results: Result[] = [];
  const meant = new LuaSet<string>();
  for (const key of keysMeant(view.weir.configuration.services, name)) meant.add(key);
  for (const { key } of view.weir.configuration.services) {
    if (name === "" || meant.has(key)) results.push(change(key));
  }
  changeElsewhere(view, request, path, fields, results);
  if (results.length > 0) return changeResponse(request, results);
  const problem = noSuchService(view, name);
  if (isText(request)) return failedChange(request, NOT_FOUND, problem);
  return { status: NOT_FOUND, type: "application/json", body: `${json({ error: problem, unknown: true })}\n` };
}

export { BAD_REQUEST, changeAll, failedChange, fieldsOf, textIn };
export type { Result };

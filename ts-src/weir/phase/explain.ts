import { decode } from "cjson";

import { quoted } from "../config/problem";
import type { Explanation } from "../keeper/explanation";
import { takeAnswer, wish } from "../keeper/wishes";
import { clock } from "../runtime/clock";
import { inColour, type Paint, undecorated } from "../status/columns";
import { type Explained, explainedBy, hasPeer } from "../status/explained";
import { explainedText } from "../status/explained_text";
import { json } from "../status/json";
import { keysMeant } from "../status/known";
import { balancers, services } from "./services";

/** How long the worker that resolves is waited for, and how often it is looked whether it has answered, in seconds. */
const PATIENCE_SECONDS = 2;
const LOOK_SECONDS = 0.02;

const NOT_FOUND = 404;
const UNAVAILABLE = 503;
const TIMEOUT = 504;
const NO_ROOM = 507;

/** How an answer is written. */
interface Form {
  readonly type: string;
  readonly explained: (this: void, list: readonly Explained[]) => string;
  readonly problem: (this: void, text: string) => string;
}

function textForm(paint: Paint): Form {
  return {
    type: "text/plain",
    explained: (list) => {
      const texts: string[] = [];
      for (const explained of list) texts.push(explainedText(explained, paint));
      return table.concat(texts, "\n");
    },
    problem: (text) => `${text}\n`,
  };
}

const jsonForm: Form = {
  type: "application/json",
  explained: (list) => `${json({ running: true, worker: ngx.worker.pid(), services: list })}\n`,
  problem: (text) => `${json({ error: text })}\n`,
};

function formAsked(): Form {
  const as = ngx.var.arg_as;
  if (as === "text") return textForm(undecorated);
  return as === "colour" ? textForm(inColour) : jsonForm;
}

let wishes = 0;

/** What the worker that resolves knows of a service; a status and a problem if it does not say. */
function askKeeper(key: string): LuaMultiReturn<[Explanation, undefined, undefined] | [undefined, number, string]> {
  const { store } = services();
  wishes++;
  const id = `${ngx.worker.pid()}-${wishes}`;
  const until = clock() + PATIENCE_SECONDS;
  wish(store, id, key, until);
  while (clock() < until) {
    ngx.sleep(LOOK_SECONDS);
    const answer = takeAnswer(store, id);
    if (answer === "") return $multi(undefined, NO_ROOM, "the explanation has no room in the shared memory");
    if (answer !== undefined) return $multi(decode(answer) as Explanation, undefined, undefined);
  }
  return $multi(undefined, TIMEOUT, "no worker resolves at the moment");
}

function noSuchService(name: string): string {
  const keys: string[] = [];
  for (const { key } of services().configuration.services) keys.push(key);
  return `there is no service ${quoted(name)}; there are ${table.concat(keys, ", ")}`;
}

function answer(form: Form, status: number, body: string): void {
  ngx.status = status;
  ngx.header["Content-Type"] = form.type;
  ngx.print(body);
}

/**
 * `/explain?service=NAME`: what is known of the services of this key or DNS name, and how. JSON, or for a person with `as=text` or
 * `as=colour`; 503 if one of them has no peer.
 */
function explain(): void {
  const form = formAsked();
  const name = ngx.unescape_uri(ngx.var.arg_service ?? "");
  const keys = keysMeant(services().configuration.services, name);
  if (keys.length === 0) {
    answer(form, NOT_FOUND, form.problem(noSuchService(name)));
    return;
  }
  const list: Explained[] = [];
  let status = 200;
  for (const key of keys) {
    const [explanation, failure, problem] = askKeeper(key);
    if (explanation === undefined) {
      answer(form, failure, form.problem(problem));
      return;
    }
    const explained = explainedBy(balancers.get(key)!, explanation, clock());
    if (!hasPeer(explained)) status = UNAVAILABLE;
    list.push(explained);
  }
  answer(form, status, form.explained(list));
}

export { explain };

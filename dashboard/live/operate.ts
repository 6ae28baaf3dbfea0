import { fieldsOf, textOf } from "../model/fields.ts";
import { ask, type Refusal } from "./ask.ts";

/** The token stays in this tab, until it is closed. */
const TOKEN = "weir token";

type Operation = "drain" | "undrain";

/** What came of an operation: nothing to say, or what is wrong, and whether it is the token. */
interface Failure {
  readonly text: string;
  readonly isToken: boolean;
}

function keptToken(): string {
  return sessionStorage.getItem(TOKEN) ?? "";
}

function saidBy(text: string): string {
  try {
    return textOf(fieldsOf(JSON.parse(text))["error"]);
  } catch {
    return "";
  }
}

function failureOf({ status, text }: Refusal): Failure {
  const said = saidBy(text);
  const detail = said === "" ? "" : `: ${said}`;
  if (status === 401) return { isToken: true, text: `Weir does not know this token${detail}.` };
  if (status === 403) return { isToken: false, text: `Weir does not allow it${detail}.` };
  if (status === 429) return { isToken: false, text: `Too many attempts, wait a moment${detail}.` };
  if (status === 404 || status === 405) return { isToken: false, text: `Weir cannot do it here${detail}.` };
  return { isToken: false, text: `Weir answers ${status}${detail}.` };
}

/** Has Weir do something with a peer; the token is kept once it was right. */
async function operate(operation: Operation, body: object, token: string): Promise<Failure | undefined> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const asked = ask(operation, { method: "POST", headers, body: JSON.stringify(body) });
  try {
    const { refusal } = await asked;
    if (refusal === undefined) {
      sessionStorage.setItem(TOKEN, token);
      return undefined;
    }
    const failure = failureOf(refusal);
    if (failure.isToken) sessionStorage.removeItem(TOKEN);
    return failure;
  } catch {
    return { isToken: false, text: "Weir does not answer. It may have done it: look at the peer." };
  }
}

export { keptToken, operate, type Failure, type Operation };

import { parseWords } from "../config/sources/command_line";
import { percentEncoded } from "../text/percent";
import { json } from "../text/json";
import { expanded } from "./arguments";
import { askWeir, type Response, tellWeir } from "./ask_weir";
import { complain, fail, report, Status } from "./output";
import { environment } from "./system/process";

const good = 200;
/** DNS is waited for in each service that is refreshed. */
const patienceSeconds = 60;

/** Options of these commands alone, taken out of the arguments. */
interface Own {
  readonly rest: readonly string[];
  readonly duration: string | undefined;
  readonly isJson: boolean;
}

function ownOptions(args: readonly string[], hasDuration: boolean): Own {
  const rest: string[] = [];
  let duration: string | undefined;
  let isJson = false;
  let takesNext = false;
  for (const argument of args) {
    const [attached] = string.match(argument, "^%-%-for=(.*)$");
    if (takesNext) {
      duration = argument;
      takesNext = false;
    } else if (hasDuration && attached !== undefined) duration = attached;
    else if (hasDuration && argument === "--for") takesNext = true;
    else if (argument === "--json") isJson = true;
    else rest.push(argument);
  }
  return { rest, duration: takesNext ? "" : duration, isJson };
}

/** Prints what the running Weir answered, or what is wrong. */
function show({ body, status }: Response, isJson: boolean): Status {
  if (status === good || isJson) io.stdout.write(body);
  else complain(string.match(body, "^[ -~]*")[0]!);
  return status === good ? Status.Good : Status.Failed;
}

/** Has the running Weir change something, and prints what came of it. */
function tell(socket: string, path: string, body: object, isJson: boolean): Status {
  const [response, failure] = tellWeir(socket, isJson ? path : `${path}?as=text`, json(body), patienceSeconds);
  return response === undefined ? fail(failure) : show(response, isJson);
}

/** `weir drain NAME PEER...` and `weir undrain NAME PEER...`: each peer by itself, as others need not know all of them. */
function changeDrain(path: "/drain" | "/undrain", args: readonly string[]): Status {
  const { duration, isJson, rest } = ownOptions(args, path === "/drain");
  const [said, unread] = expanded(rest, 2);
  if (said === undefined) return fail(unread);
  const { problems, process, words } = parseWords(
    said,
    environment(),
    2,
    math.huge,
    "a name and a peer, such as webserver 10.0.0.1",
  );
  if (problems.length > 0) return report(problems);
  let status = Status.Good;
  for (const index of $range(2, words.length)) {
    const body: Record<string, string> = { service: words[0]!, peer: words[index - 1]! };
    if (duration !== undefined) body["for"] = duration;
    const one = tell(process.socket, path, body, isJson);
    if (one !== Status.Good) status = one;
  }
  return status;
}

function drain(args: readonly string[]): Status {
  return changeDrain("/drain", args);
}

function undrain(args: readonly string[]): Status {
  return changeDrain("/undrain", args);
}

/** `weir refresh [NAME]`: asks DNS now, for all services without a name. */
function refresh(args: readonly string[]): Status {
  const { isJson, rest } = ownOptions(args, false);
  const [said, unread] = expanded(rest, 2);
  if (said === undefined) return fail(unread);
  const { problems, process, words } = parseWords(said, environment(), 0, 1, "one name at most, such as webserver");
  if (problems.length > 0) return report(problems);
  return tell(process.socket, "/refresh", { service: words[0] ?? "" }, isJson);
}

/** `weir events [NAME]`: what has happened, oldest first. */
function events(args: readonly string[]): Status {
  const { isJson, rest } = ownOptions(args, false);
  const [said, unread] = expanded(rest, 2);
  if (said === undefined) return fail(unread);
  const { problems, process, words } = parseWords(said, environment(), 0, 1, "one name at most, such as webserver");
  if (problems.length > 0) return report(problems);
  const query = words[0] === undefined ? "" : `&service=${percentEncoded(words[0])}`;
  const [response, failure] = askWeir(
    process.socket,
    `/events?as=${isJson ? "json" : "text"}${query}`,
    patienceSeconds,
  );
  return response === undefined ? fail(failure) : show(response, isJson);
}

export { drain, events, refresh, undrain };

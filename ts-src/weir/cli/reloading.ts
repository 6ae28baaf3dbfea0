import type { Configuration } from "../config/configuration";
import { folderOf } from "../conf/render";
import { askNginx, summary } from "./config_test";
import { obstacle } from "./obstacles";
import { complain, fail, Status } from "./output";
import { placesOf } from "./places";
import { renderHere } from "./rendered";
import { replaceFile } from "./run_folder";
import { checkSnippets } from "./snippets";
import { giveUpAfter } from "./system/errand";
import { secondsNow } from "./system/process";
import { send } from "./system/processes";
import { signal } from "./system/signals";
import { waitForOthers, workersOf } from "./system/workers";
import { using } from "./using";

const concat = table.concat;

/** Between the arguments that a reload took: none has it in it, as no program gets one that has. */
const separator = string.char(0);

/** How long reading and checking may take: a file may be a pipe into which nobody writes. */
const secondsToCheck = 30;
/** nginx takes a new configuration within this, and some times what its test took: more than it tries to bind to a port. */
const secondsToTake = 8;
const timesTheTest = 5;

function contentOf(path: string): string {
  const [file] = io.open(path, "r");
  if (file === undefined) return "";
  const content = file.read("*a");
  file.close();
  return content ?? "";
}

/** Has nginx take a file, or leaves everything as it was. */
function hand(file: string, text: string, nginx: number, seconds: number): Status {
  const before = contentOf(file);
  const [, notWritten] = replaceFile(file, text);
  if (notWritten !== undefined) return fail(notWritten);
  const workers = workersOf(nginx);
  send(signal.hangUp, nginx);
  const change = waitForOthers(workers, nginx, seconds);
  if (change === "joined") complain("a worker does not react, and goes on with the old configuration");
  if (change !== "none") return Status.Good;
  replaceFile(file, before);
  const within = string.format("%.0f s", seconds);
  return fail(`nginx has not taken the new configuration within ${within}, so the old file is back; its log says why`);
}

/** What changes otherwise than its author may think. */
function warn(next: Configuration, inForce: Configuration): void {
  if (next.memory === inForce.memory) return;
  complain("memory has another size: what DNS said and how peers did is forgotten, and found out anew");
}

/** Why a reload cannot change what runs to this; nothing where it can. */
function unchangeable(next: Configuration, inForce: Configuration): string | undefined {
  if (next.socket === inForce.socket) return undefined;
  return `socket: a reload cannot change it from ${inForce.socket} to ${next.socket}; start Weir anew`;
}

/** Puts a configuration into force; complains, and changes nothing, where that cannot be. */
function put(next: Configuration, inForce: Configuration, nginx: number): Status {
  const changes = unchangeable(next, inForce);
  if (changes !== undefined) {
    complain(changes);
    return Status.Misused;
  }
  const unfit = checkSnippets(next);
  if (unfit !== Status.Good) return unfit;
  const obstructed = obstacle(next, placesOf(inForce));
  if (obstructed !== undefined) return fail(obstructed);
  const begun = secondsNow();
  const tested = askNginx(next);
  if (tested !== Status.Good) return tested;
  const seconds = secondsToTake + timesTheTest * (secondsNow() - begun);
  const [rendered, notRendered] = renderHere(next);
  if (rendered === undefined) return fail(notRendered);
  giveUpAfter(0);
  warn(next, inForce);
  return hand(`${folderOf(next.socket)}/nginx.conf`, rendered.text, nginx, seconds);
}

/**
 * Reads the arguments anew, and their files, and has nginx take what they say now.
 * @returns the status to end with, and the arguments that are in force then
 */
function reload(args: readonly string[], inForce: Configuration, nginx: number): LuaMultiReturn<[number, string]> {
  giveUpAfter(secondsToCheck);
  const taken: string[] = [];
  const status = using(args, 1, (next, said) => {
    const outcome = put(next, inForce, nginx);
    for (const { text } of said.args) taken.push(text);
    if (outcome === Status.Good) complain(`reloaded: ${summary(next)}`);
    return outcome;
  });
  return $multi(status, concat(taken, separator));
}

/** The arguments that a reload took. */
function argumentsTaken(found: string): string[] {
  const args: string[] = [];
  if (found === "") return args;
  for (const [text = ""] of string.gmatch(found + separator, "(%Z*)%z")) args.push(text);
  return args;
}

export { argumentsTaken, reload };

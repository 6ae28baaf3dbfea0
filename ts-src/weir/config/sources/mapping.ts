import type { Protocol } from "../../model/protocol";
import { all } from "../options/protocols";
import type { Problem } from "../problem";
import { quoted } from "../../text/quoted";
import { type Argument, characterOf } from "./argument";
import { readMappingOptions } from "./mapping_options";
import { entranceOf, type Target, targetOf } from "./mapping_target";
import type { Piece, Reject } from "./piece";
import type { Rejection } from "../types/reading";
import type { Settings } from "./settings";
import { didYouMean } from "../../text/spelling";

/** Requests that come in at a port go to a name. */
interface Mapping extends Target {
  /** How problems call it. */
  readonly where: string;
  readonly protocol: Protocol;
  readonly settings: Settings;
}

const longestMapping = 8192;

/** The protocol after the slash, as Docker writes it; nothing if it is none. */
function protocolOf(piece: Piece, reject: Reject): Protocol | undefined {
  for (const protocol of all) if (piece.text === protocol) return protocol;
  reject(piece, { what: `${quoted(piece.text)} is no protocol`, hint: didYouMean(piece.text, all) });
  return undefined;
}

/** A mapping as it is written on the command line. What is wrong with it is added to the problems. */
function parseMapping(argument: Argument, problems: Problem[]): Mapping | undefined {
  const { text, where } = argument;
  function reject(piece: Piece, rejection: Rejection): void {
    problems.push({ where: characterOf(argument, piece.at), what: rejection.what, hint: rejection.hint });
  }
  const known = problems.length;
  if (text.length > longestMapping) {
    const what = `${quoted(text)} is ${text.length} characters long`;
    reject({ text, at: 1 }, { what, hint: `at most ${longestMapping}` });
    return undefined;
  }
  const [before] = string.match(text, "^([!-~]*)[^!-~]");
  if (before !== undefined) {
    const what = `${quoted(text)} has a character that is no printable ASCII, or a blank`;
    reject({ text, at: before.length + 1 }, { what, hint: "" });
    return undefined;
  }
  const [head, suffix] = string.match(text, "^([^,/]*)/?([^,]*)");
  const [withoutOptions] = string.match(text, "^[^,]*");
  const hasSuffix = withoutOptions !== head;
  const protocol = hasSuffix ? protocolOf({ text: suffix!, at: head!.length + 2 }, reject) : "http";
  const [redirects] = string.match(text, ",redirect=");
  const target = (redirects === undefined ? targetOf : entranceOf)({ text: head!, at: 1 }, reject);
  const settings: Settings = new LuaTable();
  if (withoutOptions!.length < text.length) {
    const at = withoutOptions!.length + 2;
    readMappingOptions({ text: string.sub(text, at), at }, protocol ?? "http", settings, reject);
  }
  if (target === undefined || protocol === undefined || problems.length > known) return undefined;
  const { address, name, namePort, port } = target;
  return { where, address, port, protocol, name, namePort, settings };
}

export { parseMapping };
export type { Mapping };

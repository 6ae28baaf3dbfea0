import type { Protocol } from "../../model/protocol";
import { canonicalAddress, isAddress } from "../types/address";
import { isName } from "../types/name";
import { isPort } from "../types/nameserver";
import { all } from "../options/protocols";
import type { Problem } from "../problem";
import { quoted } from "../../text/quoted";
import { type Argument, characterOf } from "./argument";
import { readMappingOptions } from "./mapping_options";
import { type Piece, pieces, type Reject } from "./piece";
import type { Rejection } from "../types/reading";
import type { Settings } from "./settings";
import { didYouMean } from "../../text/spelling";

/** Requests that come in at a port go to a name. */
interface Mapping {
  /** How problems call it. */
  readonly where: string;
  /** IPv4, or IPv6 without brackets; empty for every address of the machine. */
  readonly address: string;
  readonly port: number;
  readonly protocol: Protocol;
  readonly name: string;
  readonly namePort: number | undefined;
  readonly settings: Settings;
}

const underscore = 95;
const longestMapping = 8192;
const form = "write PORT:NAME:PORT, such as 80:webserver:8080";

function portOf(piece: Piece, reject: Reject): number | undefined {
  const [digits] = string.match(piece.text, "^%d%d?%d?%d?%d?$");
  const port = digits === undefined ? undefined : tonumber(digits);
  if (isPort(port)) return port;
  reject(piece, { what: `${quoted(piece.text)} is no port`, hint: "a number from 1 to 65535" });
  return undefined;
}

function nameOf(piece: Piece, reject: Reject): string | undefined {
  if (isAddress(piece.text)) {
    reject(piece, { what: `${piece.text} is an address`, hint: "Weir finds peers by their name in DNS" });
    return undefined;
  }
  if (isName(piece.text)) return string.lower(piece.text);
  reject(piece, { what: `${quoted(piece.text)} is no DNS name`, hint: form });
  return undefined;
}

/** The protocol after the slash, as Docker writes it; nothing if it is none. */
function protocolOf(piece: Piece, reject: Reject): Protocol | undefined {
  for (const protocol of all) if (piece.text === protocol) return protocol;
  reject(piece, { what: `${quoted(piece.text)} is no protocol`, hint: didYouMean(piece.text, all) });
  return undefined;
}

function isNumber(piece: Piece): boolean {
  const [digits] = string.match(piece.text, "^%d+$");
  return digits !== undefined;
}

/** The listening address before the port, if there is one, and the fields that follow it. */
function splitAddress(target: Piece): LuaMultiReturn<[Piece | undefined, Piece[]]> {
  const [bracketed, rest] = string.match(target.text, "^%[([^%]]*)%]:(.*)$");
  if (bracketed !== undefined && rest !== undefined) {
    const after = { text: rest, at: target.at + target.text.length - rest.length };
    return $multi({ text: bracketed, at: target.at + 1 }, pieces(after, ":"));
  }
  const fields = pieces(target, ":");
  const isAddressFirst = fields.length === 4 || (fields.length === 3 && !isNumber(fields[0]!) && isNumber(fields[1]!));
  return $multi(isAddressFirst ? table.remove(fields, 1) : undefined, fields);
}

function addressOf(piece: Piece | undefined, reject: Reject): string | undefined {
  if (piece === undefined || piece.text === "*") return "";
  const address = canonicalAddress(piece.text);
  if (address !== undefined) return address;
  reject(piece, { what: `${quoted(piece.text)} is no address to listen on`, hint: "write it like 127.0.0.1 or [::1]" });
  return undefined;
}

function targetOf(target: Piece, reject: Reject): Pick<Mapping, "address" | "port" | "name" | "namePort"> | undefined {
  const [addressPiece, fields] = splitAddress(target);
  const [portPiece, namePiece, namePortPiece] = fields;
  if (fields.length > 3) {
    reject(target, { what: "there are too many colons", hint: "an IPv6 address to listen on needs brackets" });
    return undefined;
  }
  if (portPiece === undefined || namePiece === undefined) {
    reject(target, { what: `${quoted(target.text)} names no service`, hint: form });
    return undefined;
  }
  const address = addressOf(addressPiece, reject);
  const port = portOf(portPiece, reject);
  const name = nameOf(namePiece, reject);
  const namePort = namePortPiece === undefined ? undefined : portOf(namePortPiece, reject);
  if (address === undefined || port === undefined || name === undefined) return undefined;
  if (namePortPiece === undefined && string.byte(name) !== underscore) {
    const hint = `write ${portPiece.text}:${name}:8080; only SRV names, which begin with _, go without`;
    reject(namePiece, { what: `${quoted(name)} has no port`, hint });
    return undefined;
  }
  return { address, port, name, namePort };
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
  const target = targetOf({ text: head!, at: 1 }, reject);
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

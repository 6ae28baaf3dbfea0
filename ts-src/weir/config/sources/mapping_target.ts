import { quoted } from "../../text/quoted";
import { canonicalAddress, isAddress } from "../types/address";
import { isName } from "../types/name";
import { isPort } from "../types/nameserver";
import { type Piece, pieces, type Reject } from "./piece";

/** What a mapping says before its options. */
interface Target {
  /** IPv4, or IPv6 without brackets; empty for every address of the machine. */
  readonly address: string;
  readonly port: number;
  /** Empty where the mapping redirects: nobody is asked. */
  readonly name: string;
  readonly namePort: number | undefined;
}

const underscore = 95;
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

/** The target of a mapping that redirects: `[ADDRESS:]PORT`, as nobody is behind it. */
function entranceOf(target: Piece, reject: Reject): Target | undefined {
  const [bracketed, fields] = splitAddress(target);
  const isAddressFirst = bracketed === undefined && fields.length === 2 && !isNumber(fields[0]!);
  const addressPiece = isAddressFirst ? table.remove(fields, 1) : bracketed;
  const [portPiece, namePiece] = fields;
  if (portPiece === undefined) return undefined;
  if (namePiece !== undefined) {
    const what = `${quoted(namePiece.text)} is not asked where redirect=... answers`;
    reject(namePiece, { what, hint: `leave it out: ${portPiece.text},redirect=...` });
    return undefined;
  }
  const address = addressOf(addressPiece, reject);
  const port = portOf(portPiece, reject);
  return address === undefined || port === undefined ? undefined : { address, port, name: "", namePort: undefined };
}

function targetOf(target: Piece, reject: Reject): Target | undefined {
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

export { entranceOf, targetOf };
export type { Target };

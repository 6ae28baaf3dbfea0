import type { Protocol } from "../../model/protocol";
import { quoted } from "../../text/quoted";
import { listed } from "../../text/wording";
import { appliesTo, type Option } from "../options/option";
import { types } from "../types/types";
import { type Piece, pieces, type Reject } from "./piece";
import { findOption, set, type Settings } from "./settings";

interface Given {
  readonly option: Option;
  readonly at: number;
  value: string;
}

function isGiven(option: Option, all: readonly Given[]): boolean {
  for (const given of all) {
    if (given.option === option) return true;
  }
  return false;
}

function whereItApplies({ protocols }: Option): string {
  return `leave it out; it is for ${listed(protocols!, "and")}`;
}

/** Adds what one piece says: an option with its value, or one more item of the list before it. */
function addPiece(piece: Piece, protocol: Protocol, all: Given[], reject: Reject): void {
  const [name, value] = string.match(piece.text, "^([^=:]*)=(.*)$");
  const last = all[all.length - 1];
  if (name === undefined || value === undefined) {
    if (piece.text === "") {
      reject(piece, { what: "an option is missing after the comma", hint: "" });
    } else if (last !== undefined && types[last.option.type].isList) {
      last.value = `${last.value},${piece.text}`;
    } else {
      reject(piece, { what: `${quoted(piece.text)} has no value`, hint: "options are written ,name=value" });
    }
    return;
  }
  const [option, rejection] = findOption(name, "mapping");
  if (rejection !== undefined) {
    reject(piece, rejection);
  } else if (!appliesTo(option, protocol)) {
    reject(piece, { what: `${option.name} does not apply to ${protocol}`, hint: whereItApplies(option) });
  } else if (isGiven(option, all)) {
    reject(piece, { what: `${option.name} is given twice`, hint: "" });
  } else {
    all.push({ option, value, at: piece.at + name.length + 1 });
  }
}

/** Reads the options of a mapping, `name=value` between commas; the items of a list are between commas too. */
function readMappingOptions(whole: Piece, protocol: Protocol, settings: Settings, reject: Reject): void {
  const all: Given[] = [];
  for (const piece of pieces(whole, ",")) addPiece(piece, protocol, all, reject);
  for (const given of all) {
    const rejection = set(settings, given.option, given.value);
    if (rejection !== undefined) reject({ text: given.value, at: given.at }, rejection);
  }
}

export { readMappingOptions };

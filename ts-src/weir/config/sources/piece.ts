import type { Rejection } from "../types/reading";

/** A piece of a mapping and the character at which it begins, from 1. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

type Reject = (this: void, piece: Piece, rejection: Rejection) => void;

/** The pieces between separators, of which there is one at least. */
function pieces(whole: Piece, separator: "," | ":"): Piece[] {
  const found: Piece[] = [];
  let at = whole.at;
  for (const [text] of string.gmatch(whole.text + separator, `([^${separator}]*)${separator}`)) {
    found.push({ text: text!, at });
    at += text!.length + 1;
  }
  return found;
}

export { pieces };
export type { Piece, Reject };

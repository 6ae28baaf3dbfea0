import type { Option } from "../../config/options/option";
import { options } from "../../config/options/options";
import { isWrittenIn, type Place } from "../../config/sources/settings";
import type { Command } from "../described/command";
import { valueForm } from "../described/describe";

/** Names of files that a value has: one, a folder, or two with a colon between. */
type Files = "file" | "folder" | "pair";

/** What can be offered for a value: words, and names of files. */
interface Offer {
  readonly words: readonly string[];
  readonly files: Files | undefined;
}

/** Options for which the same is offered. */
interface OfferFor extends Offer {
  readonly names: string[];
}

const filesByForm: Readonly<Record<string, Files | undefined>> = {
  FILE: "file",
  FOLDER: "folder",
  "CERTIFICATE:KEY,...": "pair",
};

/** What the form of a value offers: what is in capitals there stands for something else. */
function offerOf(option: Option): Offer {
  const words: string[] = [];
  let files: Files | undefined;
  for (const [part] of string.gmatch(valueForm(option), "[^|]+")) {
    const [word] = string.match(part!, "^[%w_]*%l[%w_]*$");
    if (word !== undefined) words.push(word);
    files ??= filesByForm[part!];
  }
  return { words, files };
}

/** What is offered for values, and for which options; those for which nothing is are left out. */
function offers(): readonly OfferFor[] {
  const found: OfferFor[] = [];
  const known = new LuaMap<string, OfferFor>();
  for (const option of options) {
    const { files, words } = offerOf(option);
    const identity = `${table.concat(words as string[], " ")}|${files ?? ""}`;
    const same = known.get(identity);
    if (same !== undefined) {
      same.names.push(option.name);
    } else if (identity !== "|") {
      const offer = { names: [option.name], words, files };
      known.set(identity, offer);
      found.push(offer);
    }
  }
  return found;
}

/** The options that can be written in a place. */
function optionsIn(place: Place): readonly Option[] {
  const found: Option[] = [];
  for (const option of options) if (isWrittenIn(place, option)) found.push(option);
  return found;
}

function isAmong(name: string, names: readonly string[]): boolean {
  for (const one of names) if (one === name) return true;
  return false;
}

/** The options that make a difference to a command. */
function optionsOf(command: Command): readonly Option[] {
  const all = optionsIn("command line");
  if (command.options === "all") return all;
  const found: Option[] = [];
  for (const option of all) if (isAmong(option.name, command.options)) found.push(option);
  return found;
}

export { offers, optionsIn, optionsOf };
export type { Offer };

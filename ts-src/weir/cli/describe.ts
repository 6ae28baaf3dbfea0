import type { Option } from "../config/options/option";
import { all } from "../config/options/protocols";
import { types } from "../config/types/types";
import type { Command } from "./command";

/** What may stand after the equals sign. */
function valueForm(option: Option): string {
  const form = types[option.type].placeholder(option);
  return option.or === undefined ? form : `${option.or}|${form}`;
}

/** A default in words. */
function words(text: string | undefined): string {
  if (text === undefined) return "unset";
  return text === "" ? "empty" : text;
}

/** The default in words, and those of protocols that have another. */
function defaultForm({ default: usual, defaultFor }: Option): string {
  let form = words(usual);
  for (const protocol of all) {
    const other = defaultFor?.[protocol];
    if (other !== undefined) form = `${form}; ${protocol} ${other}`;
  }
  return form;
}

/** How a command is called. */
function writtenCommand(command: Command): string {
  return command.arguments === "" ? `weir ${command.name}` : `weir ${command.name} ${command.arguments}`;
}

export { defaultForm, valueForm, writtenCommand };

import { shown } from "../../text/quoted";
import type { Problem } from "../problem";
import { findOption, type Place, set, type Settings } from "./settings";

/** A table of Lua, whatever is in it. */
type Fields = LuaTable<AnyNotNil, unknown>;

function isTable(input: unknown): input is Fields {
  return type(input) === "table";
}

/** The keys of a table in an order that is always the same, so that problems come in one. */
function sortedKeys(fields: Fields): AnyNotNil[] {
  const keys: AnyNotNil[] = [];
  for (const [key] of pairs(fields)) keys.push(key);
  table.sort(keys, (a, b) => tostring(a) < tostring(b));
  return keys;
}

/** A key as a part of a path: as it is where it is a word, and never longer than a line. */
function pathOf(path: string, key: unknown): string {
  const text = tostring(key);
  const [word] = string.match(text, "^[%w_.-]+$");
  const step = type(key) === "string" && word !== undefined && text.length <= 64 ? text : `[${shown(key)}]`;
  return path === "" ? step : `${path}.${step}`;
}

/** Reads the fields that are options; `apart` are those that are not. */
function readFields(fields: Fields, place: Place, path: string, apart: LuaSet, problems: Problem[]): Settings {
  const settings: Settings = new LuaTable();
  for (const key of sortedKeys(fields)) {
    if (!apart.has(key)) {
      const [option, unknown] = findOption(tostring(key), place);
      const rejection = option === undefined ? unknown : set(settings, option, fields.get(key));
      if (rejection !== undefined)
        problems.push({ where: pathOf(path, key), what: rejection.what, hint: rejection.hint });
    }
  }
  return settings;
}

export { isTable, pathOf, readFields, sortedKeys };
export type { Fields };

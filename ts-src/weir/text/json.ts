const concat = table.concat;
const format = string.format;

const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\" };

function escaped(character: string): string {
  return escapes[character] ?? format("\\u%04x", string.byte(character));
}

/** In quotes; what is not ASCII is passed on as it is. */
function jsonString(text: string): string {
  const [inner] = string.gsub(text, '[%c"\\]', escaped);
  return `"${inner}"`;
}

/** Whole as it is, else to the thousandth. */
function jsonNumber(value: number): string {
  return value % 1 === 0 ? format("%d", value) : format("%.3f", value);
}

function jsonList(values: readonly unknown[]): string {
  const parts: string[] = [];
  for (const value of values) parts.push(json(value));
  return `[${concat(parts, ",")}]`;
}

/** In alphabetical order. */
function namesOf(fields: LuaTable<string, unknown>): string[] {
  const names: string[] = [];
  for (const [name] of fields) names.push(name);
  table.sort(names);
  return names;
}

function jsonObject(fields: LuaTable<string, unknown>): string {
  const parts: string[] = [];
  for (const name of namesOf(fields)) parts.push(`${jsonString(name)}:${json(fields.get(name))}`);
  return `{${concat(parts, ",")}}`;
}

/**
 * JSON, with the names of an object in alphabetical order. A table without anything in it is an empty list: what it is given
 * has no empty objects.
 */
function json(value: unknown): string {
  if (type(value) === "number") return jsonNumber(value as number);
  if (type(value) === "string") return jsonString(value as string);
  if (type(value) !== "table") return tostring(value);
  const values = value as readonly unknown[];
  const isList = values.length > 0 || next(value as LuaTable)[0] === undefined;
  return isList ? jsonList(values) : jsonObject(value as LuaTable<string, unknown>);
}

/** The same, a line for each thing, with two blanks more for each that it is in. */
function indented(value: unknown, margin = ""): string {
  if (type(value) !== "table" || next(value as LuaTable)[0] === undefined) return json(value);
  const values = value as readonly unknown[];
  const further = `${margin}  `;
  const parts: string[] = [];
  if (values.length > 0) {
    for (const one of values) parts.push(further + indented(one, further));
    return `[\n${concat(parts, ",\n")}\n${margin}]`;
  }
  const fields = value as LuaTable<string, unknown>;
  for (const name of namesOf(fields)) {
    parts.push(`${further}${jsonString(name)}: ${indented(fields.get(name), further)}`);
  }
  return `{\n${concat(parts, ",\n")}\n${margin}}`;
}

export { indented, json };

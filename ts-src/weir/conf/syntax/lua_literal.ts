const concat = table.concat;

const keywords = new LuaSet<string>();
for (const [word] of string.gmatch(
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while",
  "%a+",
)) {
  keywords.add(word!);
}

function byteEscape(character: string): string {
  return string.format("\\%03d", string.byte(character));
}

/**
 * A string of Lua source. Whatever could mean something to nginx, which counts the braces and quotes of a block, is written
 * as a number.
 */
function luaString(value: string): string {
  const [inner] = string.gsub(value, "[^%w /.,:*_@+=~-]", byteEscape);
  return `"${inner}"`;
}

/** A field's name before its equals sign. */
function luaKey(name: string): string {
  const [word] = string.match(name, "^[%a_][%w_]*$");
  return word !== undefined && !keywords.has(word) ? word : `[${luaString(name)}]`;
}

function luaList(values: readonly string[]): string {
  const literals: string[] = [];
  for (const value of values) literals.push(luaString(value));
  return literals.length === 0 ? "{}" : `{ ${concat(literals, ", ")} }`;
}

export { luaKey, luaList, luaString };

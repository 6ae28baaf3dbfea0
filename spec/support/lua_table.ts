import { spawnSync } from "node:child_process";

/** What a table of the Lua API may hold, as JSON has it. */
type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** Printable text as Lua writes it. */
function quoted(text: string): string {
  return `"${text.replaceAll(/[^ !#-[\]-~]/g, (character) => `\\${String(character.charCodeAt(0)).padStart(3, "0")}`)}"`;
}

/** The same value in Lua. */
function inLua(value: Value): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `{${value.map(inLua).join(",")}}`;
  const fields = Object.entries(value).map(([key, inner]) => `[${quoted(key)}]=${inLua(inner)}`);
  return `{${fields.join(",")}}`;
}

const program = `
  local parse = require("weir.config.sources.table").parseTable
  local line = require("weir.config.problem").problemLine
  for table in io.lines() do
    local problems
    for _, subsystem in ipairs { "http", "stream" } do
      local found = parse(loadstring("return " .. table)(), subsystem).problems
      if not problems or #found < #problems then problems = found end
    end
    print(problems[1] and line(problems[1]) or "")
  end
`;

/** What Weir has to say against each of the tables in the block of nginx.conf that suits it better; nothing against a good one. */
function problemsOf(tables: readonly Value[]): string[] {
  const { status, stdout, stderr } = spawnSync("luajit", ["-e", program], {
    env: { ...process.env, LUA_PATH: "lua-out/?.lua" },
    input: tables.map((table) => `${inLua(table)}\n`).join(""),
    maxBuffer: 1 << 26,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split("\n").slice(0, -1);
}

export { problemsOf, type Value };

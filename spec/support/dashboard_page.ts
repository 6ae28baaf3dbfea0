import { readFileSync } from "node:fs";

type Part = "html" | "script" | "style";

/** The dashboard as it is committed: a part of the Lua module that Weir serves. */
function dashboardPart(part: Part): string {
  const lua = readFileSync("lua-out/weir/admin/dashboard_page.lua", "utf8");
  const [, , text] = new RegExp(`\\n  ${part} = \\[(=*)\\[\\n(.*?)\\]\\1\\],\\n`, "s").exec(lua) ?? [];
  if (text === undefined) throw new Error(`dashboard_page.lua has no ${part}`);
  return text;
}

export { dashboardPart, type Part };

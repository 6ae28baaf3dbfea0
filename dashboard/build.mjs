// Makes of the dashboard's sources one Lua module of three strings, so that it is wherever Weir's Lua is, and prints its size.
import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const TARGET = `${HERE}/../lua-out/weir/admin/dashboard_page.lua`;

/** What the three may weigh together, compressed. */
const LIMIT_BYTES = 25_000;

/** One file of what an entry and its imports say. */
async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [`${HERE}/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: ["es2022", "chrome111", "firefox114", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  return outputFiles[0].text.trim();
}

/** A Lua string that no text can end early. */
function longString(text) {
  let level = "";
  while (text.includes(`]${level}]`) || text.endsWith(`]${level}`)) level += "=";
  return `[${level}[\n${text}]${level}]`;
}

const page = {
  html: (await readFile(`${HERE}/index.html`, "utf8")).replace(/>\s+</g, "><").replace(/\s+/g, " ").trim(),
  script: await bundled("main.ts"),
  style: await bundled("style/main.css"),
};

const parts = Object.entries(page);
const fields = parts.map(([name, text]) => `  ${name} = ${longString(text)},\n`);
await writeFile(TARGET, `-- Built from dashboard/ by make build.\nreturn {\n${fields.join("")}}\n`);

const sizes = parts.map(([name, text]) => [name, gzipSync(text, { level: 9 }).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
console.log(`dashboard: ${sizes.map(([name, size]) => `${name} ${size}`).join(", ")}; ${total} bytes by gzip -9`);
if (total > LIMIT_BYTES) {
  console.error(`dashboard: ${total} bytes are more than ${LIMIT_BYTES}`);
  process.exit(1);
}

import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Browser {
  /** Visits a page and returns its text, once it has loaded. */
  readonly visit: (url: string) => Promise<string>;
}

/**
 * Makes a folder for what browsers keep.
 * @param authority the file of a certificate that they trust
 */
async function makeHome(home: string, authority: string): Promise<void> {
  const database = join(home, ".pki", "nssdb");
  await mkdir(database, { recursive: true });
  await run("certutil", ["-d", `sql:${database}`, "-N", "--empty-password"]);
  await run("certutil", ["-d", `sql:${database}`, "-A", "-t", "C,,", "-n", "authority", "-i", authority]);
}

/**
 * Headless Chromium, started anew for each visit; cookies and the rest stay.
 * @param home made by `makeHome`
 * @param places where it finds hosts and ports: `shop.test:443` at `127.0.0.1:20443`
 */
function openBrowser(home: string, places: Readonly<Record<string, string>>): Browser {
  const rules = Object.entries(places).map(([from, to]) => `MAP ${from} ${to}`);
  const options = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    `--user-data-dir=${join(home, "profile")}`,
    `--host-resolver-rules=${rules.join(",")}`,
    "--timeout=10000",
    "--dump-dom",
  ];
  return {
    visit: async (url) => {
      const env = { PATH: process.env["PATH"], HOME: home, XDG_RUNTIME_DIR: home };
      const { stdout } = await run("chromium", [...options, url], { env, timeout: 60_000 });
      return stdout.replace(/<[^>]*>/g, "").trim();
    },
  };
}

export { makeHome, openBrowser, type Browser };

import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { request } from "node:https";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, onTestFinished } from "vitest";
import { makeAuthority } from "../support/certificates.ts";
import { get } from "../support/http.ts";
import { commonFolder } from "../support/machine.ts";
import { askTls, handshake } from "../support/tls_client.ts";
import { until } from "../support/until.ts";
import { EVERY_WORKER, freePort } from "../support/weir.ts";
import { describeWithDocker, test } from "./fixtures/containers.ts";
import { openStage } from "./fixtures/orchestration.ts";

const LEGO_IMAGE = "weir-test-acme";
const DOMAIN = "www.example.test";
/** What a certificate that is another takes to be seen, in milliseconds. */
const SEEN = 20_000;

/** The certificate of the authority's own authority, which pebble makes anew each time. */
function rootOf(port: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: "/roots/0", rejectUnauthorized: false };
    const outgoing = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve(Buffer.concat(parts)));
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/** A folder with a certificate by which pebble is known. */
async function makeIdentity(): Promise<string> {
  const folder = await mkdtemp(join(commonFolder(), "weir-acme-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const authority = await makeAuthority(folder, "ca");
  await authority.issue(["pebble"], { file: "pebble" });
  await chmod(folder, 0o755);
  for (const name of await readdir(folder)) await chmod(join(folder, name), 0o644);
  return folder;
}

describeWithDocker("examples/tls", () => {
  test("gets a certificate, and renews it under load", { timeout: 300_000 }, async ({ load }) => {
    await promisify(execFile)("spec/support/build.sh", [LEGO_IMAGE, "debian:trixie-slim", "spec/support/acme"]);
    const [tlsPort, pebblePort] = [await freePort("0.0.0.0"), await freePort("0.0.0.0")];
    const { name, run, url } = await openStage({
      ACME_SERVER: "https://pebble:14000/dir",
      AUTHORITY: await makeIdentity(),
      DOMAIN,
      EMAIL: "operator@example.test",
      LEGO_IMAGE,
      PEBBLE_PORT: `${pebblePort}`,
      TLS_PORT: `${tlsPort}`,
    });
    const plugin = await run("docker", "compose", "version").catch(() => undefined);
    const program = plugin === undefined ? ["docker-compose"] : ["docker", "compose"];
    const files = ["examples/tls/compose.yaml", "spec/support/acme/compose.yaml"].flatMap((file) => ["--file", file]);
    const [first, ...rest] = [...program, ...files, "--project-directory", ".", "--project-name", name];
    const compose = (...args: string[]) => run(first, ...rest, ...args);
    onTestFinished(async () => {
      await compose("down", "--timeout", "1", "--volumes");
    });
    await compose("up", "--detach");
    const page = `${url}/page`;
    await until("a redirect", async () => (await get(page).catch(() => undefined))?.status === 308, SEEN);
    const hands = async (ca?: Buffer) => handshake(tlsPort, { servername: DOMAIN, ...(ca && { ca }) });
    await until("a certificate", async () => (await hands()).error === "", 90_000).catch(async (error: unknown) => {
      throw new Error(`${String(error)}\n${await compose("logs", "--no-color")}`);
    });
    await delay(EVERY_WORKER);
    const ca = await rootOf(pebblePort);
    const { isTrusted, serial } = await hands(ca);
    expect(isTrusted).toBe(true);
    expect(await askTls(tlsPort, { servername: DOMAIN, ca })).toMatchObject({ status: 200 });

    const failures: string[] = [];
    const underWay: Promise<void>[] = [];
    const greet = async (): Promise<void> => {
      const { error, isTrusted: isGood } = await hands(ca);
      if (error !== "" || !isGood) failures.push(error);
    };
    const timer = setInterval(() => void underWay.push(greet()), 20);
    const plain = await load({ url: `${url}/.well-known/acme-challenge/none`, rate: 20 });
    const renew = `lego --server="$SERVER" --email="$EMAIL" --domains="$DOMAIN" --path=/var/lib/weir --http --http.webroot=/var/lib/weir/acme renew --days=999 --no-random-sleep`;
    await compose("exec", "-T", "lego", "/bin/sh", "-c", renew);
    await until("another certificate", async () => (await hands()).serial !== serial, SEEN);
    clearInterval(timer);
    await Promise.all(underWay);
    expect(failures).toEqual([]);
    expect(underWay.length).toBeGreaterThan(20);
    expect(new Set((await plain.stop()).samples.map(({ status }) => status))).toEqual(new Set([404]));
  });
});

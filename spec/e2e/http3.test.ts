import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, onTestFinished } from "vitest";
import { makeAuthority } from "../support/certificates.ts";
import { WEIR_IMAGE, whyNoEngine } from "../support/docker.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/containers.ts";

const CURL_IMAGE = "weir-test-servers";

/** Why Weir's image speaks no HTTP/3 here, in Weir's own words; undefined where it does. */
async function whyNoHttp3(): Promise<string | undefined> {
  const noEngine = await whyNoEngine();
  if (noEngine !== undefined) return noEngine;
  const mapping = "443:name:1,tls=/none.crt:/none.key,http3=on";
  const { status, stderr } = spawnSync("docker", ["run", "--rm", WEIR_IMAGE, "check", mapping]);
  return status === 0 ? undefined : stderr.toString().trim();
}

const why = await whyNoHttp3();
if (why !== undefined) console.log(`skipped: HTTP/3: ${why}`);

describe.skipIf(why !== undefined)("http3=on", () => {
  beforeAll(async () => {
    await promisify(execFile)("spec/support/build.sh", [CURL_IMAGE, "debian:trixie-slim", "spec/support/servers"]);
  }, 300_000);

  test("answers over HTTP/3 as over HTTP/2, which tells clients of it", async ({ backend, container }) => {
    const folder = await mkdtemp(join(tmpdir(), "weir-http3-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { certificate, key } = await (await makeAuthority(folder, "ca")).issue(["shop.test"]);
    const files = [
      { content: await readFile(certificate), target: "/certs/site.crt", mode: 0o644 },
      { content: await readFile(key), target: "/certs/site.key", mode: 0o644 },
    ];
    await backend("a", "web");
    const weir = await container({
      image: WEIR_IMAGE,
      name: "weir",
      aliases: ["shop.test"],
      command: ["443:web:8080,tls=/certs/site.crt:/certs/site.key,http3=on"],
      configure: (made) => void made.withCopyContentToContainer(files),
    });
    await until("Weir is ready", async () => (await weir.exec(["weir", "health", "--ready"])).exitCode === 0);
    const client = await container({ image: CURL_IMAGE, name: "client", command: ["sleep", "infinity"] });
    const curl = async (...words: string[]): Promise<string> =>
      (await client.exec(["curl", "-sk", ...words, "https://shop.test/"])).output;
    expect(await curl("--http2", "-i")).toMatch(/^HTTP\/2 200[^]*alt-svc: h3=":443"; ma=86400/i);
    expect(await curl("--http3-only", "-i")).toMatch(/^HTTP\/3 200[^]*\n\r?\na/);
    const many = await Promise.all(
      Array.from({ length: 20 }, () => curl("--http3-only", "-o", "/dev/null", "-w", "%{http_version} %{http_code}")),
    );
    expect(new Set(many)).toEqual(new Set(["3 200"]));
    // A host without a certificate is refused there too.
    const { exitCode } = await client.exec([
      "curl",
      "-sk",
      "--http3-only",
      "--connect-to",
      "other.test:443:shop.test:443",
      "https://other.test/",
    ]);
    expect(exitCode).not.toBe(0);
  });
});

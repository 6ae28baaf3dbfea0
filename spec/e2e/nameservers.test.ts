import { describe, expect, onTestFinished } from "vitest";
import { get } from "../support/http.ts";
import { startNameServer, type DnsRecord, type NameServerProgram } from "../support/nameservers.ts";
import { test } from "./fixtures/processes.ts";

const many = Array.from({ length: 600 }, (_, index) => `127.1.${index >> 8}.${index & 255}`);

describe("with the nameserver", () => {
  for (const program of ["dnsmasq", "nsd", "unbound"] as const satisfies readonly NameServerProgram[]) {
    test(`${program}: A, AAAA and SRV records, and 600 addresses over TCP`, async ({ port, backend, weir }) => {
      const records: readonly DnsRecord[] = [
        { name: "web.test", type: "A", data: "127.0.0.2" },
        { name: "web.test", type: "A", data: "127.0.0.3" },
        { name: "web.test", type: "AAAA", data: "::1" },
        { name: "six.test", type: "AAAA", data: "::1" },
        { name: "one.test", type: "A", data: "127.0.0.2" },
        { name: "_http._tcp.web.test", type: "SRV", data: `10 1 ${port} one.test` },
        { name: "_http._tcp.web.test", type: "SRV", data: `20 3 ${port} six.test` },
        ...many.map((data): DnsRecord => ({ name: "many.test", type: "A", data })),
      ];
      const nameserver = await startNameServer(program, records);
      onTestFinished(nameserver.stop);
      await backend("two", "127.0.0.2");
      const { pool, status, urls } = await weir({
        services: ["_http._tcp.web.test", `web.test:${port}`, `six.test:${port}`, `many.test:${port}`],
        options: [`--nameservers=${nameserver.at}`],
      });
      const fresh = (...addresses: string[]) => ({
        state: "fresh",
        peers: addresses.map((address) => `${address}:${port}`).sort(),
      });
      await expect.poll(() => pool("web.test")).toEqual(fresh("127.0.0.2", "127.0.0.3", "[::1]"));
      await expect.poll(() => pool("six.test")).toEqual(fresh("[::1]"));
      await expect.poll(() => pool("many.test")).toEqual(fresh(...many));
      await expect.poll(() => pool("_http._tcp.web.test")).toEqual(fresh("127.0.0.2", "[::1]"));
      expect((await status()).services["_http._tcp.web.test"]?.peers).toMatchObject({
        [`127.0.0.2:${port}`]: { priority: 10, weight: 1 },
        [`[::1]:${port}`]: { priority: 20, weight: 3 },
      });
      expect((await get(urls[0] ?? "")).body).toBe("two");
    });
  }
});

import { expect } from "vitest";
import { until } from "../support/until.ts";
import { describeServers, servers, test, type Client } from "./fixtures/servers.ts";

/** The subject of the certificate that a client gets; raises where it gets none. */
function subject({ run }: Client, port: number, ...names: readonly string[]): Promise<string> {
  const script = 'openssl s_client -connect "weir:$0" "$@" 2>/dev/null </dev/null | openssl x509 -noout -subject';
  return run(script, `${port}`, ...names);
}

describeServers("real servers behind Weir", () => {
  test("PostgreSQL: new sessions go on while its container is replaced", async ({ server, client, clients, weir }) => {
    const first = await server("db-1", "db", servers.postgres("db-1"));
    await weir("5432:db:5432/tcp");
    const query = (): Promise<string> => client.run("psql --host weir --username postgres -Atc 'show cluster_name'");
    await until("it answers", async () => (await query().catch(() => "")) === "db-1");

    const sessions = clients(query, 5);
    await server("db-2", "db", servers.postgres("db-2"));
    await until("it serves too", () => sessions.samples.some(({ peer }) => peer === "db-2"));
    await first.stop();
    const from = sessions.samples.length;
    await until("ten are served after it", () => sessions.samples.length >= from + 10);

    const samples = await sessions.stop();
    expect(new Set(samples.slice(from + 5).map(({ peer }) => peer))).toEqual(new Set(["db-2"]));
    // What a server says itself when it begins or ends is for its client; Weir passes it on.
    const ownWords = /FATAL: .*(starting up|shutting down|administrator command)/;
    expect(samples.filter(({ error }) => error !== "" && !ownWords.test(error))).toEqual([]);
  });

  test("Redis: values and pipelines arrive whole", async ({ server, client, weir }) => {
    await server("cache-1", "cache", servers.redis);
    await weir("6379:cache:6379/tcp");
    expect(await client.run("redis-cli -h weir SET greeting hello")).toBe("OK");
    expect(await client.run("redis-cli -h weir GET greeting")).toBe("hello");
    const pipeline = "seq 10000 | sed 's/.*/SET key-& &/' | redis-cli -h weir --pipe";
    expect(await client.run(pipeline)).toContain("errors: 0, replies: 10000");
    expect(await client.run("redis-cli -h weir GET key-10000")).toBe("10000");
  });

  test("MQTT: a silent subscriber stays, unless idle_timeout is shorter", async ({ server, client, weir }) => {
    const broker = await server("broker", "mqtt", servers.mosquitto);
    await weir("1883:mqtt:1883/tcp", "1884:mqtt:1883/tcp,idle_timeout=1s");
    const subscribe = (id: string, port: string): string[] =>
      `mosquitto_sub -h weir -p ${port} -i ${id} -t news -k 60 -C 1`.split(" ");
    const patient = await server("patient", "patient", subscribe("patient", "1883"));
    await server("hasty", "hasty", subscribe("hasty", "1884"));
    const connections = (id: string): number => broker.log().split(` as ${id} `).length - 1;
    await until("one was cut and came back, twice", () => connections("hasty") >= 3, 15_000);

    await client.run("mosquitto_pub -h weir -t news -m hello");
    await until("the message arrives", () => patient.log().trim() === "hello");
    expect(connections("patient")).toBe(1);
  });

  test("SMTP: the server speaks first, and mail is delivered", async ({ server, client, weir }) => {
    const mail = await server("mail-1", "mail", servers.msmtpd);
    await weir("25:mail:25/tcp");
    expect(await client.run("socat -u TCP:weir:25,readbytes=4 -")).toBe("220");
    await client.run("echo 'Subject: greetings' | msmtp --host=weir --from=a@example.com b@example.com");
    await until("it is there", () => mail.log().includes("Subject: greetings"));
  });

  test("TLS: each host's own certificate, by the name that the client says", async ({ server, client, weir }) => {
    await server("a-1", "a", servers.openssl("a.example.com"));
    await server("b-1", "b", servers.openssl("b.example.org"));
    await server("other-1", "other", servers.openssl("other.example.net"));
    const hosts = ["a:443/tcp,host=a.example.com", "b:443/tcp,host=*.example.org"];
    await weir(...hosts.map((host) => `443:${host}`), "443:other:443/tcp", ...hosts.map((host) => `444:${host}`));
    for (const port of [443, 444]) {
      expect(await subject(client, port, "-servername", "a.example.com")).toBe("subject=CN=a.example.com");
      expect(await subject(client, port, "-servername", "A.EXAMPLE.com")).toBe("subject=CN=a.example.com");
      expect(await subject(client, port, "-servername", "any.of.example.org")).toBe("subject=CN=b.example.org");
    }
    for (const names of [["-noservername"], ["-servername", "c.example.com"]]) {
      expect(await subject(client, 443, ...names)).toBe("subject=CN=other.example.net");
      await expect(subject(client, 444, ...names)).rejects.toThrow("Could not");
    }
  });

  test("PROXY protocol: the server learns the client's address", async ({ server, client, weir }) => {
    await server("web-1", "web", servers.nginx);
    await weir("80:web:80/tcp,proxy_protocol=out");
    const answer = await client.run("printf 'GET / HTTP/1.0\\r\\n\\r\\n' | socat - TCP:weir:80");
    expect(answer.split("\n").at(-1)).toBe(client.address);
  });
});

import { spawnSync } from "node:child_process";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { problemsOf, type Value } from "../support/lua_table.ts";
import { BIN } from "../support/weir.ts";
import { values } from "./fixtures/option_values.ts";

type Table = Record<string, Value>;

interface Property {
  readonly default?: Value;
  readonly $ref?: string;
}

const printed = spawnSync(BIN, ["schema"], { encoding: "utf8" });
const schema = JSON.parse(printed.stdout) as {
  readonly $id: string;
  readonly properties: Record<string, Property>;
  readonly $defs: { readonly service: { readonly properties: Record<string, Property> } };
};
// A type is said once for the alternatives of which it is true.
const validate: ValidateFunction = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
  schema,
);

const web = { services: { web: { port: 80 } } };
const service = (fields: Table): Table => ({ services: { web: { port: 80, ...fields } } });

const good: readonly Table[] = [
  web,
  { services: {} },
  { services: { _http: {}, "_web._tcp.shop": { hold: "30s" } } },
  { services: { "any key": { name: "shop.example.com.", port: "8080" } } },
  { services: { web: { name: "_http._tcp.web" } } },
  { services: { api: { port: 50051, protocol: "grpc" }, web: { port: 80, protocol: "http" } } },
  { services: { db: { port: 5432, protocol: "tcp" }, dns: { port: 53, protocol: "udp" } } },
  { ...web, hold: "500ms", nameservers: ["127.0.0.11", "[::1]:5353"], nameserver_timeout: 0.25, search: [] },
  service({ deny: ["10.0.0.0/8", "fd00::/8"], policy: "/etc/weir/policy.lua", check: "/healthz?full=1" }),
  { ...web, tls: { "443": ["/certs/site.crt:/certs/site.key"] } },
];

const bad: readonly Table[] = [
  {},
  { services: "web" },
  { services: { web: {} } },
  { services: { web: 8080 } },
  { services: { web: { prot: 80, port: 80 } } },
  { services: { web: { port: 80.5 } } },
  { services: { web: { port: 0 } } },
  { services: { web: { port: "65536" } } },
  { services: { "a b": { port: 80 } } },
  { services: { "10.0.0.1": { port: 80 } } },
  { services: { web: { name: "10.0.0.1", port: 80 } } },
  { services: { web: { name: "a;b", port: 80 } } },
  { services: { _http: { name: "web" } } },
  { services: { ["a".repeat(64)]: { port: 80 } } },
  { services: { web: { port: 80, protocol: "ftp" } } },
  { services: { web: { port: 80, protocol: "http" }, db: { port: 5432, protocol: "tcp" } } },
  { ...web, workers: 2 },
  { ...web, refrsh: 1 },
  { ...web, host: "example.com" },
  service({ keepalive: 4 }),
  service({ nameservers: [] }),
  { ...web, tls: { "443": ["/certs/site.crt"] } },
];

/** What Weir refuses and a schema cannot: it compares no two parts of a text, and knows no units. */
const beyondSchemas: readonly Table[] = [
  service({ hold: "30d" }),
  service({ refresh: "500ms" }),
  service({ check_timeout: "0.4ms" }),
  service({ check_status: "599-500" }),
  service({ allow: "::ffff:10.0.0.1/96" }),
];

const isTime = /_timeout$|^hold|^max_stale$|^slow_start$|^eject_time$|^check_interval$|^refresh$|^drain_for$/;

/** The tables about which Weir and the schema disagree. */
function disagreements(tables: readonly Table[]): unknown[] {
  const problems = problemsOf(tables);
  expect(problems).toHaveLength(tables.length);
  return tables.flatMap((table, index) => {
    const isValid = validate(table);
    return isValid === (problems[index] === "") ? [] : [{ table, weir: problems[index], schema: isValid }];
  });
}

describe("weir schema", () => {
  test("prints a schema that the draft it names takes", () => {
    expect({ status: printed.status, stderr: printed.stderr }).toEqual({ status: 0, stderr: "" });
    expect(validate.schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    expect(schema.$id).toMatch(/^urn:weir:configure:\d+\.\d+\.\d+$/);
  });

  test("takes what Weir takes, and refuses what it refuses", () => {
    expect(good.map((table) => validate(table))).toEqual(good.map(() => true));
    expect(bad.map((table) => validate(table))).toEqual(bad.map(() => false));
    expect(disagreements([...good, ...bad])).toEqual([]);
  });

  test("takes more than Weir only where no schema can refuse", () => {
    expect(problemsOf(beyondSchemas).filter((problem) => problem === "")).toEqual([]);
    expect(beyondSchemas.map((table) => validate(table))).toEqual(beyondSchemas.map(() => true));
  });

  const inTable = Object.keys(schema.properties).filter((name) => name !== "services" && name !== "tls");
  const inService = Object.keys(schema.$defs.service.properties).filter((name) => !/^(name|port|protocol)$/.test(name));

  test("agrees on every option", () => {
    const tables = values.flatMap((value) => [
      ...inTable
        .filter((name) => !(value === "30d" && isTime.test(name)))
        .map((name): Table => ({ ...web, [name]: value })),
      ...inService
        .filter((name) => !(value === "30d" && isTime.test(name)))
        .map((name): Table => service({ [name]: value })),
    ]);
    expect(disagreements(tables)).toEqual([]);
    expect(inService.length).toBeGreaterThan(40);
    expect(inTable.length).toBeGreaterThan(inService.length);
  });

  test("has defaults that it takes itself", () => {
    const all = { ...schema.properties, ...schema.$defs.service.properties };
    const defaults = inTable.flatMap((name): Table[] => {
      const value = all[name]?.default;
      return value === undefined ? [] : [{ ...web, [name]: value }];
    });
    expect(defaults.filter((table) => !validate(table))).toEqual([]);
    expect(defaults.length).toBeGreaterThan(40);
  });
});

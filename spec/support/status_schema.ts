import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

/** The same schema, by which an object has no field that is not documented. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([name, value]) => [name, strict(value)] as const);
  const isClosed = "properties" in schema && "type" in schema && !("additionalProperties" in schema);
  return Object.fromEntries(isClosed ? [...entries, ["additionalProperties", false]] : entries);
}

const schema = JSON.parse(readFileSync(new URL("../../docs/status.schema.json", import.meta.url), "utf8")) as object;
const validate = new Ajv2020({ allErrors: true }).compile(strict(schema) as object);

/** What of an answer of /status is not as documented. */
function undocumented(status: unknown): readonly string[] {
  if (validate(status)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`,
  );
}

export { undocumented };

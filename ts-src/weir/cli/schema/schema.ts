import { all, requests, stream } from "../../config/options/protocols";
import { version } from "../../model/version";
import { port } from "./address_pattern";
import { keyFileList } from "./lists";
import { anyName, otherName, serviceName } from "./name_pattern";
import { type Schema, textLike } from "./part";
import { serviceProperties, tableProperties } from "./properties";

const services = {
  description: "The services, by the key that balance is called with.",
  type: "object",
  patternProperties: {
    [serviceName]: { $ref: "#/$defs/service" },
    [otherName]: { $ref: "#/$defs/service", anyOf: [{ required: ["name"] }, { required: ["port"] }] },
  },
  additionalProperties: { $ref: "#/$defs/service", required: ["name"] },
};

/** One service: it has a port, unless the records of its name say it. */
function service(): Schema {
  const properties = serviceProperties();
  properties["name"] = {
    description: "The name to look up in DNS; its key, unless it has another.",
    type: "string",
    pattern: anyName,
  };
  properties["port"] = {
    description: "The port of its peers; only SRV names, which begin with _, go without.",
    anyOf: [{ type: "integer", minimum: 1, maximum: 65535 }, textLike(port)],
  };
  properties["protocol"] = {
    description: "What its clients speak; http in http {}, and tcp in stream {}, unless it says another.",
    enum: all,
  };
  return {
    type: "object",
    properties,
    additionalProperties: false,
    if: { required: ["name"] },
    then: { anyOf: [{ required: ["port"] }, { properties: { name: { pattern: "^_" } } }] },
  };
}

/** All services have one of the protocols. */
function servicesOf(protocols: readonly string[]): Schema {
  return { properties: { services: { additionalProperties: { properties: { protocol: { enum: protocols } } } } } };
}

/** What the table that `configure` takes may be, as a JSON Schema. */
function schema(): Schema {
  const properties = tableProperties("#/$defs/service");
  properties["services"] = services;
  properties["tls"] = {
    description: "Certificates with their keys, as CERTIFICATE:KEY, by the key that certificate is called with.",
    type: "object",
    additionalProperties: keyFileList,
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:weir:configure:${version}`,
    title: `What configure of Weir ${version} takes`,
    type: "object",
    properties,
    required: ["services"],
    additionalProperties: false,
    anyOf: [servicesOf(requests), servicesOf(stream)],
    $defs: { service: service() },
  };
}

export { schema };

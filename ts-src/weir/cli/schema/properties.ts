import type { Option } from "../../config/options/option";
import { options } from "../../config/options/options";
import { all } from "../../config/options/protocols";
import { defaultOf } from "../../config/options/value";
import { isWrittenIn } from "../../config/sources/settings";
import { forProtocols } from "../described/describe";
import type { Schema } from "./part";
import { valueSchema } from "./values";

/** The default as JSON has it: numbers and truths as such, all else as a user would write it. */
function defaultIn(option: Option): unknown {
  const isPlain = option.type === "boolean" || option.type === "integer" || option.type === "percent";
  return isPlain && option.default !== option.or ? defaultOf(option) : option.default;
}

/** What the option does, for which services, and which of them have another default. */
function descriptionOf(option: Option): string {
  let text = option.doc + forProtocols(option);
  for (const protocol of all) {
    const other = option.defaultFor?.[protocol];
    if (other !== undefined) text = `${text} Its default for ${protocol} is ${other}.`;
  }
  return text;
}

function propertyOf(option: Option): Schema {
  const property: Record<string, unknown> = { description: descriptionOf(option), default: defaultIn(option) };
  for (const [key, value] of pairs(valueSchema(option))) property[key] = value;
  return property;
}

/** The fields of one service that are options. */
function serviceProperties(): Record<string, Schema> {
  const properties: Record<string, Schema> = {};
  for (const option of options) if (isWrittenIn("service", option)) properties[option.name] = propertyOf(option);
  return properties;
}

/**
 * The fields of the whole table that are options.
 * @param service where those of services are described
 */
function tableProperties(service: string): Record<string, Schema> {
  const properties: Record<string, Schema> = {};
  for (const option of options) {
    const isOfService = isWrittenIn("service", option);
    if (isOfService) properties[option.name] = { $ref: `${service}/properties/${option.name}` };
    else if (isWrittenIn("table", option)) properties[option.name] = propertyOf(option);
  }
  return properties;
}

export { serviceProperties, tableProperties };

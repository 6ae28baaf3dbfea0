import type { Option } from "../../config/options/option";
import type { Protocol } from "../../model/protocol";
import { all } from "../../config/options/protocols";
import { types } from "../../config/types/types";
import type { Command } from "./command";

/** What may stand after the equals sign. */
function valueForm(option: Option): string {
  const form = types[option.type].placeholder(option);
  return option.or === undefined ? form : `${option.or}|${form}`;
}

/** A default in words. */
function words(text: string | undefined): string {
  if (text === undefined) return "unset";
  return text === "" ? "empty" : text;
}

/** The default in words, and those of protocols that have another. */
function defaultForm({ default: usual, defaultFor }: Option): string {
  let form = words(usual);
  for (const protocol of all) {
    const other = defaultFor?.[protocol];
    if (other !== undefined) form = `${form}; ${protocol} ${other}`;
  }
  return form;
}

/** As people write them. */
const protocolNames: Readonly<Record<Protocol, string>> = { http: "HTTP", grpc: "gRPC", tcp: "TCP", udp: "UDP" };

/** The services that have the option; nothing for what is one for all. */
function forProtocols({ protocols }: Option): string {
  if (protocols === undefined) return "";
  const names: string[] = [];
  for (const protocol of protocols) names.push(protocolNames[protocol]);
  return ` For ${table.concat(names, ", ")}.`;
}

/** The beginning of a description, which says what the thing is. */
function inShort(doc: string): string {
  const [clause] = string.match(`${doc} `, "^(.-)[.;:] ");
  return clause ?? doc;
}

/** How a command is called. */
function writtenCommand(command: Command): string {
  return command.arguments === "" ? `weir ${command.name}` : `weir ${command.name} ${command.arguments}`;
}

export { defaultForm, forProtocols, inShort, protocolNames, valueForm, writtenCommand };

import type { Configuration } from "../../config/configuration";
import { servicesOf } from "../../config/subsystems";
import { type Field, jsonFormat } from "../syntax/access_log";
import { append } from "../syntax/lines";
import { logVariables } from "./log_variables";
import { requestIdOf } from "./request_id";
import { traceparentOf } from "./traceparent";

/** What identifies a request, if anything does. Beside TCP alone there is nothing, and no variables for that. */
function identityOf(configuration: Configuration): readonly Field[] {
  const fields: Field[] = [];
  if (servicesOf(configuration, "http").length === 0) return fields;
  const id = requestIdOf(configuration);
  const traceparent = traceparentOf(configuration);
  if (id !== undefined) fields.push({ name: "request_id", variable: id });
  if (traceparent !== undefined) fields.push({ name: "traceparent", variable: traceparent });
  return fields;
}

function codeOf(configuration: Configuration): readonly Field[] {
  for (const { protocol } of servicesOf(configuration, "http")) {
    if (protocol === "grpc") return [{ name: "grpc_status", variable: "$weir_grpc_status" }];
  }
  return [];
}

function json(configuration: Configuration): readonly string[] {
  return jsonFormat([
    [
      { name: "time", variable: "$time_iso8601" },
      { name: "timestamp", variable: "$msec", isNumber: true },
      { name: "client", variable: "$remote_addr" },
    ],
    [
      { name: "method", variable: "$request_method" },
      { name: "scheme", variable: "$scheme" },
      { name: "host", variable: "$weir_logged_host" },
      { name: "uri", variable: "$weir_logged_uri" },
      { name: "protocol", variable: "$server_protocol" },
    ],
    [
      { name: "referer", variable: "$weir_logged_referer" },
      { name: "user_agent", variable: "$weir_logged_user_agent" },
    ],
    [
      { name: "status", variable: "$weir_status", isNumber: true },
      { name: "request_length", variable: "$request_length", isNumber: true },
      { name: "bytes_sent", variable: "$bytes_sent", isNumber: true },
      { name: "duration", variable: "$request_time", isNumber: true },
    ],
    [
      { name: "service", variable: "$weir_service" },
      { name: "peer", variable: "$weir_peer" },
      { name: "tries", variable: "$weir_tries", isNumber: true },
      { name: "waited", variable: "$weir_waited", isNumber: true },
      { name: "reason", variable: "$weir_reason" },
    ],
    [
      { name: "upstream_addr", variable: "$upstream_addr" },
      { name: "upstream_status", variable: "$upstream_status" },
      { name: "upstream_connect_time", variable: "$upstream_connect_time" },
      { name: "upstream_header_time", variable: "$upstream_header_time" },
      { name: "upstream_response_time", variable: "$upstream_response_time" },
    ],
    codeOf(configuration),
    identityOf(configuration),
  ]);
}

const beginning = [
  "log_format weir",
  `    '$remote_addr - $remote_user [$time_iso8601] "$request" $status $body_bytes_sent '`,
  `    '"$http_referer" "$http_user_agent" host="$http_host" time=$request_time '`,
  `    'service="$weir_service" tries=$weir_tries waited=$weir_waited reason="$weir_reason" '`,
  `    'upstream="$upstream_addr" upstream_status="$upstream_status" '`,
];

const times = 'connect="$upstream_connect_time" header="$upstream_header_time" response="$upstream_response_time"';

/** The fields after those of the usual log of web servers, each with its name. */
function text(configuration: Configuration): readonly string[] {
  const lines: string[] = [];
  append(lines, beginning);
  let end = times;
  for (const { name, variable } of codeOf(configuration)) end = `${end} ${name}=${variable}`;
  for (const { name, variable } of identityOf(configuration)) {
    end = `${end} ${name === "request_id" ? "id" : name}="${variable}"`;
  }
  lines.push(`    '${end}';`);
  return lines;
}

/** One line for each request: what was asked and answered, what happened at each peer that was tried, and why it was no plain success. */
function logFormat(configuration: Configuration): readonly string[] {
  const isJson = configuration.access_log_format === "json";
  const lines: string[] = [];
  append(lines, logVariables(isJson, codeOf(configuration).length > 0));
  append(lines, isJson ? json(configuration) : text(configuration));
  return lines;
}

export { logFormat };

import { backup, canary } from "./second_service";
import { boolean } from "./boolean";
import { check } from "./check";
import { choice } from "./choice";
import { file } from "./file";
import { folder } from "./folder";
import { headers } from "./header";
import { hosts } from "./host";
import { httpsPort } from "./https_port";
import { keyFiles } from "./key_files";
import { age, duration, size } from "./measure";
import { listen } from "./listen";
import { names } from "./name";
import { nameservers } from "./nameserver";
import { networks } from "./network";
import { integer, percent } from "./numbers";
import { path } from "./path";
import { policy } from "./policy";
import { rate } from "./rate";
import { redirect } from "./redirect";
import { secret } from "./secret";
import { responses } from "./responses";
import { requestHeaders, responseHeaders } from "./set_header";
import { retryStatuses, statuses } from "./statuses";
import { cookie, text } from "./text";
import { tlsName } from "./tls_name";
import type { ValueType } from "./value_type";
import { variable } from "./variable";

/** The types that options have. */
const types = {
  age,
  backup,
  boolean,
  canary,
  check,
  cookie,
  duration,
  file,
  folder,
  headers,
  https_port: httpsPort,
  hosts,
  integer,
  key_files: keyFiles,
  listen,
  names,
  nameservers,
  networks,
  one_of: choice,
  path,
  percent,
  policy,
  rate,
  redirect,
  request_headers: requestHeaders,
  response_headers: responseHeaders,
  responses,
  retry_statuses: retryStatuses,
  secret,
  size,
  statuses,
  text,
  tls_name: tlsName,
  variable,
};

type TypeName = keyof typeof types;

/** What a value of a type is once it is read. */
type ValueOfType<Name extends TypeName> = (typeof types)[Name] extends ValueType<infer Value> ? Value : never;

export { types };
export type { TypeName, ValueOfType };

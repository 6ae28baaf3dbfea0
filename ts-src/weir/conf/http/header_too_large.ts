import type { Configuration } from "../../config/configuration";
import { writeSize } from "../../config/types/measure";
import { logged } from "../syntax/access_log";
import { append, indent } from "../syntax/lines";

/** What is said to a request that nginx does not read to the end of its headers. */
function headerTooLarge(configuration: Configuration): string[] {
  const reason = `431 a header is longer than max_header_size (${writeSize(configuration.max_header_size)})`;
  const lines = ["error_page 494 = @header_too_large;", "location @header_too_large {"];
  indent(lines, logged(configuration, "reason", "header_too_large"));
  append(lines, ["    default_type text/plain;", `    return 431 "${reason}\\n";`, "}"]);
  return lines;
}

export { headerTooLarge };

import type { Configuration } from "../../config/configuration";
import { writeSize } from "../../config/types/measure";

/** What is said to a request that nginx does not read to the end of its headers. */
function headerTooLarge({ max_header_size }: Configuration): string[] {
  const reason = `431 a header is longer than max_header_size (${writeSize(max_header_size)})`;
  return [
    "error_page 494 = @header_too_large;",
    "location @header_too_large {",
    "    default_type text/plain;",
    `    return 431 "${reason}\\n";`,
    "}",
  ];
}

export { headerTooLarge };

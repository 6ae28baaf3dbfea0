import { listOf } from "./list";

/** A header of a request. */
interface Header {
  readonly name: string;
  readonly value: string;
}

/** What `check_host` and the check itself say. */
const spokenFor = new LuaSet<string>();
for (const name of ["host", "connection", "content-length", "transfer-encoding"]) spokenFor.add(name);

/** A header as it stands in a request (RFC 9110, section 5.1): a token, a colon and printable ASCII. */
function parseHeader(text: string): Header | undefined {
  const [name, value] = string.match(text, "^%s*([%w!#$%%&'*+.^_`|~-]+):%s*([ -~]-)%s*$");
  if (name === undefined || value === undefined || spokenFor.has(string.lower(name))) return undefined;
  return { name, value };
}

function writeHeader({ name, value }: Header): string {
  return `${name}: ${value}`;
}

/** Headers have blanks in them; one with a comma can be written in a table only. */
const headers = listOf<Header>({
  parse: parseHeader,
  write: writeHeader,
  noun: "header that a check may have",
  example: "X-Probe:yes,Accept:text/plain",
  placeholder: "NAME: VALUE,...",
  haveBlanks: true,
});

export { headers, writeHeader };
export type { Header };

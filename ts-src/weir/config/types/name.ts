import { listOf } from "./list";

const longestName = 253;
const longestLabel = 63;

/**
 * Whether it is a name that DNS can hold and Weir can ask for: labels of letters, digits, hyphens and underscores (RFC 1035
 * section 2.3.4, RFC 2181 section 11 for what is more than a host name), with a dot at its end if it is absolute.
 */
function isName(text: string): boolean {
  const [body] = string.match(text, "^([%w_.-]-)%.?$");
  if (body === undefined || body === "" || body.length > longestName) return false;
  for (const [label] of string.gmatch(body + ".", "([^.]*)%.")) {
    if (label === undefined || label === "" || label.length > longestLabel) return false;
    const [hyphen] = string.match(label, "^%-");
    if (hyphen !== undefined) return false;
  }
  return true;
}

function parseName(text: string): string | undefined {
  return isName(text) ? string.lower(text) : undefined;
}

/** Domains, in lower case. */
const names = listOf<string>({
  parse: parseName,
  write: (name) => name,
  noun: "domain",
  example: "example.com,svc.example.com",
  placeholder: "DOMAIN,...",
  haveBlanks: false,
});

export { isName, names };

import { shown } from "../../text/quoted";
import { distinct } from "./distinct";
import { listOf } from "./list";
import { isName } from "./name";

/** A host as nginx's server_name knows it: a name without a dot at its end, or all below one. */
function isHost(name: string): boolean {
  const [domain] = string.match(name, "^%*%.(.+)$");
  return isName(domain ?? name) && string.sub(name, -1) !== ".";
}

function parseHost(text: string): string | undefined {
  const name = string.lower(text);
  return isHost(name) ? name : undefined;
}

function whyNoHost(text: string): string | undefined {
  const [relative] = string.match(text, "^(.+)%.$");
  if (relative === undefined || parseHost(relative) === undefined) return undefined;
  return `no request is for ${shown(text)}, as nginx takes the dot off the end first`;
}

/** Hosts, in lower case; none is any host. */
const hosts = distinct(
  listOf<string>({
    parse: parseHost,
    whyNot: whyNoHost,
    write: (name) => name,
    noun: "host",
    example: "api.example.com,*.example.com",
    placeholder: "HOST,...",
    haveBlanks: false,
  }),
  (name) => name,
);

export { hosts };

import { shown } from "../../text/quoted";
import { listOf } from "./list";
import { isName } from "./name";
import type { Reading } from "./reading";
import type { ValueType } from "./value_type";

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

const list = listOf<string>({
  parse: parseHost,
  whyNot: whyNoHost,
  write: (name) => name,
  noun: "host",
  example: "api.example.com,*.example.com",
  placeholder: "HOST,...",
  haveBlanks: false,
});

function readHosts(input: unknown): Reading<readonly string[]> {
  const [found, rejection] = list.read(input, {});
  if (rejection !== undefined) return $multi(undefined, rejection);
  const known = new LuaSet<string>();
  for (const name of found) {
    if (known.has(name)) return $multi(undefined, { what: `${shown(name)} is there twice`, hint: "write it once" });
    known.add(name);
  }
  return $multi(found, undefined);
}

/** Hosts, in lower case; none is any host. */
const hosts: ValueType<readonly string[]> = {
  read: readHosts,
  write: list.write,
  placeholder: list.placeholder,
  isList: true,
};

export { hosts };

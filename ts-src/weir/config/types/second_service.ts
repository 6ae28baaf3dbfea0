import { shown } from "../../text/quoted";
import { isAddress } from "./address";
import { isName } from "./name";
import { isPort } from "./nameserver";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** Another name that a mapping may send requests to. */
interface SecondService {
  /** In lower case. */
  readonly name: string;
  /** Nothing for that of the mapping's own. */
  readonly port: number | undefined;
}

/** The share of clients, in percent, that go to the other name. */
interface Canary extends SecondService {
  readonly percent: number;
}

function parseSecond(text: string): SecondService | undefined {
  const [name, digits] = string.match(text, "^([^:]+):?(%d*)$");
  const [colon] = string.match(text, ":$");
  if (name === undefined || colon !== undefined || !isName(name) || isAddress(name)) return undefined;
  if (digits === "") return { name: string.lower(name), port: undefined };
  const port = tonumber(digits);
  return isPort(port) ? { name: string.lower(name), port } : undefined;
}

function writeSecond({ name, port }: SecondService): string {
  return port === undefined ? name : `${name}:${port}`;
}

function parseCanary(text: string): Canary | undefined {
  const [target, digits] = string.match(text, "^(.-)@(%d+)%%?$");
  const second = target === undefined ? undefined : parseSecond(target);
  const percent = tonumber(digits ?? "");
  if (second === undefined || percent === undefined || percent > 100) return undefined;
  return { name: second.name, port: second.port, percent };
}

/** A name in DNS, and the port of its peers if that is another. */
const backup: ValueType<SecondService> = {
  read: (input) => {
    const found = parseSecond(textOf(input));
    if (found !== undefined) return $multi(found, undefined);
    return $multi(undefined, { what: `${shown(input)} is no service`, hint: "write it like spare or spare:8080" });
  },
  write: writeSecond,
  placeholder: () => "NAME[:PORT]",
  isList: false,
};

/** The same, and a share. */
const canary: ValueType<Canary> = {
  read: (input) => {
    const found = parseCanary(textOf(input));
    if (found !== undefined) return $multi(found, undefined);
    const hint = "write it like next@5 or next:8080@5, with 0 to 100 percent";
    return $multi(undefined, { what: `${shown(input)} is no service with a share`, hint });
  },
  write: (value) => `${writeSecond(value)}@${value.percent}`,
  placeholder: () => "NAME[:PORT]@PERCENT",
  isList: false,
};

export { backup, canary };
export type { Canary, SecondService };

import { bracketed } from "../model/endpoint";
import type { Configuration } from "./configuration";

/** Where the requests of each service come in, as `address:port` by its key; `*` is every address. */
function frontsOf({ listeners }: Pick<Configuration, "listeners">): LuaMap<string, readonly string[]> {
  const fronts = new LuaMap<string, string[]>();
  const known = new LuaSet<string>();
  for (const { address, port, redirect, service } of listeners) {
    const front = `${address === "" ? "*" : bracketed(address)}:${port}`;
    const id = `${front} ${service.key}`;
    if (redirect === undefined && !known.has(id)) {
      const list = fronts.get(service.key) ?? [];
      list.push(front);
      fronts.set(service.key, list);
      known.add(id);
    }
  }
  return fronts as unknown as LuaMap<string, readonly string[]>;
}

export { frontsOf };

import type { Configuration, Service } from "./configuration";

/** Keys of services, by the key of another. */
type Partners = LuaMap<string, readonly string[]>;

/**
 * Of each service without which all requests are served while the others have peers: these others. They are the other side of
 * `backup` and `canary`, in every mapping that the service is in.
 */
function partnersOf({ listeners }: Pick<Configuration, "listeners">): Partners {
  const partners = new LuaMap<string, string[]>();
  const needed = new LuaSet<string>();
  const add = ({ key }: Service, other: Service): void => {
    const others = partners.get(key) ?? [];
    others.push(other.key);
    partners.set(key, others);
  };
  for (const { second, service } of listeners) {
    if (second === undefined) {
      needed.add(service.key);
    } else {
      add(service, second);
      add(second, service);
    }
  }
  const found: Partners = new LuaMap();
  for (const [key, others] of partners) if (!needed.has(key)) found.set(key, others);
  return found;
}

export { partnersOf };
export type { Partners };

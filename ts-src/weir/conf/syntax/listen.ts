import type { Listener } from "../../config/configuration";
import type { Listen } from "../../config/types/listen";
import { bracketed } from "../../model/endpoint";

/** What `listen` says: one socket for each address, one for each family where the mapping has no address. */
function socketsOf(listener: Listener, hasIPv6: boolean): readonly string[] {
  if (listener.address === "" && hasIPv6) return [`${listener.port}`, `[::]:${listener.port}`];
  if (listener.address === "" || listener.address === "0.0.0.0") return [`${listener.port}`];
  return [`${bracketed(listener.address)}:${listener.port}`];
}

/**
 * Where nginx listens, each socket once, as its address, a blank and its port.
 * @param others where Weir answers itself
 */
function listensOf(listeners: readonly Listener[], hasIPv6: boolean, others: readonly Listen[]): readonly string[] {
  const listens: string[] = [];
  const known = new LuaSet<string>();
  for (const listener of listeners) {
    for (const socket of socketsOf(listener, hasIPv6)) {
      const [address, port] = string.match(socket, "^%[?(.-)%]?:?(%d+)$");
      if (!known.has(socket)) listens.push(`${address === "" ? "0.0.0.0" : address!} ${port!}`);
      known.add(socket);
    }
  }
  for (const { address, port } of others) listens.push(`${address} ${port}`);
  return listens;
}

export { listensOf, socketsOf };

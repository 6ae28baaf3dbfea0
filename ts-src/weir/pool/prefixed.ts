import type { Store } from "../model/ports";

/** Removes what is kept under keys that begin so. Says whether there was anything. Slow: it looks at all keys. */
function removeAll(store: Store, prefix: string): boolean {
  let hadAny = false;
  for (const key of store.keys()) {
    if (string.sub(key, 1, prefix.length) === prefix) {
      store.remove(key);
      hadAny = true;
    }
  }
  return hadAny;
}

export { removeAll };

import type { Store } from "../model/ports";

/** nginx lets its subsystems share no dict. */
const NAME = ngx.config.subsystem === "stream" ? "weir_stream" : "weir";

/** How full the shared dict is, in bytes. */
function storeUsage(): { readonly size: number; readonly free: number } {
  const dict = ngx.shared.get(NAME)!;
  return { size: dict.capacity(), free: dict.free_space() };
}

/** The shared dict `weir`, or `weir_stream` in `stream`; raises if nginx.conf declares none. */
function sharedStore(): Store {
  const dict = ngx.shared.get(NAME);
  if (dict === undefined) error(`weir: nginx.conf declares no shared dict: add "lua_shared_dict ${NAME} 4m;"`, 0);
  return {
    get: (key) => dict.get(key) as string | number | undefined,
    set: (key, value) => {
      const [done, problem] = dict.safe_set(key, value);
      if (done !== true) return $multi(undefined, problem ?? "unknown");
      return $multi(true, undefined);
    },
    add: (key, value) => {
      const [done] = dict.safe_add(key, value);
      return done === true;
    },
    claim: (key, seconds) => {
      const [done] = dict.safe_add(key, "claimed", seconds);
      return done === true;
    },
    offer: (key, value, seconds) => {
      const [done] = dict.safe_set(key, value, seconds);
      return done === true;
    },
    remove: (key) => dict.delete(key),
    size: () => dict.capacity(),
    keys: () => dict.get_keys(0),
    increment: (key, by) => {
      const [sum] = dict.incr(key, by);
      if (sum !== undefined) return sum;
      dict.safe_add(key, 0);
      const [first] = dict.incr(key, by);
      return first ?? 0;
    },
    push: (queue, value) => {
      const [length] = dict.rpush(queue, value);
      return length;
    },
    pop: (queue) => dict.lpop(queue),
    popNewest: (queue) => dict.rpop(queue),
    putBack: (queue, value) => {
      dict.lpush(queue, value);
    },
  };
}

export { sharedStore, storeUsage };

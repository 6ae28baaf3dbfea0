/**
 * A function that keeps what it has returned, for texts that come up again and again. When there are too many, all are
 * forgotten: whoever sends ever new ones costs no memory.
 */
function remembering<Value>(
  most: number,
  make: (this: void, text: string) => Value,
): (this: void, text: string) => Value {
  let known = new LuaMap<string, Value>();
  let count = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (count === most) {
      known = new LuaMap();
      count = 0;
    }
    const made = make(text);
    known.set(text, made);
    count++;
    return made;
  };
}

export { remembering };

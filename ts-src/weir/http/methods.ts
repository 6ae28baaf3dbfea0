/** The methods that nginx takes for not idempotent. */
const notIdempotent = new LuaSet<string>();
for (const method of ["POST", "LOCK", "PATCH"]) notIdempotent.add(method);

/** Whether nginx sends a request of this method to another peer after it was sent to one. */
function isIdempotent(method: string): boolean {
  return !notIdempotent.has(method);
}

export { isIdempotent };

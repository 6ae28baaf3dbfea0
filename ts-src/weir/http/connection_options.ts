/**
 * What a client cannot take away by naming it in `Connection`: what the message is and whom it is for, what has a rule of its
 * own, and what proxies in front say of the client, lest one that passes `Connection` on loses that.
 */
const kept = new LuaSet<string>();
for (const name of ["host", "content-length", "transfer-encoding", "upgrade", "forwarded", "x-real-ip"]) kept.add(name);

/** The options of a `Connection` header, in lower case (RFC 9110, 7.6.1). */
function namesIn(connection: string): readonly string[] {
  const names: string[] = [];
  for (const [name = ""] of string.gmatch(string.lower(connection), "[^%s,]+")) names.push(name);
  return names;
}

/** Whether the header of this name, in lower case, is not passed on where `Connection` names it. */
function mayEndHere(name: string): boolean {
  return string.sub(name, 1, 12) !== "x-forwarded-" && !kept.has(name);
}

export { mayEndHere, namesIn };

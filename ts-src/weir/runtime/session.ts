import type { Notes } from "../stream/outcome";

/** The last entry of one of nginx's `$upstream_*` lists; nothing for "-". */
function lastNumber(list: string | undefined): number | undefined {
  const [entry] = string.match(list ?? "", "([^, ]+)$");
  return tonumber(entry);
}

/** Whether the client of this session was sent anything, which only a peer sends. */
function hasReceived(): boolean {
  return ngx.var.bytes_sent !== "0";
}

/** Seconds that connecting to the last peer took. */
function connectSeconds(): number | undefined {
  return lastNumber(ngx.var.upstream_connect_time);
}

/** What nginx noted of the session that has ended. */
const notes: Notes = {
  hasSent: () => (lastNumber(ngx.var.upstream_bytes_sent) ?? 0) > 0,
  firstByteSeconds: () => lastNumber(ngx.var.upstream_first_byte_time),
};

export { connectSeconds, hasReceived, notes };

import type { Peer } from "../pool/peer";

/** The Set-Cookie header that ties a client to its peer; empty if the client knows it already. */
function setCookie(cookie: string, affinity: string, { token }: Peer): string {
  return affinity === token ? "" : `${cookie}=${token}; Path=/; HttpOnly; SameSite=Lax`;
}

export { setCookie };

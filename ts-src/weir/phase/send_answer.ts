import type { Answer } from "../http/unavailable";

const OK = 200;

/** Answers the request, and ends it. */
function send({ reason, retryAfter, status }: Answer): void {
  ngx.status = status;
  if (retryAfter !== undefined) ngx.header["Retry-After"] = retryAfter;
  ngx.header["Proxy-Status"] = reason;
  ngx.header["Content-Type"] = "text/plain";
  ngx.print(`${status} ${reason}\n`);
  // Ends the request, whose response is out, and not only the phase.
  ngx.exit(OK);
}

export { send };

import * as ffi from "ffi";
import { get_request } from "resty.core.base";

const toInteger = ffi.typeof("uintptr_t");
const cast = ffi.cast;

/** A number that no other request has while this one lasts; in the phases of one request it is the same. */
function requestId(): number {
  return tonumber(cast(toInteger, get_request())) as number;
}

/** Whether the client came over https: to Weir, or to a proxy in front that nginx.conf trusts. Not for the hot path. */
function cameByHttps(): boolean {
  return (ngx.var.weir_x_forwarded_proto ?? ngx.var.scheme) === "https";
}

export { cameByHttps, requestId };

import * as ffi from "ffi";
import { get_request } from "resty.core.base";

const toInteger = ffi.typeof("uintptr_t");
const cast = ffi.cast;

/** A number that no other request has while this one lasts; in the phases of one request it is the same. */
function requestId(): number {
  return tonumber(cast(toInteger, get_request())) as number;
}

export { requestId };

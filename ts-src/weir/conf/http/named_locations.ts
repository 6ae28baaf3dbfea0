import type { Listener } from "../../config/configuration";
import { quote } from "../syntax/quote";

/** The name of a location that requests of a mapping are led to. A server has no two mappings of one path. */
function named(kind: "streamed" | "unavailable", { path, service }: Listener): string {
  return quote(path === "/" ? `@${kind}_${service.key}` : `@${kind}_${service.key}${path}`);
}

export { named };

import type { Configuration } from "../../config/configuration";
import { quote } from "./quote";

/** Where the user's own lines can stand, and the folder that they are in there. */
const places = ["http", "server", "location", "stream"] as const;
type Place = (typeof places)[number];

/** Includes the user's own lines, if there may be any. A pattern that no file matches is no error to nginx. */
function snippets({ snippets: folder }: Pick<Configuration, "snippets">, place: Place): string[] {
  return folder === "off" ? [] : [`include ${quote(`${folder}/${place}/*.conf`)};`];
}

export { places, snippets };
export type { Place };

import { append } from "../syntax/lines";

/**
 * The names that an application takes for the same header which follows CGI (RFC 3875, 4.1.18), where a dash is an underscore
 * as well: they must not say what the header may not.
 */
function namesakes(header: string): string[] {
  let names = [""];
  for (const [word = ""] of string.gmatch(header, "[^-]+")) {
    const longer: string[] = [];
    for (const name of names) {
      if (name === "") longer.push(word);
      else append(longer, [`${name}-${word}`, `${name}_${word}`]);
    }
    names = longer;
  }
  // The first has dashes only.
  table.remove(names, 1);
  return names;
}

export { namesakes };

import { append } from "../syntax/lines";

/** Each further word would double the namesakes: of a longer name, those are taken that go on with underscores. */
const MOST_WORDS = 5;

/**
 * The names that an application takes for the same header which follows CGI (RFC 3875, 4.1.18), where a dash is an underscore
 * as well: they must not say what the header may not.
 */
function namesakes(header: string): string[] {
  let names = [""];
  let words = 0;
  for (const [word = ""] of string.gmatch(header, "[^-]+")) {
    const longer: string[] = [];
    words++;
    for (const name of names) {
      if (name === "") longer.push(word);
      else if (words > MOST_WORDS) append(longer, [`${name}_${word}`]);
      else append(longer, [`${name}-${word}`, `${name}_${word}`]);
    }
    names = longer;
  }
  // The first has dashes only, unless it is a long one.
  if (words <= MOST_WORDS) table.remove(names, 1);
  return names;
}

export { namesakes };

import type { Explained } from "../explain/peers";
import { explainedText } from "../explain/text";
import { inColour, type Paint, undecorated } from "../text/columns";
import { json } from "../text/json";

/** How explanations are written. */
interface Form {
  /** The media type. */
  readonly type: string;
  readonly explained: (this: void, list: readonly Explained[], worker: number) => string;
  readonly problem: (this: void, text: string) => string;
}

function textForm(paint: Paint): Form {
  return {
    type: "text/plain",
    explained: (list) => {
      const texts: string[] = [];
      for (const explained of list) texts.push(explainedText(explained, paint));
      return table.concat(texts, "\n");
    },
    problem: (text) => `${text}\n`,
  };
}

const jsonForm: Form = {
  type: "application/json",
  explained: (list, worker) => `${json({ running: true, worker, services: list })}\n`,
  problem: (text) => `${json({ error: text })}\n`,
};

/** The form of this name: `text` or `colour` for a person, else JSON. */
function formNamed(name: string): Form {
  if (name === "text") return textForm(undecorated);
  return name === "colour" ? textForm(inColour) : jsonForm;
}

export { formNamed };

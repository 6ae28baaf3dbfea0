import { quoted } from "../text/quoted";
import { indented } from "../text/json";
import { complain, Status } from "./output";
import { schema } from "./schema/schema";

/** Prints the JSON Schema of what `configure` takes. */
function printSchema(args: readonly string[]): Status {
  const further = args[1];
  if (further !== undefined) {
    complain(`argument 2: ${quoted(further)} is too much; weir schema takes nothing`);
    return Status.Misused;
  }
  print(indented(schema()));
  return Status.Good;
}

export { printSchema };

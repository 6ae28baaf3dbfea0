import type { Option } from "../config/options/option";
import { types } from "../config/types/types";

/** What may stand after the equals sign. */
function valueForm(option: Option): string {
  const form = types[option.type].placeholder(option);
  return option.or === undefined ? form : `${option.or}|${form}`;
}

/** The default in words. */
function defaultForm(option: Option): string {
  if (option.default === undefined) return "unset";
  return option.default === "" ? "empty" : option.default;
}

export { defaultForm, valueForm };

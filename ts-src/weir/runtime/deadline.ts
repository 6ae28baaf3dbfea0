import { exactly } from "./clock";

/** Whole milliseconds until a moment; nothing when it has come. */
function millisecondsUntil(deadline: number): number | undefined {
  const milliseconds = math.ceil((deadline - exactly()) * 1000);
  return milliseconds > 0 ? milliseconds : undefined;
}

export { millisecondsUntil };

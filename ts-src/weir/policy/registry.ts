import type { Service } from "../config/configuration";
import type { Policy } from "./policy";
import { random } from "./random";
import { roundRobin } from "./round_robin";

/** All policies, under the names that users write. */
const policies: Readonly<Record<Service["policy"], Policy>> = {
  round_robin: roundRobin,
  random,
};

export { policies };

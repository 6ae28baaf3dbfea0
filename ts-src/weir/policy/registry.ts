import type { policyNames } from "../config/options/balancing";
import type { ServiceOptions } from "../config/options/options";
import type { Digest } from "../model/ports";
import { hash } from "./hash";
import { leastRequest } from "./least_request";
import { customPolicy } from "./custom";
import { peakEwma } from "./peak_ewma";
import type { Policy } from "./policy";
import { random } from "./random";
import { roundRobin } from "./round_robin";
import { sticky } from "./sticky";

/** The names of the policies that Weir has itself. */
type PolicyName = (typeof policyNames)[number];

/** What a policy gets to know of its service. */
type PolicyOptions = Pick<ServiceOptions, "hash_balance" | "sticky_policy">;

/** All policies, under the names that users write. */
const policies: Readonly<Record<PolicyName, (options: PolicyOptions, digest: Digest) => Policy>> = {
  round_robin: () => roundRobin,
  random: () => random,
  least_request: () => leastRequest,
  peak_ewma: () => peakEwma,
  hash: (options) => hash(options.hash_balance / 100),
  sticky: (options, digest) => sticky(policyNamed(options.sticky_policy, options, digest), digest),
};

/**
 * The policy of this name, built in or the user's own.
 * @param digest makes the tokens of `sticky`
 */
function policyNamed(name: string, options: PolicyOptions, digest: Digest): Policy {
  const make = policies[name as PolicyName] as (typeof policies)[PolicyName] | undefined;
  return make === undefined ? customPolicy(name) : make(options, digest);
}

export { policies, policyNamed };
export type { PolicyName, PolicyOptions };

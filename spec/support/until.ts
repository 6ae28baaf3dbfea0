import { setTimeout as delay } from "node:timers/promises";

/** Asks until the answer is something other than undefined or false; throws after `within` milliseconds. */
async function until<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  within = 5_000,
): Promise<Exclude<Answer, undefined | false>> {
  const deadline = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<Answer, undefined | false>;
    if (performance.now() > deadline) throw new Error(`waited ${within} ms in vain: ${what}`);
    await delay(10);
  }
}

export { until };

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureBeside } from "./beside.ts";

import { measureCalls } from "./calls.ts";
import { measureChurn } from "./churn.ts";
import { measureCold } from "./cold.ts";
import { measureFailing } from "./failing.ts";
import { measureFront } from "./front.ts";
import { measureIdle } from "./idle.ts";
import { measureLimited } from "./limited.ts";
import { measureLogged } from "./logged.ts";
import { measureMaglev } from "./maglev.ts";
import type { Measure } from "./measure.ts";
import { measureOperations } from "./operations.ts";
import { measurePicks } from "./picks.ts";
import { measurePolicies } from "./policies.ts";
import { measurePropagation } from "./propagation.ts";
import { measureRequests } from "./requests.ts";
import { measureResilience } from "./resilience.ts";
import { measureScale } from "./scale.ts";
import { measureSessions } from "./sessions.ts";
import { listOf, writeDocument } from "./document.ts";

const WRITE = "--write";

const suites: Readonly<Record<string, (folder: string) => Promise<Measure[]>>> = {
  requests: measureRequests,
  front: measureFront,
  logged: measureLogged,
  calls: measureCalls,
  policies: measurePolicies,
  picks: measurePicks,
  maglev: measureMaglev,
  propagation: measurePropagation,
  failing: measureFailing,
  idle: measureIdle,
  scale: measureScale,
  beside: measureBeside,
  limited: measureLimited,
  cold: measureCold,
  churn: measureChurn,
  operations: measureOperations,
  sessions: measureSessions,
  resilience: measureResilience,
};

const mayWrite = process.argv.includes(WRITE);
const wanted = process.argv.slice(2).filter((word) => word !== WRITE);
const unknown = wanted.filter((name) => !(name in suites));
if (unknown.length > 0) throw new Error(`no ${unknown.join(", ")}: there is ${Object.keys(suites).join(", ")}`);
if (mayWrite && wanted.length > 0)
  throw new Error("docs/performance.md has all measures: measure everything to write it");

const folder = mkdtempSync(join(tmpdir(), "weir-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true }));
const measures: Measure[] = [];
for (const [name, measure] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`bench: ${name}`);
  measures.push(...(await measure(folder)));
}
const list = await listOf(measures);
console.log(list);
if (mayWrite) writeDocument(list);

import { policyNames } from "../../ts-src/weir/config/options/balancing";
import { cases } from "./cases";
import { type Line, type Panel, picture } from "./picture";
import { type Aim, replayed, type Scenario, withPeers } from "./scenario";
import { type Contestant, simulate } from "./simulation";
import { p99BySecond, type Summary, summaryOf } from "./tally";

/** As `luajit main.lua` is called: where the picture goes, and a file of moments in seconds, one a line, instead of Poisson arrivals. */
declare const arg: readonly (string | undefined)[];

const SEED = 20_260;

function contestants(): Contestant[] {
  const all: Contestant[] = ["oracle"];
  for (const name of policyNames) all.push(name);
  return all;
}

function milliseconds(seconds: number): string {
  return string.format("%9.1f", seconds * 1000);
}

function row(policy: string, summary: Summary): string {
  const { p50, p99, p999, success, imbalance, herd } = summary;
  const times = `${milliseconds(p50)}${milliseconds(p99)}${milliseconds(p999)}`;
  return string.format("  %-14s%s%10.3f%11.2f%6d", policy, times, success * 100, imbalance, herd);
}

/** The limit of an aim; one that is a multiple of what the policy does in another pool is found out there. */
function limitOf(scenario: Scenario, { beside, limit, policy }: Aim): number {
  if (beside === undefined) return limit;
  return limit * summaryOf(simulate(withPeers(scenario, beside), policy, SEED)).p99;
}

/** Says whether a policy did what is expected of it. */
function judge(scenario: Scenario, aim: Aim, summary: Summary): boolean {
  const limit = limitOf(scenario, aim);
  const isMet = aim.measure === "success" ? summary.success >= limit : summary.p99 <= limit;
  const verdict = isMet ? "ok" : "NOT MET";
  if (aim.measure === "success") {
    const percent = summary.success * 100;
    print(string.format("  %s: %s succeeds %.3f %%, at least %.1f", verdict, aim.policy, percent, limit * 100));
  } else {
    const p99 = summary.p99 * 1000;
    print(string.format("  %s: %s has a p99 of %.1f ms, at most %.1f", verdict, aim.policy, p99, limit * 1000));
  }
  return isMet;
}

/** Plays a scenario with every policy; says whether all aims were met. */
function compare(scenario: Scenario, panels: Panel[]): boolean {
  print(`\n${scenario.name}: ${scenario.workers} workers`);
  print("                      p50      p99    p99.9 ms  success %  imbalance  herd");
  const lines: Line[] = [];
  let areMet = true;
  for (const policy of contestants()) {
    const tally = simulate(scenario, policy, SEED);
    const summary = summaryOf(tally);
    print(row(policy, summary));
    lines.push({ policy, seconds: p99BySecond(tally, scenario.seconds) });
    for (const aim of scenario.aims) {
      if (aim.policy === policy) areMet = judge(scenario, aim, summary) && areMet;
    }
  }
  panels.push({ title: `${scenario.name}: p99`, lines });
  return areMet;
}

function write(path: string, content: string): void {
  const [file, cause] = io.open(path, "w");
  if (file === undefined) error(cause);
  file.write(content);
  file.close();
}

/** The moments in a trace, from its first on. */
function readTrace(path: string): number[] {
  const moments: number[] = [];
  for (const [line] of io.lines(path)) {
    const at = tonumber(line);
    if (at === undefined) error(`${path}: "${line}" is no moment in seconds`, 0);
    moments.push(at);
  }
  if (moments.length === 0) error(`${path} is empty`, 0);
  table.sort(moments);
  const first = moments[0]!;
  for (const index of $range(0, moments.length - 1)) moments[index] = moments[index]! - first;
  return moments;
}

const path = arg[0]!;
const trace = arg[1] === undefined ? undefined : readTrace(arg[1]);
const panels: Panel[] = [];
let areMet = true;
for (const scenario of cases) {
  areMet = compare(trace === undefined ? scenario : replayed(scenario, trace), panels) && areMet;
}
write(path, picture(panels));
print(`\nlatency over time: ${path}`);
os.exit(areMet ? 0 : 1);

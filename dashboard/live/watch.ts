import type { Level } from "../model/health.ts";
import { readHistory } from "../model/history.ts";
import { CHART_SECONDS, lastMinute, remembered, requestRate, sampleOf, type Past } from "../model/samples.ts";
import type { Service, Status } from "../model/status.ts";
import { levelOf, serviceProblems } from "../model/verdict.ts";
import { announcement, heard, type Watched } from "./state.ts";

/** By the process whose counts they are, and service. */
let pasts = new Map<string, Past>();

const ranks: Readonly<Record<Level, number>> = { bad: 0, warn: 1, good: 2 };

/** How many changes are spoken at once. */
const SPOKEN = 3;

function watchedOf(service: Service, { source, time }: Status, kept: Map<string, Past>): Watched {
  const id = `${source} ${service.key}`;
  const now = sampleOf(service, time);
  const past = remembered(pasts.get(id), now);
  kept.set(id, past);
  const minute = lastMinute(past, now);
  const problems = serviceProblems(service, minute);
  const { points } = past;
  return { service, rate: requestRate(past, now), minute, points, problems, level: levelOf(problems) };
}

/** Says which services have become better or worse, in a few words. */
function announce(before: readonly Watched[], after: readonly Watched[]): void {
  const levels = new Map(before.map(({ level, service }) => [service.key, level]));
  const changes: string[] = [];
  for (const { level, problems, service } of after) {
    if ((levels.get(service.key) ?? "good") === level) continue;
    changes.push(`${service.key}: ${level === "good" ? "well again" : (problems[0]?.text ?? "")}`);
  }
  if (changes.length === 0) return;
  const more = changes.length > SPOKEN ? `; and ${changes.length - SPOKEN} more` : "";
  announcement.value = changes.slice(0, SPOKEN).join("; ") + more;
}

/** Takes over what Weir says now. */
function takeOver(status: Status): void {
  const kept = new Map<string, Past>();
  const watched = status.services.map((service) => watchedOf(service, status, kept));
  // What other workers have counted stays: who answers changes.
  for (const [id, past] of pasts) {
    const isOther = status.source !== 0 && !id.startsWith(`${status.source} `);
    const isNew = (past.samples.at(-1)?.time ?? 0) > status.time - CHART_SECONDS;
    if (isOther && isNew) kept.set(id, past);
  }
  pasts = kept;
  watched.sort((a, b) => ranks[a.level] - ranks[b.level] || a.service.key.localeCompare(b.service.key));
  if (heard.value !== undefined) announce(heard.value.watched, watched);
  heard.value = { status, watched };
}

/** Puts what Weir remembers before what the page has seen itself. */
function takeHistory(answer: unknown): void {
  for (const [key, points] of readHistory(answer)) {
    const id = `0 ${key}`;
    const past = pasts.get(id) ?? { samples: [], points: [] };
    const newest = points.at(-1)?.time ?? 0;
    pasts.set(id, { ...past, points: [...points, ...past.points.filter(({ time }) => time > newest)] });
  }
}

export { takeHistory, takeOver };

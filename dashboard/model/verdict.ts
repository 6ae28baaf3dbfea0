import { isEligible, type Level } from "./health.ts";
import type { LastMinute } from "./samples.ts";
import type { Certificate, Service, Status } from "./status.ts";
import { counted, duration, percent } from "./words.ts";

/** Something that an operator should know of: how bad, and in words that follow a name and a colon. */
interface Problem {
  readonly level: Exclude<Level, "good">;
  readonly text: string;
}

/** From how many errors, which are what share of the requests, a service is said to have them. */
const ERRORS = 5;
const ERROR_SHARE = 0.05;

const DAYS_LEFT = 14;
const FREE_SHARE = 0.1;

function because(reason: string): string {
  return reason === "" ? "" : ` (${reason})`;
}

function dnsProblem({ reason, state, stateSeconds, peers }: Service): Problem | undefined {
  const lasting = `for ${duration(stateSeconds)}${because(reason)}`;
  if (state === "stale") return { level: "warn", text: `DNS is stale ${lasting}, its last peers stay` };
  if (state === "held") return { level: "warn", text: `DNS names nobody ${lasting}, its last peers stay for a moment` };
  if (state === "empty") return { level: "bad", text: `has no peers ${lasting}` };
  if (state === "waiting" && peers.length === 0) return { level: "bad", text: `waits for DNS ${lasting}` };
  return undefined;
}

function peerProblem({ peers }: Service): Problem | undefined {
  const eligible = peers.filter(isEligible).length;
  if (peers.length > 0 && eligible === 0) return { level: "bad", text: "nobody answers" };
  const out = peers.filter(({ down, standing }) => down || standing === "out").length;
  return out > 0 ? { level: "warn", text: `${out} of ${counted(peers.length, "peer")} out` } : undefined;
}

function worstFirst(a: Problem, b: Problem): number {
  return Number(b.level === "bad") - Number(a.level === "bad");
}

/** What is wrong with a service, the worst first. */
function serviceProblems(service: Service, minute: LastMinute): Problem[] {
  const { waiting } = service;
  const { errors, requests } = minute;
  const problems: (Problem | undefined)[] = [
    dnsProblem(service),
    peerProblem(service),
    waiting > 0
      ? { level: "bad", text: `${counted(waiting, "request")} ${waiting === 1 ? "waits" : "wait"}` }
      : undefined,
    errors >= ERRORS && errors / requests >= ERROR_SHARE
      ? { level: "warn", text: `${percent(Math.min(1, errors / requests))} of requests fail` }
      : undefined,
  ];
  return problems.filter((one) => one !== undefined).sort(worstFirst);
}

function certificateProblem({ daysLeft, problem }: Certificate): Problem | undefined {
  if (problem !== "") return { level: "bad", text: problem };
  if (daysLeft === undefined || daysLeft > DAYS_LEFT) return undefined;
  if (daysLeft < 0) return { level: "bad", text: "has ended" };
  return { level: "warn", text: `ends in ${counted(daysLeft, "day")}` };
}

/** What is wrong with the process itself, each with the name of the thing. */
function processProblems({ certificates, memory }: Status): (Problem & { readonly name: string })[] {
  const problems: (Problem & { readonly name: string })[] = [];
  for (const certificate of certificates) {
    const problem = certificateProblem(certificate);
    if (problem !== undefined) problems.push({ name: certificate.file, ...problem });
  }
  for (const { free, name, size } of memory) {
    if (free < size * FREE_SHARE) problems.push({ name, level: "warn", text: `${percent(1 - free / size)} full` });
  }
  return problems.sort(worstFirst);
}

function levelOf(problems: readonly Problem[]): Level {
  if (problems.some(({ level }) => level === "bad")) return "bad";
  return problems.length > 0 ? "warn" : "good";
}

export { certificateProblem, levelOf, processProblems, serviceProblems, type Problem };

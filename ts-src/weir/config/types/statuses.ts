import { listOf } from "./list";

/** Statuses of responses, from the first to the last. */
interface StatusRange {
  readonly first: number;
  readonly last: number;
}

/** A status, or a range of them such as 500-599. */
function parseStatuses(text: string): StatusRange | undefined {
  const [low, high] = string.match(text, "^(%d%d%d)%-?(%d*)$");
  const [dash] = string.match(text, "%-");
  const first = tonumber(low);
  const last = dash === undefined && high === "" ? first : tonumber(high);
  if (first === undefined || last === undefined) return undefined;
  return first >= 100 && first <= last && last <= 599 ? { first, last } : undefined;
}

/** What nginx can try again. */
const retryable = new LuaSet<string>();
for (const status of ["403", "404", "429", "500", "502", "503", "504"]) retryable.add(status);

function parseRetryStatus(text: string): StatusRange | undefined {
  return retryable.has(text) ? parseStatuses(text) : undefined;
}

function writeStatuses({ first, last }: StatusRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

function isAmong(ranges: readonly StatusRange[], status: number): boolean {
  for (const { first, last } of ranges) {
    if (status >= first && status <= last) return true;
  }
  return false;
}

/** The same as a set, for who has no time to compare. */
function setOfStatuses(ranges: readonly StatusRange[]): LuaSet<number> {
  const set = new LuaSet<number>();
  for (const { first, last } of ranges) {
    for (const status of $range(first, last)) set.add(status);
  }
  return set;
}

/** Any statuses of responses. */
const statuses = listOf<StatusRange>({
  parse: parseStatuses,
  write: writeStatuses,
  noun: "status",
  example: "429,500-599",
  placeholder: "STATUS,...",
  haveBlanks: false,
});

/** Statuses that nginx can try again. */
const retryStatuses = listOf<StatusRange>({
  parse: parseRetryStatus,
  write: writeStatuses,
  noun: "status that can be tried again",
  example: "502,503,504",
  placeholder: "STATUS,...",
  haveBlanks: false,
});

export { isAmong, retryStatuses, setOfStatuses, statuses };
export type { StatusRange };

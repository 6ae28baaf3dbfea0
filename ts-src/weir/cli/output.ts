import { type Problem, problemLine } from "../config/problem";

/** How the program ends: well, by something of this machine, or by something that its user wrote. */
const enum Status {
  Good = 0,
  Failed = 1,
  Misused = 2,
  NotFound = 127,
}

const mostProblems = 20;

function complain(line: string): void {
  io.stderr.write(`weir: ${line}\n`);
}

/** One line for each problem; but a screenful at most. */
function report(problems: readonly Problem[]): Status {
  for (const index of $range(1, math.min(problems.length, mostProblems))) complain(problemLine(problems[index - 1]!));
  if (problems.length > mostProblems) complain(`and ${problems.length - mostProblems} more problems`);
  return Status.Misused;
}

/** The line for what the machine does not let happen. */
function fail(failure: string): Status {
  complain(failure);
  return Status.Failed;
}

export { complain, fail, report, Status };

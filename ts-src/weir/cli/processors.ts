/** The processors that this process may use. */

function contentOf(path: string): string {
  const [file] = io.open(path, "r");
  if (file === undefined) return "";
  const content = file.read("*a");
  file.close();
  return content ?? "";
}

/** How many processors a list of the kernel's names, such as `0-3,8`; nothing if it is none. */
function countOf(list: string): number | undefined {
  let count = 0;
  for (const [range = ""] of string.gmatch(list, "[^,%s]+")) {
    const [first, last] = string.match(range, "^(%d+)%-?(%d*)$");
    if (first === undefined) return undefined;
    count += 1 + (tonumber(last) ?? tonumber(first)!) - tonumber(first)!;
  }
  return count > 0 ? count : undefined;
}

/** Processors that the scheduler gives it: a container may be held to some (`--cpuset-cpus`), as `taskset` does. */
function allowed(): number {
  const [list] = string.match(contentOf("/proc/self/status"), "Cpus_allowed_list:%s*(%S+)");
  return countOf(list ?? "") ?? math.huge;
}

/** Processors that its share of time is worth (`--cpus`), rounded up. */
function quota(): number {
  const [most, span] = string.match(contentOf("/sys/fs/cgroup/cpu.max"), "^(%d+) (%d+)");
  const time = tonumber(most ?? contentOf("/sys/fs/cgroup/cpu/cpu.cfs_quota_us"));
  const period = tonumber(span ?? contentOf("/sys/fs/cgroup/cpu/cpu.cfs_period_us"));
  if (time === undefined || period === undefined || time <= 0 || period <= 0) return math.huge;
  return math.ceil(time / period);
}

/** Processors that this process may use; `auto`, which is all of the machine, where nobody knows. */
function processors(): number | "auto" {
  const count = math.min(allowed(), quota());
  return count === math.huge ? "auto" : count;
}

export { countOf, processors };

// make fuzz: millions of hostile messages through the DNS codec, in bounded time each and in bounded memory; and hosts files.
import { hostileMessage, hostileText, makeDice, queryFor, read, readHosts, types } from "../unit/dns/hostile";

const format = string.format;

const packets = tonumber(os.getenv("PACKETS")) ?? 10000000;
const seed = tonumber(os.getenv("SEED")) ?? os.time();
/** Each packet's share of a second, at most: one packet must not hold up a worker. */
const mostSeconds = 0.1;
/** For so many packets there is one hosts file. */
const packetsPerText = 100;
/** Kilobytes that the heap may have grown between the first report and the last. */
const mostGrowth = 1024;
const reports = 20;

function hexadecimal(message: string): string {
  return string.gsub(message, ".", (octet) => format("%02x", string.byte(octet)))[0];
}

/** What is in use when everything that can be is freed, in kilobytes. */
function heap(): number {
  collectgarbage("collect");
  return collectgarbage("count");
}

function fail(problem: string): never {
  return error(`fuzz: ${problem}; repeat it with SEED=${seed}`, 0);
}

/** Reads so many packets; the longest that one took, in seconds. */
function run(count: number, dice: (this: void, below: number) => number, kinds: LuaTable<string, number>): number {
  let slowest = 0;
  for (const index of $range(1, count)) {
    const type = types[index % types.length]!;
    const query = queryFor(type);
    const message = hostileMessage(query.message, dice);
    const start = os.clock();
    const [isRead, kind] = pcall(read, query, type, message);
    const seconds = os.clock() - start;
    if (seconds > slowest) slowest = seconds;
    if (!isRead || seconds > mostSeconds) fail(`${kind} after ${seconds} s for ${type} of ${hexadecimal(message)}`);
    kinds.set(kind, ((kinds.get(kind) as number | undefined) ?? 0) + 1);
  }
  return slowest;
}

/** Reads so many hosts files. */
function runHosts(count: number, dice: (this: void, below: number) => number): void {
  for (const _ of $range(1, count)) {
    const text = hostileText(dice);
    const start = os.clock();
    const [isRead, problem] = pcall(readHosts, text);
    const seconds = os.clock() - start;
    if (!isRead || seconds > mostSeconds)
      fail(`${tostring(problem)} after ${seconds} s for the hosts file ${hexadecimal(text)}`);
  }
}

io.stdout.setvbuf("line");
const dice = makeDice(seed);
const kinds = new LuaTable<string, number>();
const batch = math.ceil(packets / reports);
let first = 0;
let slowest = 0;
for (const report of $range(1, reports)) {
  slowest = math.max(slowest, run(batch, dice, kinds));
  runHosts(math.ceil(batch / packetsPerText), dice);
  const kilobytes = heap();
  if (report === 1) first = kilobytes;
  if (kilobytes > first + mostGrowth) fail(`the heap grew from ${first} to ${kilobytes} kB`);
  print(format("fuzz: %d packets, the slowest took %.2f ms, heap %d kB", report * batch, slowest * 1000, kilobytes));
}
for (const [kind, count] of kinds) print(format("fuzz: %d read as %s", count, kind));
print(`fuzz: nothing was raised (SEED=${seed})`);

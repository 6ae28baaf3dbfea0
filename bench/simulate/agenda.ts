/** What happens at a moment. */
type Happening = (this: void) => void;

interface Entry {
  readonly at: number;
  /** Counts the entries, so that of two at one moment the first comes first. */
  readonly number: number;
  readonly happen: Happening;
}

/** What is going to happen, in a heap: the clock of a simulation jumps from one entry to the next. */
interface Agenda {
  now: number;
  count: number;
  readonly heap: Entry[];
}

function newAgenda(now: number): Agenda {
  return { now, count: 0, heap: [] };
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.number < b.number);
}

function plan(agenda: Agenda, at: number, happen: Happening): void {
  const { heap } = agenda;
  agenda.count++;
  const entry: Entry = { at, number: agenda.count, happen };
  let index = heap.length;
  while (index > 0) {
    const parent = math.floor((index - 1) / 2);
    if (!isBefore(entry, heap[parent]!)) break;
    heap[index] = heap[parent]!;
    index = parent;
  }
  heap[index] = entry;
}

function takeFirst(heap: Entry[]): Entry {
  const first = heap[0]!;
  const last = heap.pop()!;
  const count = heap.length;
  if (count === 0) return first;
  let index = 0;
  while (2 * index + 1 < count) {
    let child = 2 * index + 1;
    if (child + 1 < count && isBefore(heap[child + 1]!, heap[child]!)) child++;
    if (!isBefore(heap[child]!, last)) break;
    heap[index] = heap[child]!;
    index = child;
  }
  heap[index] = last;
  return first;
}

/** Lets everything happen, until nothing is left. */
function play(agenda: Agenda): void {
  while (agenda.heap.length > 0) {
    const { at, happen } = takeFirst(agenda.heap);
    agenda.now = at;
    happen();
  }
}

export { newAgenda, plan, play };
export type { Agenda };

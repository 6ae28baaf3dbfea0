const format = string.format;

/** Seconds as a person says them. */
function duration(seconds: number): string {
  if (seconds < 10) return format("%.1f s", seconds);
  if (seconds < 120) return format("%.0f s", seconds);
  return seconds < 7200 ? format("%.0f min", seconds / 60) : format("%.0f h", seconds / 3600);
}

function milliseconds(seconds: number): string {
  return format("%.0f ms", seconds * 1000);
}

/** How long ago something was; nothing where it never was. */
function ago(seconds: number | undefined): string {
  if (seconds === undefined) return "";
  return seconds < 0.05 ? "now" : `${duration(seconds)} ago`;
}

/** In how long something will be; nothing where it never will. */
function until(seconds: number | undefined): string {
  if (seconds === undefined) return "";
  return seconds < 0.05 ? "now" : `in ${duration(seconds)}`;
}

/** So many of something. */
function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** Words as a list, the last after a word such as "and". */
function listed(words: readonly string[], last: string): string {
  let text = words[0] ?? "";
  for (const index of $range(2, words.length)) {
    text = `${text}${index === words.length ? ` ${last}` : ","} ${words[index - 1]!}`;
  }
  return text;
}

export { ago, counted, duration, listed, milliseconds, until };

/** A text as one word of a shell, any of those that there are completions for. */
function inQuotes(text: string): string {
  return `'${string.gsub(text, "'", "'\\''")[0]}'`;
}

/** Lines that are put together in order. */
function lines(texts: readonly string[]): string {
  return table.concat(texts as string[], "\n");
}

export { inQuotes, lines };

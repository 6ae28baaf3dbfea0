const PATIENCE_MILLISECONDS = 5000;

/** An answer that is none: its status and what it says. */
interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** Asks Weir, at a path beside the page's own. Rejects if nobody answers in time, or not in JSON. */
async function ask(
  path: string,
  options: RequestInit = {},
): Promise<{ answer: unknown; refusal: Refusal | undefined }> {
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const response = await fetch(path, { cache: "no-store", signal, ...options });
  const text = await response.text();
  if (!response.ok) return { answer: undefined, refusal: { status: response.status, text } };
  return { answer: JSON.parse(text) as unknown, refusal: undefined };
}

export { ask, type Refusal };

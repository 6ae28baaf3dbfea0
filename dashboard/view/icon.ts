import type { Health } from "../model/health.ts";
import { html, type View } from "./html.ts";

const shapes: Readonly<Record<Health["level"], string>> = {
  good: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.3 5.2-4 4.3a.75.75 0 0 1-1.1 0L4.7 8.9l1.1-1 1 1 3.4-3.7Z",
  warn: "M8 1.5c.5 0 .9.3 1.1.7l5.7 10.4c.5.8-.1 1.9-1.1 1.9H2.3c-1 0-1.6-1-1.1-1.9L6.9 2.2c.2-.4.6-.7 1.1-.7ZM7.2 6v4h1.6V6Zm.8 5.2a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z",
  bad: "M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Zm.5 3.5L4.5 5.6 6.9 8l-2.4 2.4 1.1 1.1L8 9.1l2.4 2.4 1.1-1.1L9.1 8l2.4-2.4-1.1-1.1L8 6.9Z",
  idle: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-3.5 6.2h7v1.6h-7Z",
};

/** A shape of its own for each level, so that none is told by colour alone; a word always stands beside it. */
function Icon({ level }: { readonly level: Health["level"] }): View {
  return html`<svg class="icon ${level}" viewBox="0 0 16 16" aria-hidden="true">
    <path fill-rule="evenodd" d=${shapes[level]} />
  </svg>`;
}

export { Icon };

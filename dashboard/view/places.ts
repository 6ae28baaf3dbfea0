import { idOf, areOnlyProblems, setOpen, wanted } from "./choices.ts";

/** Opens a service and brings it into view, with the focus on its name. */
function goTo(key: string): void {
  setOpen(key, true);
  wanted.value = "";
  areOnlyProblems.value = false;
  // Once it is drawn.
  setTimeout(() => {
    const part = document.getElementById(idOf(key));
    part?.scrollIntoView({ block: "start" });
    part?.querySelector<HTMLElement>("h3 button")?.focus({ preventScroll: true });
  }, 50);
}

/** Goes where the address says: `#/KEY`. */
function goToAddress(): void {
  const { hash } = location;
  if (!hash.startsWith("#/")) return;
  try {
    goTo(decodeURIComponent(hash.slice(2)));
  } catch {
    // An address that somebody cut off leads nowhere.
  }
}

export { goTo, goToAddress };

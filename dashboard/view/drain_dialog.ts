import { signal } from "@preact/signals";
import { keptToken, operate, type Failure } from "../live/operate.ts";
import { poll } from "../live/poll.ts";
import { announcement } from "../live/state.ts";
import { counted } from "../model/words.ts";
import { asked, type Asked } from "./choices.ts";
import { html, type View } from "./html.ts";

const lengths = [
  ["10m", "10 minutes"],
  ["1h", "1 hour"],
  ["8h", "8 hours"],
  ["24h", "1 day"],
];

const failure = signal<Failure | undefined>(undefined);
const isBusy = signal(false);

function close(): void {
  failure.value = undefined;
  asked.value = undefined;
}

async function send({ operation, peer, service }: Asked, form: HTMLFormElement): Promise<void> {
  const given = new FormData(form);
  const token = keptToken() || (given.get("token") as string);
  const time = given.get("for");
  isBusy.value = true;
  failure.value = await operate(operation, { service, peer, ...(time === null ? {} : { for: time }) }, token);
  isBusy.value = false;
  if (failure.value !== undefined) {
    const input = form.querySelector<HTMLElement>("[name=token]");
    if (failure.value.isToken)
      setTimeout(() => (input ?? form.querySelector<HTMLElement>("[name=token]"))?.focus(), 50);
    return;
  }
  // Not merely gone: only one that is closed gives the focus back.
  form.closest("dialog")?.close();
  announcement.value = `${peer} is ${operation}ed`;
  void poll();
}

function consequences({ operation, others }: Asked): string {
  if (operation === "undrain") return "It gets new requests again at once.";
  const left =
    others === 0
      ? "No other peer is left: new requests will wait, and then fail."
      : `${counted(others, "other peer")} will get them.`;
  return `It gets no new requests; those in flight finish. ${left}`;
}

function Fields({ what }: { readonly what: Asked }): View {
  return html`${
    what.operation === "drain" &&
    html`<label>
      For
      <select name="for">
        ${lengths.map(([value, name]) => html`<option value=${value} selected=${value === "1h"}>${name}</option>`)}
      </select>
    </label>`
  }
  ${
    keptToken() === "" &&
    html`<label>
      Token
      <input name="token" type="password" required autocomplete="off" spellcheck=${false} />
      <small class="quiet">Kept in this tab until it is closed.</small>
    </label>`
  }`;
}

/** Opens it as the browser's own dialogs are: the focus goes in, stays, and returns where it was. */
function shown(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}

/** Asks whether a peer is really to be drained, and by what right. */
function DrainDialog(): View {
  const what = asked.value;
  if (what === undefined) return null;
  const word = what.operation === "drain" ? "Drain" : "Undrain";
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send(what, event.currentTarget as HTMLFormElement);
  };
  return html`<dialog ref=${shown} onClose=${close} aria-labelledby="drain">
    <form onSubmit=${onSubmit}>
      <h2 id="drain">${word} ${what.peer}</h2>
      <p>A peer of <b>${what.service}</b>. ${consequences(what)}</p>
      <${Fields} what=${what} />
      <p class="failure" role="alert">${failure.value?.text}</p>
      <div class="buttons">
        <button
          type="button"
          onClick=${(event: { currentTarget: HTMLElement }) => event.currentTarget.closest("dialog")?.close()}
        >
          Cancel
        </button>
        <button type="submit" class="primary" disabled=${isBusy.value}>${word}</button>
      </div>
    </form>
  </dialog>`;
}

export { DrainDialog };

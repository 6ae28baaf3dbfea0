import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until.ts";

interface Typed {
  /** The arguments with which the command was called in the end. */
  readonly args: readonly string[];
  /** What was on the terminal. */
  readonly screen: string;
}

/** What a shell starts with: a command `weir` of its own that writes down its arguments, and nothing of the user's. */
const shells = {
  bash: { program: "bash --norc --noprofile -i", setUp: "bind 'set completion-query-items 0'" },
  zsh: { program: "zsh -f -i", setUp: "autoload -U compinit && compinit -u -D; LISTMAX=1000; unsetopt list_beep" },
} as const;

/**
 * Types a line in an interactive shell that has Weir's completion, with a tab where there is `\t`, and sends it off.
 * @param completion the file that `weir completion` printed
 */
async function type(shell: keyof typeof shells, completion: string, line: string): Promise<Typed> {
  const { program, setUp } = shells[shell];
  const folder = await mkdtemp(join(tmpdir(), "weir-test-"));
  const out = join(folder, "args");
  const terminal = spawn("script", ["--quiet", "--return", "--command", program, "/dev/null"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], HOME: folder, TERM: "dumb", COLUMNS: "200" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  let screen = "";
  terminal.stdout.on("data", (chunk: Buffer) => (screen += chunk.toString()));
  const ended = new Promise((done) => terminal.once("close", done));
  const weir = `weir() { for one; do printf '%s\\n' "$one"; done >${out}.new; mv ${out}.new ${out}; }`;
  terminal.stdin.write(`PS1='' PS2=''; unset HISTFILE; ${setUp}; source ${completion}; ${weir}; echo is-"ready"\n`);
  try {
    await until("the shell is ready", () => Promise.resolve(screen.includes("is-ready")));
    screen = "";
    terminal.stdin.write(`${line}\n`);
    await until(`${shell} calls it`, () => Promise.resolve(existsSync(out)));
    const args = readFileSync(out, "utf8").split("\n").slice(0, -1);
    terminal.stdin.write("exit\n");
    await ended;
    return { args, screen };
  } catch (error) {
    throw new Error(`${String(error)}\n${screen}`, { cause: error });
  } finally {
    terminal.kill("SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

export { type, type Typed };

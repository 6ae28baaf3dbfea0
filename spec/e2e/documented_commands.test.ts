// What documents show after four blanks and "weir", as one would type it.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BIN } from "../support/weir.ts";

const DOCUMENTS = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)];

/** A mapping, or an option before one: anything else is another command than the one that runs Weir. */
const FIRST = /^(--\w|\d)/;

/** What the machine's nginx is too old for is no mistake of a document. */
const TOO_OLD = /nginx [\d.]+ or later, which \S+ is not/;

/** Files that examples name: one that is there stands for them. */
const AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt";

interface Command {
  readonly at: string;
  readonly args: readonly string[];
}

function commandsIn(path: string): Command[] {
  // A command may go on in the next line, and a remark may follow it after some blanks.
  const text = readFileSync(path, "utf8").replace(/ *\\\n */g, " ");
  return [...text.matchAll(/^ {4}weir (?:check )?(\S.*)$/gm)]
    .map(([, line = ""]) => line.replace(/ {3,}.*$/, ""))
    .filter((line) => FIRST.test(line) && / \d+[:,]|^\d/.test(line) && !/…/.test(line))
    .map((line) => ({ at: `${path}: weir ${line}`, args: line.split(" ") }));
}

/** The same without TCP and UDP, which the machine's own nginx may not know. */
function onThisMachine({ args }: Command): string[] {
  return args
    .filter((arg) => !/^\d+:[\w.-]+:\d+\/(tcp|udp)/.test(arg))
    .map((arg) => arg.replace("/etc/weir/ca.pem", AUTHORITIES));
}

describe("a command in the documents", () => {
  const commands = DOCUMENTS.flatMap(commandsIn);

  test("is one of many", () => {
    expect(commands.length).toBeGreaterThan(25);
  });

  test("is taken by weir check", () => {
    const refused = commands.flatMap((command) => {
      const args = onThisMachine(command);
      if (args.length === 0) return [];
      const { status, stderr } = spawnSync(BIN, ["check", ...args], { encoding: "utf8" });
      return status === 0 || TOO_OLD.test(stderr) ? [] : [`${command.at}\n${stderr}`];
    });
    expect(refused).toEqual([]);
  });
});

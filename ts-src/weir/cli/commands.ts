import { drain, events, refresh, undrain } from "./change";
import { printCompletion, shells } from "./completion";
import type { Command } from "./described/command";
import { testConfiguration } from "./config_test";
import { explain } from "./explain";
import { health } from "./health";
import { askForReload, askToReopen } from "./reload";
import { printRendered } from "./rendered";
import { printSchema } from "./schema";
import { using } from "./using";

/** The commands, in the order of the help. */
const commands: readonly Command[] = [
  {
    name: "check",
    arguments: "[OPTION...] MAPPING...",
    summary: "say whether it would run, and not run it",
    options: "all",
    flags: [],
    words: [],
    run: (args) => using(args, 2, testConfiguration),
  },
  {
    name: "render",
    arguments: "[OPTION...] MAPPING...",
    summary: "print the nginx.conf that it would run",
    options: "all",
    flags: [],
    words: [],
    run: (args) => using(args, 2, printRendered),
  },
  {
    name: "health",
    arguments: "[--ready] [--socket=...]",
    summary: "ask the one that runs whether it is well, or ready",
    options: ["socket"],
    flags: [{ name: "--ready", doc: "ask whether every service has had a peer" }],
    words: [],
    run: health,
  },
  {
    name: "explain",
    arguments: "NAME [--json]",
    summary: "what DNS says of a service, who gets its requests, and why",
    options: ["socket", "nameservers", "nameserver_timeout", "search", "ndots", "resolv_conf", "hosts_file", "family"],
    flags: [{ name: "--json", doc: "print it for other programs" }],
    words: [],
    run: explain,
  },
  {
    name: "drain",
    arguments: "NAME PEER... [--for=TIME]",
    summary: "send these peers no new request for a while",
    options: ["socket"],
    flags: [
      { name: "--for=", doc: "for how long, such as 30m; without it as drain_for says" },
      { name: "--json", doc: "print it for other programs" },
    ],
    words: [],
    run: drain,
  },
  {
    name: "undrain",
    arguments: "NAME PEER...",
    summary: "send them requests again",
    options: ["socket"],
    flags: [{ name: "--json", doc: "print it for other programs" }],
    words: [],
    run: undrain,
  },
  {
    name: "refresh",
    arguments: "[NAME]",
    summary: "ask DNS now, and say what it answers",
    options: ["socket"],
    flags: [{ name: "--json", doc: "print it for other programs" }],
    words: [],
    run: refresh,
  },
  {
    name: "events",
    arguments: "[NAME]",
    summary: "what has happened to services and peers",
    options: ["socket"],
    flags: [{ name: "--json", doc: "print it for other programs" }],
    words: [],
    run: events,
  },
  {
    name: "reload",
    arguments: "[--socket=...]",
    summary: "have the one that runs read its arguments and files anew",
    options: ["socket"],
    flags: [],
    words: [],
    run: askForReload,
  },
  {
    name: "reopen",
    arguments: "[--socket=...]",
    summary: "have it open its access log anew, after that was renamed",
    options: ["socket"],
    flags: [],
    words: [],
    run: askToReopen,
  },
  {
    name: "schema",
    arguments: "",
    summary: "print the JSON Schema of what configure takes in Lua",
    options: [],
    flags: [],
    words: [],
    run: printSchema,
  },
  {
    name: "completion",
    arguments: "bash|zsh|fish",
    summary: "print what a shell needs to complete all this",
    options: [],
    flags: [],
    words: shells,
    run: printCompletion,
  },
];

export { commands };

/** The folders in the order of the data: a file imports from its own folder, and from folders before it. */
const order: readonly string[] = [
  "model",
  "text",
  "config/types",
  "config/options",
  "config",
  "config/sources",
  "dns",
  "discovery",
  "pool",
  "health",
  "policy",
  "balancer",
  "queue",
  "tls",
  "leader",
  "http",
  "stream",
  "metrics",
  "explain",
  "conf/syntax",
  "conf/http",
  "conf/stream",
  "conf",
  "runtime",
  "worker",
  "admin",
  "phase",
  "cli/system",
  "cli/described",
  "cli/schema",
  "cli/completion",
  "cli",
];

interface Source {
  /** Below `ts-src/weir`, without its ending. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** The paths of the files that it imports, types included. */
  readonly imports: readonly string[];
}

function folderOf(path: string): string {
  return string.match(path, "^(.*)/[^/]*$")[0]!;
}

/** A path relative to a folder, as one from the top. */
function joined(folder: string, relative: string): string {
  const parts: string[] = [];
  for (const [part] of string.gmatch(`${folder}/${relative}`, "[^/]+")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part!);
  }
  return table.concat(parts, "/");
}

function importsOf(text: string, folder: string): string[] {
  const found: string[] = [];
  for (const [relative] of string.gmatch(text, 'from "(%.[^"]*)";')) found.push(joined(folder, relative!));
  return found;
}

function sourcesBelow(root: string, ending: string): Source[] {
  const found: Source[] = [];
  const [listing] = io.popen(`find ${root} -name '*${ending}'`);
  for (const [file] of listing!.lines()) {
    const path = string.sub(file, root.length + 2, -1 - ending.length);
    const [handle] = io.open(file, "r");
    const text = handle!.read("*a")!;
    handle!.close();
    const folder = folderOf(path);
    found.push({ path, folder, text, imports: importsOf(text, folder) });
  }
  listing!.close();
  return found;
}

function rankOf(folder: string): number {
  for (const index of $range(0, order.length - 1)) if (order[index] === folder) return index;
  return error(`${folder} has no place in the order`);
}

/** A circle of imports that begins at a file, if there is one. */
function circleFrom(start: string, byPath: LuaMap<string, Source>): string | undefined {
  const seen = new LuaSet<string>();
  const walk = (path: string, way: string): string | undefined => {
    for (const imported of byPath.get(path)!.imports) {
      if (imported === start) return `${way} -> ${imported}`;
      if (!seen.has(imported)) {
        seen.add(imported);
        const circle = walk(imported, `${way} -> ${imported}`);
        if (circle !== undefined) return circle;
      }
    }
    return undefined;
  };
  return walk(start, start);
}

const sources = sourcesBelow("ts-src/weir", ".ts");
const emitted = sourcesBelow("lua-out/weir", ".lua");

describe("the architecture", () => {
  it("lets a file import only from its own folder and from folders before it, types included", () => {
    const wrong: string[] = [];
    for (const { folder, imports, path } of sources) {
      for (const imported of imports) {
        if (rankOf(folderOf(imported)) > rankOf(folder)) wrong.push(`${path} imports ${imported}`);
      }
    }
    assert.same([], wrong);
    assert.is_true(sources.length > 100);
  });

  it("has no circle of imports, types included", () => {
    const byPath = new LuaMap<string, Source>();
    for (const source of sources) byPath.set(source.path, source);
    const circles: string[] = [];
    for (const { path } of sources) {
      const circle = circleFrom(path, byPath);
      if (circle !== undefined) circles.push(circle);
    }
    assert.same([], circles);
  });

  it("says ngx only in runtime and phase", () => {
    const wrong: string[] = [];
    for (const { path, folder, text } of emitted) {
      const [word] = string.match(text, "%f[%w_]ngx%.%a+");
      if (word !== undefined && folder !== "runtime" && folder !== "phase") wrong.push(`${path}: ${word}`);
    }
    assert.same([], wrong);
    assert.is_true(emitted.length > 100);
  });

  it("reads the time of day in one place only, as it can be set back", () => {
    const wrong: string[] = [];
    for (const { path, text } of emitted) {
      const [word] = string.match(text, "%f[%w_]ngx%.now%f[^%w_]");
      if (word !== undefined && path !== "runtime/clock") wrong.push(path);
    }
    assert.same([], wrong);
  });

  it("emits nothing that needs TypeScriptToLua's library", () => {
    const wrong: string[] = [];
    for (const { path, text } of emitted) {
      const [word] = string.match(text, "__TS__%w+");
      if (word !== undefined) wrong.push(`${path}: ${word}`);
    }
    assert.same([], wrong);
  });
});

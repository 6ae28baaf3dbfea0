/** The folders in the order of the data: a file requires from its own layer's folders or from earlier layers only. */
const layers: readonly (readonly string[])[] = [
  ["model"],
  ["config", "dns"],
  ["discovery"],
  ["pool"],
  ["health"],
  ["policy", "retry"],
  ["balancer", "keeper"],
  ["status", "conf"],
  ["runtime"],
  ["phase", "cli"],
];

interface Emitted {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

function layerOf(folder: string): number {
  for (const index of $range(0, layers.length - 1)) {
    for (const name of layers[index]!) if (name === folder) return index;
  }
  return error(`${folder} is in no layer`);
}

function luaFiles(): Emitted[] {
  const found: Emitted[] = [];
  const [listing] = io.popen("find lua-out/weir -name '*.lua'");
  for (const [path] of listing!.lines()) {
    const [file] = io.open(path, "r");
    const [folder] = string.match(path, "^lua%-out/weir/([^/]+)/");
    found.push({ path: path, folder: folder!, text: file!.read("*a")! });
    file!.close();
  }
  listing!.close();
  return found;
}

const files = luaFiles();

describe("the architecture", () => {
  it("lets a file require only from its own folder and from earlier layers", () => {
    const wrong: string[] = [];
    for (const { path, folder, text } of files) {
      for (const [required] of string.gmatch(text, 'require%("weir%.([^".]+)')) {
        if (required !== folder && layerOf(required!) >= layerOf(folder)) wrong.push(`${path} requires ${required!}`);
      }
    }
    assert.same([], wrong);
    assert.is_true(files.length > 30);
  });

  it("says ngx only in runtime and phase", () => {
    const wrong: string[] = [];
    for (const { path, folder, text } of files) {
      const [word] = string.match(text, "%f[%w_]ngx%.%a+");
      if (word !== undefined && folder !== "runtime" && folder !== "phase") wrong.push(`${path}: ${word}`);
    }
    assert.same([], wrong);
  });

  it("reads the time of day in one place only, as it can be set back", () => {
    const wrong: string[] = [];
    for (const { path, text } of files) {
      const [word] = string.match(text, "%f[%w_]ngx%.now%f[^%w_]");
      if (word !== undefined && path !== "lua-out/weir/runtime/clock.lua") wrong.push(path);
    }
    assert.same([], wrong);
  });

  it("emits nothing that needs TypeScriptToLua's library", () => {
    const wrong: string[] = [];
    for (const { path, text } of files) {
      const [word] = string.match(text, "__TS__%w+");
      if (word !== undefined) wrong.push(`${path}: ${word}`);
    }
    assert.same([], wrong);
  });
});

interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function contentOf(path: string): string {
  const [file] = io.open(path, "r");
  const text = file!.read("*a")!;
  file!.close();
  return text;
}

/** Runs a line of shell to its end. */
function run(line: string): Finished {
  const stdout = os.tmpname();
  const stderr = os.tmpname();
  const [pipe] = io.popen(`( ${line} ) >${stdout} 2>${stderr} </dev/null; printf %d $?`);
  const status = tonumber(pipe!.read("*a"))!;
  pipe!.close();
  const finished = { status, stdout: contentOf(stdout), stderr: contentOf(stderr) };
  os.remove(stdout);
  os.remove(stderr);
  return finished;
}

export { contentOf, run };
export type { Finished };

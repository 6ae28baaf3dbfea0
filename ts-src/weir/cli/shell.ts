const concat = table.concat;

/** What a program wrote, standard error included, and how it ended. */
interface Finished {
  readonly status: number;
  readonly output: string;
}

function shellWord(text: string): string {
  const [inner] = string.gsub(text, "'", "'\\''");
  return `'${inner}'`;
}

/** Runs a program to its end; the status is 127 where there is none of that name. */
function run(program: string, args: readonly string[]): Finished {
  const words = [shellWord(program)];
  for (const argument of args) words.push(shellWord(argument));
  // LuaJIT does not tell the status of what popen ran, so the shell adds it.
  const [pipe] = io.popen(`${concat(words, " ")} 2>&1; printf ' %d' $?`, "r");
  const text = pipe === undefined ? undefined : pipe.read("*a");
  if (pipe !== undefined) pipe.close();
  const [output, status] = string.match(text ?? "", "^(.*) (%d+)$");
  if (output === undefined) return { status: 127, output: "" };
  return { status: tonumber(status)!, output };
}

export { run };

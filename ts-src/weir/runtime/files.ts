import type { Files } from "../model/ports";
import type { Result } from "../model/result";

function readFile(path: string): Result<string> {
  const [file, problem] = io.open(path, "rb");
  if (file === undefined) return $multi(undefined, `could not read ${path}: ${problem}`);
  const text = file.read("*a");
  file.close();
  if (text === undefined) return $multi(undefined, `could not read ${path}`);
  return $multi(text, undefined);
}

/** By way of a new file, so that the old one is whole even if the machine stops halfway. */
function rewriteFile(path: string, text: string): string | undefined {
  const draft = `${path}.new`;
  const [file, problem] = io.open(draft, "wb");
  if (file === undefined) return `could not write ${draft}: ${problem}`;
  const [isWritten] = file.write(text);
  const isClosed = file.close();
  if (isWritten === undefined || !isClosed) return `could not write ${draft}`;
  const [isRenamed, cause] = os.rename(draft, path);
  return isRenamed === true ? undefined : `could not rename ${draft} to ${path}: ${cause}`;
}

const files: Files = { read: readFile, rewrite: rewriteFile };

export { files };

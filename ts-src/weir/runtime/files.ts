import type { Result } from "../model/result";

/** The whole text of a file. */
function readFile(path: string): Result<string> {
  const [file, problem] = io.open(path, "rb");
  if (file === undefined) return $multi(undefined, `could not read ${path}: ${problem}`);
  const text = file.read("*a");
  file.close();
  if (text === undefined) return $multi(undefined, `could not read ${path}`);
  return $multi(text, undefined);
}

/** Replaces a file as a whole: who reads it sees the old text or the new one, even if the machine stops halfway. */
function replaceFile(path: string, text: string): string | undefined {
  const draft = `${path}.new`;
  const [file, problem] = io.open(draft, "wb");
  if (file === undefined) return `could not write ${draft}: ${problem}`;
  const [isWritten] = file.write(text);
  const isClosed = file.close();
  if (isWritten === undefined || !isClosed) return `could not write ${draft}`;
  const [isRenamed, cause] = os.rename(draft, path);
  return isRenamed === true ? undefined : `could not rename ${draft} to ${path}: ${cause}`;
}

export { readFile, replaceFile };

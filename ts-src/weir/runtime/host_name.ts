import { files } from "./files";

/** What this machine is called; empty where that is unknown. */
function hostName(): string {
  const [text] = files.read("/proc/sys/kernel/hostname");
  const [name] = string.match(text ?? "", "^%S+");
  return name ?? "";
}

export { hostName };

import type { Service } from "../config/configuration";

function plain(name: string): string {
  const [withoutDot] = string.gsub(string.lower(name), "%.$", "");
  return withoutDot;
}

/** The keys of the services that somebody means: those with this key, or this name in DNS. */
function keysMeant(services: readonly Pick<Service, "key" | "name">[], meant: string): readonly string[] {
  const keys: string[] = [];
  for (const { key, name } of services) {
    if (key === meant || plain(name) === plain(meant)) keys.push(key);
  }
  return keys;
}

export { keysMeant };

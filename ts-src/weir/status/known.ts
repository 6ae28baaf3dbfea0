import type { Service } from "../config/configuration";

function plain(name: string): string {
  const [withoutDot] = string.gsub(string.lower(name), "%.$", "");
  return withoutDot;
}

/** The keys of the services that somebody means: the one with this key, or else all with this name in DNS. */
function keysMeant(services: readonly Pick<Service, "key" | "name">[], meant: string): readonly string[] {
  const named: string[] = [];
  for (const { key, name } of services) {
    if (key === meant) return [key];
    if (plain(name) === plain(meant)) named.push(key);
  }
  return named;
}

export { keysMeant };

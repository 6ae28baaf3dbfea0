import type { Configuration, Listener, Service } from "./configuration";
import { servicesOf } from "./subsystems";

/** Ports at which peers speak another protocol than HTTP, by what it is: of IANA's registry and by custom, those that containers have most. */
const protocols: Readonly<Record<number, string>> = {
  22: "SSH",
  25: "SMTP",
  53: "DNS",
  389: "LDAP",
  514: "syslog",
  587: "SMTP",
  1433: "Microsoft SQL Server",
  1521: "Oracle",
  1883: "MQTT",
  2181: "ZooKeeper",
  3306: "MySQL",
  4222: "NATS",
  5432: "PostgreSQL",
  5672: "AMQP",
  6379: "Redis",
  8883: "MQTT",
  9042: "Cassandra",
  9092: "Kafka",
  11211: "memcached",
  27017: "MongoDB",
  50051: "gRPC",
};

/** Ports at which peers speak HTTP over TLS. */
const overTls = new LuaSet<number>();
for (const port of [443, 8443]) overTls.add(port);

/** How they are written in a mapping, but for `/tcp`. */
const suffixes: Readonly<Record<string, string>> = { DNS: "/tcp or /udp", syslog: "/tcp or /udp", gRPC: "/grpc" };

function hintFor({ port, service }: Listener): string | undefined {
  if (service.protocol === "http" && service.peer_tls === "off" && overTls.has(service.port ?? 0)) {
    return `port ${port} is balanced without TLS to peers, but ${service.name}:${service.port} is usually HTTPS: is peer_tls=on missing from the mapping?`;
  }
  const meant = service.protocol === "http" ? protocols[service.port ?? 0] : undefined;
  if (meant === undefined) return undefined;
  const suffix = suffixes[meant] ?? "/tcp";
  return `port ${port} is balanced as HTTP, but ${service.name}:${service.port} is usually ${meant}: is ${suffix} missing from the mapping?`;
}

/** HTTP is asked as HTTP/1.1, which servers of gRPC seldom speak at the same port. */
function checkHintFor({ port, service }: Listener): string | undefined {
  const { check, check_port, protocol } = service;
  const asksHttp = string.sub(check, 1, 1) === "/" && (check_port === undefined || check_port === service.port);
  if (protocol !== "grpc" || !asksHttp) return undefined;
  return `port ${port} is balanced as gRPC, but check=${check} asks in HTTP/1.1: is check=tcp or check_port=... meant?`;
}

const subsystems = ["http", "stream"] as const;

/** Several authorities, of which nginx lets Weir's own connections know one file only; nothing where there is one. */
function hintForAuthorities(services: readonly Service[]): string | undefined {
  let first: Service | undefined;
  for (const service of services) {
    if (service.peer_tls === "on") {
      first ??= service;
      if (service.peer_ca !== first.peer_ca) {
        return `${service.key} has another peer_ca than ${first.key}: its probes and checks verify no certificates; one file with all authorities can be that of both`;
      }
    }
  }
  return undefined;
}

/** What may be meant otherwise, a line for each mapping, and one for each block of nginx.conf. */
function hints(configuration: Configuration): readonly string[] {
  const lines: string[] = [];
  for (const listener of configuration.listeners) {
    const line = hintFor(listener) ?? checkHintFor(listener);
    if (line !== undefined) lines.push(line);
  }
  for (const subsystem of subsystems) {
    const line = hintForAuthorities(servicesOf(configuration, subsystem));
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

export { hints };

import type { Listener } from "./configuration";

type Heard = Pick<Listener, "protocol" | "proxy_protocol">;

/** What nginx's `proxy_protocol` says of what goes to peers. */
const sent = { off: "off", in: "off", out: "on", out_v2: "v2", in_out: "on", in_out_v2: "v2" } as const;

/** Whether connections to the port begin with a header of the PROXY protocol. */
function takesProxyProtocol({ proxy_protocol }: Heard): boolean {
  return string.sub(proxy_protocol, 1, 2) === "in";
}

/** The version in which peers are told of a client: `off`, `on` (1) or `v2`. Only TCP tells them so. */
function sentProxyProtocol({ protocol, proxy_protocol }: Heard): "off" | "on" | "v2" {
  return protocol === "tcp" ? sent[proxy_protocol] : "off";
}

export { sentProxyProtocol, takesProxyProtocol };

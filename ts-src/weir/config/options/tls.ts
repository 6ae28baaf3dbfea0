import type { Topic } from "./option";
import { connected, http } from "./protocols";

const tls = {
  title: "TLS",
  options: [
    {
      name: "hsts",
      scope: "listener",
      reader: "nginx",
      protocols: http,
      type: "duration",
      default: "0s",
      doc: "How long browsers are to come by https only (RFC 6797); it is said in answers over TLS only. 0 says nothing.",
    },
    {
      name: "peer_tls",
      scope: "service",
      reader: "weir",
      protocols: connected,
      type: "one_of",
      choices: ["off", "on", "insecure"],
      default: "off",
      doc: "Whether peers are spoken to over TLS: on has them show a certificate for peer_tls_name; insecure takes any, so that whoever is in between may be the peer.",
    },
    {
      name: "peer_tls_name",
      scope: "service",
      reader: "weir",
      protocols: connected,
      type: "tls_name",
      default: "",
      doc: "The name that peers are asked for (SNI), and that their certificate is for; empty is that of the service, for an SRV name without _service._protocol.",
    },
    {
      name: "peer_ca",
      scope: "service",
      reader: "nginx",
      protocols: connected,
      type: "file",
      default: undefined,
      doc: "The certificates, in PEM, of the authorities whose word counts; unset takes those that the machine trusts.",
    },
  ],
} as const satisfies Topic;

export { tls };

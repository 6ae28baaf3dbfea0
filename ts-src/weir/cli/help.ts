import type { Option } from "../config/options/option";
import { topics } from "../config/options/options";
import { wrapped } from "../text/wrap";
import { defaultForm, valueForm } from "./describe";

const concat = table.concat;

const width = 100;
const column = 34;

const usage = `Usage: weir [OPTION...] MAPPING...
       weir check|render|health|explain|reload|reopen|--help|--version`;

const introduction = `Weir balances HTTP, gRPC, TCP and UDP over the containers behind names in DNS.

  weir [OPTION...] MAPPING...           run the proxy
  weir check [OPTION...] MAPPING...     say whether it would run, and not run it
  weir render [OPTION...] MAPPING...    print the nginx.conf that it would run
  weir health [--ready] [--socket=...]  ask the one that runs whether it is well, or ready
  weir explain NAME [--json]            what DNS says of a service, who gets its requests, and why
  weir reload [--socket=...]            have the one that runs read its arguments and files anew
  weir reopen [--socket=...]            have it open its access log anew, after that was renamed
  weir PROGRAM [ARGUMENT...]            run something else, such as openresty or sh
  weir --help | --version

MAPPING = [ADDRESS:]PORT:NAME[:PORT][/grpc|/tcp|/udp][,option=value...]
  80:webserver:8080                       port 80 goes to port 8080 of all addresses of webserver
  127.0.0.1:80:web:80  [::1]:80:web:80    listens on one address only
  80:_http._tcp.webserver                 SRV records say the ports, weights and priorities
  80:api:8080,host=api.example.com,path=/v1,retries=1
  443:web:8080,tls=/certs/web.crt:/certs/web.key  80:web:8080,redirect_https=on
  80,host=old.example.com,redirect=https://www.example.com
  50051:api:50051/grpc                    gRPC over HTTP/2
  5432:db:5432/tcp  53:dns:53/udp         TCP and UDP, which need OpenResty
  443:web:443/tcp,host=a.example.com      TLS goes on as it is, by the host that clients name (SNI)

An option can stand in a mapping, for its service alone; on the command line, for all; and in the
environment, as WEIR_REFRESH for --refresh. The first of these wins. WEIR_SERVICES has mappings,
between blanks, for when there is none on the command line. Of an option given twice on the command
line, the last counts.

@FILE stands for the arguments in a file, one a line; # begins a comment, quotes keep blanks and #.`;

/** An option as `--name=VALUE`, and beside it what it does. */
function optionLines(option: Option, lines: string[]): void {
  const written =
    option.scope === "mapping" ? `  ,${option.name}=${valueForm(option)}` : `  --${option.name}=${valueForm(option)}`;
  const about = wrapped(`${option.doc} [${defaultForm(option)}]`, width - column);
  const fits = written.length < column;
  if (!fits) lines.push(written);
  for (const index of $range(1, about.length)) {
    const left = index === 1 && fits ? written : "";
    lines.push(left + string.rep(" ", column - left.length) + about[index - 1]!);
  }
}

/** All there is to know about the command line. */
function help(): string {
  const lines: string[] = [introduction];
  for (const topic of topics) {
    lines.push("");
    lines.push(`${topic.title}:`);
    for (const option of topic.options) optionLines(option, lines);
  }
  lines.push("");
  return concat(lines, "\n");
}

export { help, usage };

import type { Listener } from "../../config/configuration";
import { affinityOf } from "../../policy/affinity";
import { append } from "../syntax/lines";
import { luaString } from "../syntax/lua_literal";
import { quote } from "../syntax/quote";

/** The variable that has the side of a client: another one for each two services and share. */
function sideOf({ canary, second, service }: Listener): string {
  const [words] = string.gsub(`${service.key} ${second!.key} ${canary!.percent}`, "[^%w]", (character) =>
    character === " " ? "_" : string.format("_%02x", string.byte(character)),
  );
  return `weir_side_${words}`;
}

/** Whether a client brings its draw back in a cookie; with `policy=hash` what that goes by is the draw. */
function drawsByCookie({ canary, service }: Listener): boolean {
  return canary !== undefined && service.policy !== "hash";
}

/** The draws of clients. Each is one of 4,096, which tells nobody who it is. */
const draws = [
  "# Which side of a canary serves a client, by a draw that it brings back: a higher share takes clients over, and none back.",
  "map $request_id $weir_new_draw {",
  '    "~^(?<weir_digits>[0-9a-f]{3})" $weir_digits;',
  "}",
  "map $cookie_weir_draw $weir_draw {",
  '    "~^[0-9a-f]{3}$" $cookie_weir_draw;',
  "    default $weir_new_draw;",
  "}",
  "map $https $weir_draw_secure {",
  '    on "; Secure";',
  "}",
  "map $cookie_weir_draw $weir_set_draw {",
  '    "~^[0-9a-f]{3}$" "";',
  '    default "weir_draw=$weir_new_draw; Path=/; HttpOnly; SameSite=Lax$weir_draw_secure";',
  "}",
];

function side(listener: Listener): string[] {
  const { canary, second, service } = listener;
  const draw = drawsByCookie(listener) ? "weir_draw" : affinityOf(service);
  const lines = [`split_clients ${quote(`\${${draw}} ${second!.key}`)} $${sideOf(listener)} {`];
  const { percent } = canary!;
  // nginx knows no share of nothing.
  if (percent > 0 && percent < 100) lines.push(`    ${percent}% ${quote(second!.key)};`);
  lines.push(`    * ${quote(percent === 100 ? second!.key : service.key)};`);
  lines.push("}");
  return lines;
}

/** The variables of all canaries. */
function canaryVariables(listeners: readonly Listener[]): string[] {
  const lines: string[] = [];
  const known = new LuaSet<string>();
  let hasDraws = false;
  for (const listener of listeners) {
    if (listener.canary !== undefined) {
      if (drawsByCookie(listener) && !hasDraws) append(lines, draws);
      hasDraws = hasDraws || drawsByCookie(listener);
      if (!known.has(sideOf(listener))) append(lines, side(listener));
      known.add(sideOf(listener));
    }
  }
  return lines;
}

/** Where requests of a mapping go at first. */
function firstUpstream(listener: Listener): string {
  return listener.canary === undefined ? listener.service.key : `$${sideOf(listener)}`;
}

/** Where requests go on that were led to another location: Lua has the last word. */
function laterUpstream({ second, service }: Listener): string {
  return second === undefined ? service.key : "$weir_upstream";
}

/** What such a location does before it goes on: it asks Lua, which may know another service. */
function askFor(call: "unavailable" | "wait", listener: Listener): string[] {
  const { second, service } = listener;
  const key = luaString(service.key);
  if (second === undefined) return [`access_by_lua_block { weir.${call}(${key}) }`];
  return [
    `set $weir_upstream ${firstUpstream(listener)};`,
    `access_by_lua_block { weir.${call}(${key}, ${luaString(second.key)}) }`,
  ];
}

export { askFor, canaryVariables, drawsByCookie, firstUpstream, laterUpstream };

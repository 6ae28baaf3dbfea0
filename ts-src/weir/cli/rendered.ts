import type { Configuration } from "../config/configuration";
import { render } from "../conf/render";
import type { Result } from "../model/result";
import { probe } from "./nginx";
import { fail, Status } from "./output";
import { findNginx } from "./path";

/** An nginx.conf and the program that it was rendered for. */
interface Rendered {
  readonly nginx: string;
  readonly text: string;
}

/** The nginx.conf of a configuration for the nginx of this machine. */
function renderHere(configuration: Configuration): Result<Rendered> {
  const nginx = findNginx();
  if (nginx === undefined) return $multi(undefined, "could not find openresty or nginx on the PATH");
  const [host, failure] = probe(nginx);
  if (host === undefined) return $multi(undefined, failure);
  return $multi({ nginx, text: render(configuration, host) }, undefined);
}

/** Prints it. */
function printRendered(configuration: Configuration): Status {
  const [rendered, failure] = renderHere(configuration);
  if (rendered === undefined) return fail(failure);
  io.stdout.write(rendered.text);
  return Status.Good;
}

export { printRendered, renderHere };

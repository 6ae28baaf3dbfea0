import { h, type ComponentChildren, type VNode } from "preact";
import htm from "htm";

/** What a component returns. */
type View = VNode | VNode[] | null;

/** Elements as a template; what is put in is text, never HTML. */
const html = htm.bind<VNode>(h as (type: unknown, props: Record<string, unknown>, ...rest: unknown[]) => VNode);

export { html, type ComponentChildren, type View };

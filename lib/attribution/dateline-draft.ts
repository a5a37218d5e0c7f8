import { lookUpOutlet } from "../entities/look-up";
import type { Span } from "../model";
import { type CreditContext, creditTypeOf, type Draft, isHome } from "./credit-context";

/** A credit for what a dateline names at `span` of the text's head. */
export function draft(name: string, span: Span, context: CreditContext): Draft {
  const outlet = lookUpOutlet(name, context.names);
  const type =
    outlet && isHome(name, outlet, context.home) ? "wire" : creditTypeOf(outlet, name, context.words);
  return {
    type: outlet ? type : "wire",
    name,
    outlet,
    where: "dateline",
    text: "",
    span,
    url: null,
  };
}

export function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

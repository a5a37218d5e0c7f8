import type { Outlet, OutletKind, Phrase } from "../model";
import { type PhraseId, phrase } from "../phrase";

const KIND_NAMES: Record<OutletKind, PhraseId> = {
  wire: "note.outletKind.wire",
  newspaper: "note.outletKind.newspaper",
  broadcaster: "note.outletKind.broadcaster",
  online: "note.outletKind.online",
  magazine: "note.outletKind.magazine",
  official: "note.outletKind.official",
  aggregator: "note.outletKind.aggregator",
  "think-tank": "note.outletKind.thinkTank",
  ngo: "note.outletKind.ngo",
  "press-release-wire": "note.outletKind.pressReleaseWire",
};

/** Each as it stands alone, and with the owner's name; "unknown" says nothing and has no words. */
const OWNERSHIP: Record<string, { alone: PhraseId; by: PhraseId }> = {
  cooperative: { alone: "note.ownership.cooperative", by: "note.owned.cooperative" },
  nonprofit: { alone: "note.ownership.nonprofit", by: "note.owned.nonprofit" },
  private: { alone: "note.ownership.private", by: "note.owned.private" },
  "public-service": { alone: "note.ownership.publicService", by: "note.owned.publicService" },
  state: { alone: "note.ownership.state", by: "note.owned.state" },
};

/** Facts, no judgement: "news agency", "Russia", "state, Rossiya Segodnya". */
export function outletFacts({ kind, country, ownership, owner }: Outlet): Phrase[] {
  const facts = [phrase(KIND_NAMES[kind])];
  if (country) facts.push(phrase("note.country", country));
  const words = OWNERSHIP[ownership];
  if (words) facts.push(owner ? phrase(words.by, owner) : phrase(words.alone));
  else if (owner) facts.push(phrase("note.owner", owner));
  return facts;
}

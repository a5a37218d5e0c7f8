import type { Outlet, OutletKind } from "../model";

const KIND_NAMES: Record<OutletKind, string> = {
  wire: "news agency",
  newspaper: "newspaper",
  broadcaster: "broadcaster",
  online: "news site",
  magazine: "magazine",
  official: "official site",
  aggregator: "aggregator",
  "think-tank": "think tank",
  ngo: "non-governmental organisation",
  "press-release-wire": "press-release service",
};

/** One line of facts, no judgement: "news agency · Russia · state, Rossiya Segodnya". */
export function outletFacts(outlet: Outlet): string {
  const owner = outlet.ownership === "unknown" ? outlet.owner : ownership(outlet);
  return [KIND_NAMES[outlet.kind], countryName(outlet.country), owner].filter(Boolean).join(" · ");
}

function ownership(outlet: Outlet): string {
  return outlet.owner ? `${outlet.ownership}, ${outlet.owner}` : outlet.ownership;
}

function countryName(code: string | null): string | null {
  if (!code || !/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
}

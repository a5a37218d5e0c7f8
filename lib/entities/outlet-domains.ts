import type { Outlet } from "../model";
import { asciiHost } from "./ascii-host";
import type { NameIndex } from "./names";

/** The outlet that an address belongs to: the longest domain suffix wins. Null for unknown hosts and no addresses. */
export function outletOfAddress(url: string, names: NameIndex): Outlet | null {
  return URL.canParse(url) ? outletOfHost(new URL(url).hostname, names) : null;
}

/** The same for a host name; ends in a dot or not, in Unicode or Punycode. */
export function outletOfHost(host: string, names: NameIndex): Outlet | null {
  const labels = asciiHost(host)
    .replace(/(?<!\.)\.+$/, "")
    .split(".");
  for (let from = 0; from < labels.length - 1; from++) {
    const outlet = names.outletByDomain(labels.slice(from).join("."));
    if (outlet) return outlet;
  }
  return null;
}

/** Namespaces of the export; names under `.invalid` (RFC 2606) are Headwater's own and lead nowhere. */
export const PREFIXES = {
  headwater: "https://headwater.invalid/ns#",
  dcterms: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A qualified name of the export; what a local name may not have is percent-encoded. */
export function nameOf(part: "node" | "report" | "agent", id: string): string {
  const encoded = encodeURIComponent(id.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `headwater:${part}-${encoded}`;
}

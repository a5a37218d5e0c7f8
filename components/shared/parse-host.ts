const hostName = /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

/** The host name of a typed site or pasted address (`News.Example/a` → `news.example`), null where it is none. */
export function parseHost(typed: string): string | null {
  const text = typed.trim();
  const address = text.includes("://") ? text : `https://${text}`;
  if (text === "" || /\s/.test(text) || !URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  const host = hostname.replace(/\.$/, "");
  return (protocol === "https:" || protocol === "http:") && hostName.test(host) ? host : null;
}

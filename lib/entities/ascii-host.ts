const PLAIN = /^[a-z0-9.-]+$/;

/** The host as browsers write it: lower case and in Punycode. */
export function asciiHost(host: string): string {
  if (PLAIN.test(host)) return host;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host.toLowerCase();
}

/** FNV-1a over UTF-16 units, 32 bits: tells whether a text has changed without keeping it. Not for secrets. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

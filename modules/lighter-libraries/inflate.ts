/** Each part of the library that is changed, and what becomes of it. */
const CHANGES: [known: RegExp, changed: string][] = [
  // A table of 32,768 numbers with their bits reversed, filled at once.
  [
    /var rev = new u16\(32768\);\nfor \(var i = 0; i < 32768; \+\+i\) \{([^}]*)rev\[i\] =([^}]*)\}/,
    "function rev(i) {$1return$2}",
  ],
  [/\brev\[v\]/, "rev(v)"],
  [/\brev\[(le\[cd\[i\] - 1\]\+\+)\]/, "rev($1)"],
  // One as long that only packing reads.
  [
    /var r = (new i32\(b\[30\]\);[\s\S]*?)\n {4}return \{ b: b, r: r \};/,
    "return { b: b, get r() { var r = $1 return r; } };",
  ],
  [/revfd = _b\.r;/, "revfd = /*#__PURE__*/ (() => _b.r)();"],
];

/**
 * The unpacker of records fills two tables when its script is loaded, 2 ms at each start of the background, which reads the
 * bundled pack without unpacking. Changed, it reverses the numbers that are asked for and leaves the other table to packing.
 * Throws where it is not the library that is known here.
 */
export function tablesWhenAsked(code: string): string {
  return CHANGES.reduce((before, [known, changed]) => {
    if (!known.test(before)) throw new Error("fflate has other tables than before.");
    return before.replace(known, changed);
  }, code);
}

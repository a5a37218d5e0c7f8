import { describe, expect, it } from "vitest";
import { makeArticle, makeReport } from "../../test/make";
import type { Article } from "../model";
import { compilePack } from "../pack/compile";
import { openPack } from "../pack/open";
import type { PackReport } from "../pack/pack";
import { fingerprint } from "../reuse/fingerprint";
import { findSharedText } from "./shared-text";

const LEAD =
  "The harbour council voted late on Monday to close the old mole to all ships until divers have looked at the wreck, " +
  "which has been lying there since a barge lost its rudder in the spring.";
const MORE =
  "Pilots had asked for that for months, while the mill owners, whose grain comes by sea, say that nobody heard them " +
  "and that they will go to court before the week is out.";
const SPEECH =
  "“We shall not wait for another wreck before we do what every pilot on this coast has been asking us to do since " +
  "the ice went out in March, and nobody will tell us again that there is no money for it,” the mayor said.";
const OTHER =
  "Farmers in the upper valley began to bring in the barley a week earlier than last year because rain was forecast.";

function find(body: string, texts: Record<string, string>, own: string[] = []) {
  const reports = Object.entries(texts).map(
    ([id, text]): PackReport => ({ ...makeReport({ id }), fingerprint: fingerprint(text).hashes }),
  );
  const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports }));
  const article: Article = makeArticle({ body });
  return findSharedText(
    article,
    own.map((id) => makeReport({ id })),
    pack,
  );
}

describe("findSharedText", () => {
  it("finds the report with the article's wording and shows passages that stand in the article", () => {
    const body = `${OTHER}\n\n${LEAD}\n\n${MORE}`;
    const [found, ...others] = find(body, {
      copy: `${LEAD}\n${MORE}`,
      other: OTHER.split("").reverse().join(""),
    });
    expect(others).toEqual([]);
    expect(found?.report.id).toBe("copy");
    const passages = found?.passages ?? [];
    expect(passages.length).toBeGreaterThan(0);
    for (const { exact, prefix, suffix, where } of passages) {
      expect(where).toBe("body");
      expect(exact).not.toContain("\n\n");
      expect(body).toContain(`${prefix}${exact}${suffix}`);
      expect(`${LEAD}\n${MORE}`).toContain(exact);
    }
  });

  it("is not misled by a speech that both quote", () => {
    expect(find(`${OTHER}\n\n${SPEECH}`, { quotes: `${MORE}\n\n${SPEECH}` })).toEqual([]);
  });

  it("leaves out the article's own record, and a sentence or two in a long report", () => {
    expect(find(`${LEAD}\n\n${MORE}`, { own: `${LEAD}\n\n${MORE}` }, ["own"])).toEqual([]);
    expect(find(LEAD.slice(0, 50), { long: `${LEAD}\n\n${MORE}` })).toEqual([]);
  });

  it("has nothing to say of a pack without texts", () => {
    const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports: [makeReport()] }));
    expect(findSharedText(makeArticle({ body: LEAD }), [], pack)).toEqual([]);
  });
});

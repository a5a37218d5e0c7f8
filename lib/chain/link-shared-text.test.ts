import { describe, expect, it } from "vitest";
import { makeArticle, makeCredit, makeEvidence, makeReport } from "../../test/make";
import type { Article, Credit, Report } from "../model";
import { buildChain } from "./build-chain";
import { groupSources } from "./sources";

const PASSAGE = makeEvidence("the harbour council voted late on Monday to close the old mole");
const wire = (name: string) => ({ kind: "wire" as const, name, url: null, where: "dateline" });

/** The chain of an article of the Gazette that shares a passage with the Herald's report. */
function chainOf(article: Partial<Article>, herald: Partial<Report>, credits: Credit[] = []) {
  const report = makeReport({ id: "h", outlet: "Herald", ...herald });
  return buildChain({
    article: makeArticle({ outlet: "Gazette", ...article }),
    sources: groupSources(credits),
    statements: [],
    carriers: [],
    outletById: () => null,
    outletByName: () => null,
    reportByAddress: () => null,
    sharedTexts: [{ report, passages: [PASSAGE] }],
  });
}

const steps = (chain: ReturnType<typeof chainOf>) =>
  chain.links.map(({ from, kind, to, directed }) => `${from} ${directed ? "" : "undirected "}${kind} ${to}`);

describe("reports that share text", () => {
  it("are linked without direction where nothing tells who copied whom", () => {
    const chain = chainOf({ published: "2016-09-13" }, { published: "2016-09-14" });
    expect(steps(chain)).toEqual(["article undirected copies report:h"]);
    expect(chain.links[0]?.evidence).toEqual([PASSAGE]);
    expect(chain.nodes.map(({ end }) => end)).toEqual([null, null]);
  });

  it("prove the credit that leads there, and are no second link", () => {
    const chain = chainOf({}, {}, [makeCredit({ name: "Herald" })]);
    expect(steps(chain)).toEqual(["article republishes report:h"]);
    expect(chain.links[0]?.evidence).toContainEqual(PASSAGE);
  });

  it("are directed by what the page cites", () => {
    const chain = chainOf({}, { credits: [wire("Agency")] }, [makeCredit({ name: "Herald", type: "cites" })]);
    expect(steps(chain)).toContain("report:h republishes name:agency");
  });

  it("are directed by the report's recorded credit, whatever the dates say", () => {
    const chain = chainOf(
      { published: "2016-09-20" },
      { published: "2016-09-13", credits: [wire("Gazette")] },
    );
    expect(steps(chain)).toEqual(["report:h copies article"]);
    expect(chain.links[0]?.evidence).toMatchObject([{ exact: "Gazette", reportId: "h" }, PASSAGE]);
    expect(chain.nodes[0]?.end).toBe("trail-ends");
  });

  it("are directed by their dates, with less confidence, where these are far enough apart", () => {
    const later = chainOf({ published: "2016-09-20" }, { published: "2016-09-13" });
    expect(steps(later)).toEqual(["article copies report:h"]);
    expect(later.links[0]).toMatchObject({ directedBy: "dates", confidence: 0.5 });
    expect(later.nodes[1]?.end).toBeNull();
    const earlier = chainOf({ published: "2016-09-13" }, { published: "2016-09-20" });
    expect(steps(earlier)).toEqual(["report:h copies article"]);
  });

  it("are not directed by dates where one names a third source, from which both may have it", () => {
    const article = { published: "2016-09-20" };
    const third = chainOf(article, { published: "2016-09-13", credits: [wire("Agency")] });
    expect(steps(third)).toEqual(["article undirected copies report:h"]);
    const mine = chainOf(article, { published: "2016-09-13" }, [makeCredit({ name: "Agency" })]);
    expect(steps(mine)).toEqual(["article republishes name:agency", "article undirected copies report:h"]);
  });

  it("need no link where both name the same source", () => {
    const chain = chainOf({}, { credits: [wire("Agency")] }, [makeCredit({ name: "Agency" })]);
    expect(steps(chain)).toEqual(["article republishes name:agency"]);
  });
});

describe("circular credits", () => {
  it("end at the article, and are shown", () => {
    const chain = chainOf({}, { credits: [wire("Gazette")] }, [makeCredit({ name: "Herald" })]);
    expect(steps(chain)).toEqual(["article republishes report:h", "report:h republishes article"]);
  });

  it("do not come back to an article that is younger than what credits its outlet", () => {
    const chain = chainOf(
      { published: "2016-09-20" },
      { published: "2016-09-13", credits: [wire("Gazette")] },
      [makeCredit({ name: "Herald" })],
    );
    expect(steps(chain)).toContain("report:h republishes name:gazette");
  });
});

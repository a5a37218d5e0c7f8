import { describe, expect, it } from "vitest";
import { loadTables } from "../../data/load";
import { lookUpOutlet } from "./look-up";
import { compileNames } from "./names";
import { outletOfAddress } from "./outlet-domains";

const names = compileNames(loadTables());

describe("lookUpOutlet", () => {
  it.each([
    ["The Associated Press", "ap"],
    ["AP", "ap"],
    ["ap", "ap"],
    ["(AFP)", "afp"],
    ["Agence France-Presse (AFP)", "afp"],
    ["Reuters.", "reuters"],
    ["By Reuters Staff", "reuters"],
    ["Associated Press writer", "ap"],
    ["Sputnik News", "sputnik"],
    ["Агентство ТАСС", "tass"],
    ["وكالة رويترز", "reuters"],
    ["tass.com", "tass"],
    ["https://www.tass.com/", "tass"],
    ["TIME", "time-magazine"],
    ["路透社", "reuters"],
    ["共同通信", "kyodo"],
    ["연합뉴스", "yonhap"],
    ["Handelsblatt GmbH", "handelsblatt"],
    ["APA", "apa-austria"],
    ["dpa-AFX", "dpa-afx"],
    ["Kaiser Health News", "kff-health-news"],
    ["中新社", "china-news-service"],
    ["Estadão Conteúdo", "agencia-estado"],
    ["La Presse canadienne", "canadian-press"],
  ])("takes %s for %s", (printed, id) => {
    expect(lookUpOutlet(printed, names)?.id).toBe(id);
  });

  it.each(["", "   ", "()", "John Smith", "the", "staff", "By our correspondent", "x".repeat(1_000_000)])(
    "takes %.20s for nobody",
    (printed) => {
      expect(lookUpOutlet(printed, names)).toBeNull();
    },
  );
});

describe("outletOfAddress", () => {
  it.each([
    ["https://tass.com/politics/960047", "tass"],
    ["http://www.tass.com./politics", "tass"],
    ["https://news.un.org/en/", "un-news"],
    ["https://www.un.org/en/", "un-org"],
    ["https://arabic.rt.com/", "rt"],
    ["https://xn--c1acbl2abdlkab1og.xn--p1ai/", "rossiya-segodnya"],
    ["https://россиясегодня.рф/", "rossiya-segodnya"],
  ])("takes %s for %s", (url, id) => {
    expect(outletOfAddress(url, names)?.id).toBe(id);
  });

  it.each(["https://nottass.com/", "tass.com.example.org", "https://com/", "no address", "javascript:1"])(
    "takes %s for nobody",
    (url) => {
      expect(outletOfAddress(url, names)).toBeNull();
    },
  );
});

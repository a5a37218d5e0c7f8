import { describe, expect, it } from "vitest";
import { loadTables } from "../../data/load";
import { phrase } from "../phrase";
import { findMentions } from "./find-mentions";
import { matchTopics } from "./match-topics";
import { compileNames } from "./names";

const { topics, ...tables } = loadTables();
const names = compileNames(tables);

function topicsOf(title: string | null, body: string) {
  return matchTopics({ title, body }, findMentions(`${title ?? ""}\n\n${body}`, names), topics, names);
}
const idsOf = (title: string | null, body: string) => topicsOf(title, body).map((match) => match.id);

const FILLER = "The committee heard seven witnesses and put its decision off until spring. ".repeat(40);

describe("matchTopics", () => {
  it("names the topics with the entities that say so", () => {
    const found = topicsOf(
      "Lavrov: US-led coalition spares Nusra Front",
      `The Russian minister told a forum that strikes leave the group alone. ${FILLER}`,
    );
    expect(found.map((match) => match.id)).toEqual(
      expect.arrayContaining(["nusra", "us-coalition", "russia-us"]),
    );
    expect(found.find((match) => match.id === "nusra")).toEqual({
      id: "nusra",
      name: "Nusra Front and its successors",
      entities: ["nusra-front"],
      reason: phrase("topic.headline", 1, "Nusra Front"),
    });
  });

  it("counts the names in its reason", () => {
    const [match] = topicsOf("Raqqa and Tabqa", `Both towns were quiet. ${FILLER}`);
    expect(match?.reason).toEqual(phrase("topic.headline", 2, "Raqqa, Tabqa"));
  });

  it("goes by any language", () => {
    expect(
      idsOf(
        "Лавров обвинил коалицию во главе с США",
        `Речь шла о боевиках фронта ан-Нусра в Идлибе. ${FILLER}`,
      ),
    ).toContain("nusra");
    expect(
      idsOf("لافروف: التحالف الدولي لا يستهدف جبهة النصرة", `وأضاف أن سوريا تنتظر. ${FILLER}`),
    ).toContain("nusra");
  });

  it("names the wide topic only where no narrower one is", () => {
    expect(idsOf("Syria reopens its national museum", FILLER)).toEqual(["other-syria"]);
    expect(idsOf("Syria: Aleppo reopens its museum", FILLER)).toEqual(["aleppo"]);
  });

  it("lets articles go that name the powers but not the field", () => {
    expect(
      idsOf("Russia and the United States sign a trade deal", `Putin and Trump met in Geneva. ${FILLER}`),
    ).toEqual([]);
    expect(idsOf("Turkey raises its interest rate", `Erdogan spoke in Ankara. ${FILLER}`)).toEqual([]);
  });

  it("lets an article go that names the field once, far down", () => {
    expect(idsOf("Parliament votes on school budget", `${FILLER} A member once worked in Syria.`)).toEqual(
      [],
    );
  });

  it("does not go by unsupported names", () => {
    expect(idsOf("Wagner opens the season", `The opera house sold out. ${FILLER}`)).toEqual([]);
  });

  it("bears empty articles", () => {
    expect(idsOf(null, "")).toEqual([]);
  });
});

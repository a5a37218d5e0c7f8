import { describe, expect, it } from "vitest";
import { addressWords } from "./address-words";

describe("addressWords", () => {
  it("takes the part of the path with most words", () => {
    const address =
      "https://gazette.example/north-west/old-pier-closes-before-winter/read-more.html?from=front-page-top";
    expect(addressWords(address)).toBe("old pier closes before winter");
  });

  it("leaves out numbers, ids and the file's ending", () => {
    const address = "https://gazette.example/2017/08/11/old_pier+closes,today-idUSKBN1CV2-1027025456.shtml";
    expect(addressWords(address)).toBe("old pier closes today");
  });

  it("reads any script, encoded or not", () => {
    expect(addressWords("https://gazette.example/старый-причал-закрыт-123")).toBe("старый причал закрыт");
    expect(addressWords(`https://gazette.example/${encodeURIComponent("إغلاق-الرصيف-القديم")}`)).toBe(
      "إغلاق الرصيف القديم",
    );
    expect(addressWords("https://gazette.example/旧码头/关闭")).toBe("旧 码 头");
  });

  it("finds none in sections, numbers and what is no address", () => {
    for (const address of [
      "https://gazette.example/",
      "https://gazette.example/press-service/id/2904168",
      "pier",
      "",
    ])
      expect(addressWords(address)).toBe("");
  });

  it("reads a part whose percent signs encode nothing", () => {
    expect(addressWords("https://gazette.example/pier-is-100%-safe-now")).toBe("pier is safe now");
  });
});

import { describe, expect, it } from "vitest";
import { parseHost } from "./parse-host";

describe("parseHost", () => {
  it.each([
    ["news.example", "news.example"],
    ["  News.Example. ", "news.example"],
    ["https://www.news.example/a/b?c#d", "www.news.example"],
    ["news.example:8080/a", "news.example"],
    ["bücher.example", "xn--bcher-kva.example"],
  ])("reads %j as %s", (typed, host) => {
    expect(parseHost(typed)).toBe(host);
  });

  it.each([
    "",
    " ",
    "news",
    "two words.example",
    "ftp://news.example",
    "javascript:alert(1)",
    "<b>.example",
    "..",
  ])("refuses %j", (typed) => {
    expect(parseHost(typed)).toBeNull();
  });
});

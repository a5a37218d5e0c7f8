import { describe, expect, it } from "vitest";
import { safeHref } from "./safe-href";

describe("safeHref", () => {
  it("keeps web addresses", () => {
    expect(safeHref("https://news.example/a?b=1")).toBe("https://news.example/a?b=1");
    expect(safeHref("http://news.example/")).toBe("http://news.example/");
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>1</script>",
    "file:///etc/hosts",
    "//news.example/a",
    "not an address",
    "",
    null,
  ])("makes no link of %j", (address) => {
    expect(safeHref(address)).toBeNull();
  });
});

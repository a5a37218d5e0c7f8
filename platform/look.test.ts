import { beforeEach, describe, expect, it } from "vitest";
import { chooseLook, followLook } from "./follow-look";
import { applyKnownLook } from "./look";

const shown = () => ({ ...document.documentElement.dataset });

beforeEach(() => localStorage.clear());

describe("the look of a page", () => {
  it("is the browser's until the reader chooses", () => {
    applyKnownLook();
    expect(shown()).toMatchObject({ theme: "system", textSize: "normal" });
  });

  it("follows the settings, and is there at once the next time", async () => {
    followLook();
    await chooseLook({ theme: "dark" });
    await chooseLook({ textSize: "large" });
    await expect.poll(shown).toMatchObject({ theme: "dark", textSize: "large" });
    document.documentElement.dataset.theme = "";
    applyKnownLook();
    expect(shown()).toMatchObject({ theme: "dark", textSize: "large" });
  });

  it("bears a broken copy", () => {
    localStorage.setItem("look", "{");
    expect(applyKnownLook).not.toThrow();
  });
});

import { describe, expect, it } from "vitest";
import { sharedText } from "../gallery/chains";
import { twelveSteps } from "../gallery/crowds";
import { branches, cycle, richContext, trailEnds } from "../gallery/fixtures";
import { leadPath } from "./lead-path";

const idsOf = ({ chain }: typeof richContext) => leadPath(chain).steps.map(({ node }) => node.id);

describe("the way that is told first", () => {
  it("goes from this page to the origin", () => {
    expect(idsOf(richContext)).toEqual(["northline", "speech"]);
    expect(leadPath(richContext.chain).others).toBe(0);
  });

  it("takes one way where several part, and counts each source beside it once", () => {
    expect(idsOf(branches)).toEqual(["northline", "speech"]);
    expect(leadPath(branches.chain).others).toBe(3);
  });

  it("prefers a way whose direction is known", () => {
    expect(idsOf(sharedText)).toEqual(["report:observer-1"]);
    expect(leadPath(sharedText.chain).others).toBe(1);
  });

  it("ends where a circle closes", () => {
    expect(idsOf(cycle)).toEqual(["northline", "valley"]);
    expect(idsOf(twelveSteps)).toHaveLength(11);
  });

  it("is empty where the page names no source", () => {
    expect(leadPath(trailEnds.chain)).toEqual({ steps: [], others: 0 });
  });
});

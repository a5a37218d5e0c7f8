import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Article } from "../lib/model";
import { readContext } from "../lib/read-context";
import { packsInUse, setLibraryAside } from "./packs-in-use";
import { readAgainstPacks } from "./read-against-packs";

vi.mock("../lib/read-context", () => ({ readContext: vi.fn() }));
vi.mock("./packs-in-use", () => ({ packsInUse: vi.fn(), setLibraryAside: vi.fn() }));

const article = { url: "https://post.example/dam" } as Article;
const tools = (library: object | null) => ({ library }) as unknown as Awaited<ReturnType<typeof packsInUse>>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
});

describe("reading against all that is in use", () => {
  it("sets a library aside that cannot be read, and reads all the same", async () => {
    vi.mocked(packsInUse).mockResolvedValueOnce(tools({})).mockResolvedValueOnce(tools(null));
    vi.mocked(readContext)
      .mockImplementationOnce(() => {
        throw new Error("damaged");
      })
      .mockReturnValueOnce("read" as never);
    expect(await readAgainstPacks(article)).toBe("read");
    expect(setLibraryAside).toHaveBeenCalledOnce();
  });

  it("fails as before where no library is in use", async () => {
    vi.mocked(packsInUse).mockResolvedValue(tools(null));
    vi.mocked(readContext).mockImplementation(() => {
      throw new Error("damaged");
    });
    await expect(readAgainstPacks(article)).rejects.toThrow("damaged");
    expect(setLibraryAside).not.toHaveBeenCalled();
  });
});

import { expect, test } from "./fixtures";

test("the extension could not reach the network if it tried", async ({ session, requests }) => {
  const attempt = () =>
    fetch("https://leak.example/").then(
      () => "reached",
      () => "refused",
    );
  expect(await session.worker.evaluate(attempt)).toBe("refused");
  const options = await session.openOwnPage("options.html");
  expect(await options.evaluate(attempt)).toBe("refused");
  expect(requests.foreignHosts()).toEqual([]);
});

test("the recorder would see a request", async ({ session, requests }) => {
  const page = await session.context.newPage();
  await page.goto("http://seen.example/").catch(() => undefined);
  await page.goto("https://seen-too.example/").catch(() => undefined);
  await page.goto("https://fonts.googleapis.com/").catch(() => undefined);
  expect(requests.foreignHosts()).toEqual(
    expect.arrayContaining(["seen.example", "seen-too.example", "fonts.googleapis.com"]),
  );
  requests.forget();
});

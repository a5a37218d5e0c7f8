import { browser } from "#imports";

/** The first page a reader sees after installing. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

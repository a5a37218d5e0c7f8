import { browser } from "#imports";

/** Firefox's sidebar, which the shared types do not know. */
interface WithSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel (Firefox: the sidebar) of a window. Both browsers open it only straight from a click:
 * nothing may be awaited before.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as WithSidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}

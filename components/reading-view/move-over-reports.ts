/** Where the arrow keys lead among the reports, from the filter box or a headline; Enter opens a headline's link by itself. */
export function moveOverReports(event: KeyboardEvent, section: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const box = section.querySelector<HTMLInputElement>('input[type="search"]');
  const links = [...section.querySelectorAll<HTMLElement>(".report-headline a")].filter(isShown);
  const at = event.target instanceof HTMLElement ? links.indexOf(event.target) : -1;
  if (at < 0 && event.target !== box) return;
  const next = target(event.key, at, links, box);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

function target(key: string, at: number, links: HTMLElement[], box: HTMLElement | null): HTMLElement | null {
  if (key === "ArrowDown") return links[at + 1] ?? null;
  if (at < 0) return null;
  if (key === "ArrowUp") return links[at - 1] ?? box;
  if (key === "Home") return links[0] ?? null;
  return key === "End" ? (links.at(-1) ?? null) : null;
}

function isShown(link: HTMLElement): boolean {
  return link.closest("details:not([open])") === null;
}

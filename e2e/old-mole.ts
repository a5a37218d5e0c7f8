const PARAGRAPHS = [
  "The harbour council voted late on Monday to close the old mole before the first storms of the winter reach the bay.",
  "Ferries will leave from the northern quay instead, where dredgers have been at work since the middle of the summer.",
  "Nobody has counted how many berths are lost, and the pilots have asked for a second vote before the end of the year.",
  "A wall of loose stones has stood there for two centuries, and divers found last spring that half of it is hollow.",
  "The council has asked two builders for a price, and neither of them has answered so far, its clerk told the meeting.",
];

/** A made-up report with one and the same text, off every pack's topics. `note`: HTML at its end. */
export function articlePage(outlet: string, headline: string, day: string, note = ""): string {
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${headline} - ${outlet}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="${day}T09:00:00Z"></head>
<body><article><h1>${headline}</h1>${paragraphs}${note}</article></body></html>`;
}

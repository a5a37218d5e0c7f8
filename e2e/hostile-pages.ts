/** Pages that are made to break a reader. */

const PARAGRAPHS = [
  "MOSCOW (Reuters) - Russian Foreign Minister Sergei Lavrov complained on Tuesday that the US-led coalition in Syria keeps its bombs away from the Nusra Front, although it had promised to tell the group apart from other rebels.",
  "Lavrov told a news conference in Moscow that Russia would watch whether the truce in Syria was used to gain time, and that the separation had been owed since February.",
  "The ceasefire took effect across Syria on Monday evening, with fewer clashes reported around Aleppo on its first day than on any other day of the month.",
];

const SCRIPT = `"'><script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned = 2">javascript:globalThis.pwned=3`;

function article(head: string, body: string, title = "Lavrov says coalition spares Nusra Front"): string {
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article">${head}</head>
<body><article><h1>${title}</h1>${paragraphs}${body}</article></body></html>`;
}

export function fiveMegabytePage(): string {
  const filler = `<p>${"The harbour was quiet and the ferry left on time, as it had on every other day of that long year. ".repeat(10)}</p>`;
  return article("", filler.repeat(Math.ceil(5_000_000 / filler.length)));
}

export function tenThousandLinksPage(): string {
  const links = Array.from(
    { length: 10_000 },
    (_, index) => `<a href="/reports/${index}">Report number ${index} of the harbour</a>`,
  );
  return article("", `<div>${links.join(" ")}</div>`);
}

export function longTitlePage(): string {
  return article("", "", "Nusra Front ".repeat(90_000));
}

export function impossibleDatesPage(): string {
  const dates = ["9999-99-99", "2016-13-45T99:99:99Z", "-1", "0000-00-00", "13 Septober 20166"];
  const metas = dates.map(
    (date) =>
      `<meta property="article:published_time" content="${date}"><meta name="date" content="${date}">`,
  );
  const jsonLd = {
    "@type": "NewsArticle",
    headline: "Lavrov",
    datePublished: "9999-99-99",
    dateModified: "99999-01-01",
  };
  return article(
    `${metas.join("")}<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`,
    `<time datetime="9999-99-99">99 September 9999</time><p>It happened on Tuesday, 45 September 2016.</p>`,
  );
}

export function deepJsonLdPage(): string {
  const nested = `${'{"@type":"NewsArticle","isBasedOn":'.repeat(1_000)}"end"${"}".repeat(1_000)}`;
  const lists = `${"[".repeat(1_000)}1${"]".repeat(1_000)}`;
  const broken = [
    '{"@type": "NewsArticle", headline',
    "",
    "null",
    '"text"',
    "[[[",
    '{"@graph": 7}',
    '{"@type": {"@type": []}}',
  ];
  const scripts = [nested, lists, ...broken].map(
    (json) => `<script type="application/ld+json">${json}</script>`,
  );
  return article(scripts.join("\n"), "");
}

export function everyFieldScriptPage(): string {
  const content = SCRIPT.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const names = [
    "og:title",
    "og:site_name",
    "og:url",
    "article:published_time",
    "article:author",
    "original-source",
    "syndication-source",
    "author",
    "date",
  ];
  const metas = names.map((name) => `<meta property="${name}" name="${name}" content="${content}">`);
  const jsonLd = {
    "@type": "NewsArticle",
    headline: SCRIPT,
    datePublished: SCRIPT,
    author: { name: SCRIPT, url: SCRIPT },
    publisher: { name: SCRIPT },
    isBasedOn: { name: SCRIPT, url: "javascript:globalThis.pwned=4" },
    sourceOrganization: { name: SCRIPT },
    copyrightHolder: { name: SCRIPT },
    creditText: SCRIPT,
  };
  const json = JSON.stringify(jsonLd).replaceAll("<", "\\u003c");
  const visible = SCRIPT.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return article(
    `<link rel="canonical" href="javascript:globalThis.pwned=5">${metas.join("")}<script type="application/ld+json">${json}</script>`,
    `<p>By ${visible}</p><p>The original source of this article is <a href="javascript:globalThis.pwned=6">${visible}</a></p><p>Copyright © ${visible}, 2016</p>`,
  );
}

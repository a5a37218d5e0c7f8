import type { VNode } from "preact";
import { makeCorrection } from "../../lib/corrections/correction";
import type { LibraryEntry } from "../../lib/library/library-index";
import type { Reading, ReadingContext, Settings } from "../../lib/model";
import type { AddedPack } from "../../lib/pack/added-pack";
import { phrase } from "../../lib/phrase";
import { OptionsView } from "../OptionsView";
import type { ReadingViewProps, RevealResult } from "../props";
import { ReadingView } from "../ReadingView";
import { Library, type LibraryProps } from "../settings/Library";
import { words } from "../strings";
import { WelcomeView } from "../WelcomeView";
import * as chains from "./chains";
import * as crowds from "./crowds";
import * as contexts from "./fixtures";
import * as hard from "./hard-words";
import { retold } from "./retellings";

const url = "https://harbour-post.example/world/dam";
const nothing = () => {};
const done = async () => true;
const kept = async () => {};

function read(context: ReadingContext): Reading {
  return { phase: "read", url, context };
}

function view(reading: Reading, change: Partial<ReadingViewProps> = {}) {
  return (surface: "popup" | "sidepanel") => (
    <ReadingView
      reading={reading}
      surface={surface}
      site={{ host: "harbour-post.example", silenced: false }}
      reveal={null}
      onReveal={nothing}
      onReadPage={nothing}
      onToggleSite={nothing}
      onOpenOptions={nothing}
      onCopy={done}
      onSave={done}
      onOpenPanel={nothing}
      corrections={{ onMake: kept, onUndo: kept }}
      onForget={done}
      {...change}
    />
  );
}

/** Of a page that was read: its own host in the header. */
export function viewOf(context: ReadingContext) {
  return view(read(context), { site: { host: new URL(context.article.url).host, silenced: false } });
}

function reveal(found: boolean): RevealResult {
  const evidence = contexts.richContext.chain.links[0]?.evidence[0];
  return { evidence: evidence ?? { exact: "", prefix: "", suffix: "", where: "body" }, found };
}

/** Every state of popup and side panel, by name. */
export const readingStates: Record<string, (surface: "popup" | "sidepanel") => VNode> = {
  rich: view(read(contexts.richContext)),
  "one-report": view(read(contexts.oneReport)),
  "one-link": view(read(contexts.oneLink)),
  "trail-ends": view(read(contexts.trailEnds)),
  "not-in-pack": view(read(contexts.notInPack)),
  followed: view(read(contexts.followed)),
  branches: view(read(contexts.branches)),
  cycle: view(read(contexts.cycle)),
  "chain-shared-text": view(read(chains.sharedText)),
  "chain-taken-over": view(read(chains.takenOver)),
  "chain-circle": view(read(chains.circularCredits)),
  retold: view(read(retold)),
  "read-before": view(read(chains.readBefore)),
  "twenty-reports": view(read(contexts.twentyReports)),
  "two-hundred-reports": view(read(contexts.twoHundredReports)),
  "sixty-reports": view(read(crowds.sixtyReports)),
  "twelve-steps": view(read(crowds.twelveSteps)),
  "long-words": view(read(hard.longWords), {
    site: { host: "a-very-long-host-name-of-a-newspaper.regional.example", silenced: false },
  }),
  arabic: view(read(hard.arabic)),
  "reveal-found": view(read(contexts.richContext), { reveal: reveal(true) }),
  "reveal-gone": view(read(contexts.richContext), { reveal: reveal(false) }),
  idle: view({ phase: "idle" }),
  "no-site": view({ phase: "idle" }, { site: null }),
  reading: view({ phase: "reading", url }),
  unreadable: view({ phase: "unreadable", url, why: phrase("why.browserPage") }),
  failed: view({ phase: "unreadable", url, why: phrase("why.failed") }),
  "not-article": view(read(contexts.notArticle)),
  "outside-pack": view(read(contexts.outsidePack)),
  "nothing-found": view(read(contexts.nothingFound)),
  silenced: view({ phase: "idle" }, { site: { host: "harbour-post.example", silenced: true } }),
};

const settings: Settings = {
  detection: "known-sites",
  silencedSites: ["news.example", "very.long.regional.paper.example"],
};

const corrections = [
  makeCorrection(
    {
      url: "https://harbour-post.example/world/dam",
      title: "Minister says the upper dam will be open by autumn",
    },
    "River Wire",
    { kind: "wrong-source", from: "article", to: "name:river wire", link: "cites", sourceName: "River Wire" },
    new Date(0),
  ),
];

const addedPacks: AddedPack[] = [
  { key: "ferries", name: "Ferry strikes", version: "1", reports: 1, bytes: 41_200, isOn: true },
  {
    key: "floods",
    name: "Floods of three continents, agency reports only, 1998 to 2024",
    version: "4",
    reports: 88_120,
    bytes: 61_800_000,
    isOn: false,
  },
];

const headlinesRead = [
  "Dam at Orsk to reopen before winter, minister says",
  "حوار مع وزير الموارد المائية عن السد الأعلى ومواعيد إعادة فتحه",
  "Pilots’ strike enters its second week; ferries wait off the outer harbour while the council and the unions argue about shifts",
  "Паромы стоят вторую неделю",
];

const articlesRead: LibraryEntry[] = Array.from({ length: 212 }, (_, n) => ({
  id: `https://harbour-post.example/${n}`,
  url: `https://harbour-post.example/${n}`,
  title: n % 9 === 8 ? null : (headlinesRead[n % headlinesRead.length] ?? null),
  outlet: n % 5 === 4 ? null : "Harbour Post",
  readOn: `2017-08-${String(28 - (n % 28)).padStart(2, "0")}`,
  bytes: 5_000,
}));

const libraryOff: LibraryProps = {
  isOn: false,
  facts: { articles: 0, bytes: 0, isBroken: false },
  onSwitch: nothing,
  onList: async () => articlesRead,
  onForget: done,
};

function options(permissionMissing: boolean, silencedSites: string[], library: Partial<LibraryProps> = {}) {
  return (
    <OptionsView
      library={{ ...libraryOff, ...library }}
      settings={{ ...settings, silencedSites }}
      permissionMissing={permissionMissing}
      pack={permissionMissing ? null : { name: "River dams 2015–2018", version: "1.2.0", reports: 12480 }}
      quality={[
        { id: "article", wrong: 0.004, missed: 0.015 },
        { id: "republished", wrong: 0, missed: 0.12 },
        { id: "cited", wrong: 0.1, missed: 0.15 },
        { id: "directSpeech", wrong: 0.096, missed: 0.129 },
        { id: "topic", wrong: 0.03, missed: 0.008 },
        { id: "sameEvent", wrong: 0.07, missed: null },
        { id: "distorted", wrong: 0, missed: null },
        { id: "originRange", wrong: 0.251, missed: null },
      ]}
      onChooseLook={nothing}
      onChooseMarker={nothing}
      onChooseDetection={nothing}
      onUnsilence={nothing}
      onSilence={nothing}
      corrections={corrections}
      onUndoCorrection={nothing}
      onSaveCorrections={nothing}
      addedPacks={permissionMissing ? [] : addedPacks}
      onAddPack={async () => null}
      onSwitchPack={nothing}
      onRemovePack={nothing}
    />
  );
}

/** The section of the library alone: on the page of options it is one of many. */
function library(change: Partial<LibraryProps>) {
  return (
    <div class="page-view">
      <main>
        <h1 class="visually-hidden">{words("options.title")}</h1>
        <Library {...libraryOff} {...change} />
      </main>
    </div>
  );
}

/** Options and welcome, by name. */
export const pageStates: Record<string, () => VNode> = {
  options: () => options(false, settings.silencedSites),
  library: () => library({ isOn: true, facts: { articles: 212, bytes: 2_130_000, isBroken: false } }),
  "library-off": () => library({ facts: { articles: 212, bytes: 2_130_000, isBroken: false } }),
  "library-none": () => library({ isOn: true }),
  "library-broken": () => library({ isOn: true, facts: { articles: 0, bytes: 0, isBroken: true } }),
  "options-missing": () => options(true, []),
  welcome: () => (
    <WelcomeView
      settings={{ ...settings, detection: "on-click" }}
      refused={false}
      onChooseDetection={nothing}
    />
  ),
  "welcome-refused": () => (
    <WelcomeView
      settings={{ ...settings, detection: "on-click" }}
      refused={true}
      onChooseDetection={nothing}
    />
  ),
};

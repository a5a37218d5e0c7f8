import type { CoverageItem, Timing } from "../../lib/model";
import { camelCase } from "../message-keys";
import { languageName } from "../shared/language";
import { shorten } from "../shared/shorten";
import { words } from "../strings";

/** What the reader narrows the coverage to; "" is all. */
export interface Facets {
  language: string;
  outlet: string;
  time: string;
}

export const noFacets: Facets = { language: "", outlet: "", time: "" };

/** With fewer reports, the eye is quicker than a choice. */
export const facetsFrom = 6;

export function isNarrowed({ language, outlet, time }: Facets): boolean {
  return language !== "" || outlet !== "" || time !== "";
}

export function matchesFacets(item: CoverageItem, { language, outlet, time }: Facets): boolean {
  return (
    (language === "" || primaryOf(item) === language) &&
    (outlet === "" || item.outlet === outlet) &&
    (time === "" || item.timing === time)
  );
}

function primaryOf({ language }: CoverageItem): string {
  return language?.split("-")[0]?.toLowerCase() ?? "";
}

const timings: Timing[] = ["before", "same-day", "after"];

interface Props {
  coverage: CoverageItem[];
  facets: Facets;
  onChoose(facets: Facets): void;
}

/** Language, outlet, before or after this article: each only where there is something to choose. */
export function CoverageFacets({ coverage, facets, onChoose }: Props) {
  const languages = byName(
    distinct(coverage.map(primaryOf)).map((tag) => option(tag, languageName(tag) ?? tag)),
  );
  const outlets = byName(
    distinct(coverage.map(({ outlet }) => outlet ?? "")).map((name) => option(name, shorten(name))),
  );
  const times = timings
    .filter((timing) => coverage.some((item) => item.timing === timing))
    .map((timing) => option(timing, words(`coverage.${camelCase(timing as Exclude<Timing, "unknown">)}`)));
  return (
    <div class="facets">
      <Choice
        label={words("coverage.byLanguage")}
        all={words("coverage.anyLanguage")}
        options={languages}
        value={facets.language}
        onChoose={(language) => onChoose({ ...facets, language })}
      />
      <Choice
        label={words("coverage.byOutlet")}
        all={words("coverage.anyOutlet")}
        options={outlets}
        value={facets.outlet}
        onChoose={(outlet) => onChoose({ ...facets, outlet })}
      />
      <Choice
        label={words("coverage.byTime")}
        all={words("coverage.anyTime")}
        options={times}
        value={facets.time}
        onChoose={(time) => onChoose({ ...facets, time })}
      />
    </div>
  );
}

function distinct(values: string[]): string[] {
  return [...new Set(values)].filter((value) => value !== "");
}

interface Option {
  value: string;
  name: string;
}

function byName(options: Option[]): Option[] {
  return options.toSorted((a, b) => a.name.localeCompare(b.name));
}

function option(value: string, name: string): Option {
  return { value, name };
}

interface ChoiceProps {
  label: string;
  all: string;
  options: Option[];
  value: string;
  onChoose(value: string): void;
}

function Choice({ label, all, options, value, onChoose }: ChoiceProps) {
  if (options.length < 2) return null;

  return (
    <select
      class="facet"
      aria-label={label}
      data-chosen={value !== ""}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(({ value: own, name }) => (
        <option key={own} value={own}>
          {name}
        </option>
      ))}
    </select>
  );
}

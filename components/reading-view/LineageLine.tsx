import type { QuoteCarrier, QuoteLineage } from "../../lib/model";
import { camelCase } from "../message-keys";
import { formatDate } from "../shared/dates";
import { langAttribute, languageName } from "../shared/language";
import { shorten } from "../shared/shorten";
import { words } from "../strings";

const changesShown = 4;

/** Who in the pack had a statement first, and what each carrier made of its words, as far as that is known. */
export function LineageLine({ lineage }: { lineage: QuoteLineage }) {
  const { carriers } = lineage;
  const isUndated = firstsOf(lineage)[0]?.published == null;
  return (
    <div class="lineage">
      {isUndated ? <p class="fact">{words("lineage.undated")}</p> : <FirstCarriers lineage={lineage} />}
      <details>
        <summary>{words("lineage.carriers", carriers.length)}</summary>
        <ul class="carriers">
          {carriers.map((carrier) => (
            <Carrier key={carrier.reportId} carrier={carrier} />
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Nothing where no carrier has both a date and a name. */
export function FirstCarriers({ lineage }: { lineage: QuoteLineage }) {
  const firsts = firstsOf(lineage);
  const date = firsts[0]?.published ?? null;
  const outlets = [...new Set(firsts.flatMap(({ outlet }) => outlet ?? []))]
    .map((text) => shorten(text))
    .join(" / ");
  if (date === null || outlets === "") return null;
  return <p class="fact">{words("lineage.first", outlets, formatDate(date))}</p>;
}

function firstsOf({ carriers, earliest }: QuoteLineage): QuoteCarrier[] {
  return carriers.filter(({ reportId }) => earliest.includes(reportId));
}

function Carrier({ carrier }: { carrier: QuoteCarrier }) {
  const { outlet, published, language, wording } = carrier;
  const other = wording === "retranslated" && langAttribute(language) ? languageName(language) : null;
  const facts = [
    published === null ? words("coverage.noDate") : formatDate(published),
    ...(wording === "not-known" ? [] : [becameOf(carrier)]),
    ...(other === null ? [] : [other]),
  ];
  return (
    <li class="fact">
      <bdi>{shorten(outlet ?? words("coverage.noHeadline"))}</bdi> · {facts.join(" · ")}
    </li>
  );
}

function becameOf({ wording, shorter, changed }: QuoteCarrier): string {
  if (wording === "trimmed" && shorter !== null)
    return shorter === "article" ? words("lineage.words.trimmedHere") : words("lineage.words.trimmedThere");
  if (wording === "changed" && changed.length > 0)
    return words(
      "lineage.words.changedFrom",
      changed
        .slice(0, changesShown)
        .map((text) => shorten(text))
        .join(", "),
    );
  return words(`lineage.words.${camelCase(wording as Exclude<typeof wording, "not-known">)}`);
}

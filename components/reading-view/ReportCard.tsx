import type { CoverageItem } from "../../lib/model";
import { ReportMenu } from "../export/ReportMenu";
import { camelCase } from "../message-keys";
import { formatDate } from "../shared/dates";
import { differentLanguage, langAttribute } from "../shared/language";
import { safeHref } from "../shared/safe-href";
import { shorten } from "../shared/shorten";
import { phraseText, words } from "../strings";
import { DifferencesLine } from "./DifferencesLine";
import { MarkedText } from "./MarkedText";
import { useOutletCard } from "./OutletCard";

interface Props {
  report: CoverageItem;
  /** The language of the article: a report in another one is labelled. */
  articleLanguage: string | null;
  /** One below the heading that the report stands under. */
  heading: "h3" | "h4";
}

const reasonsShown = 2;

/** One related report: headline, who published it when, and why it is shown. */
export function ReportCard({ report, articleLanguage, heading: Heading }: Props) {
  const href = safeHref(report.url);
  const text = <Headline report={report} />;
  return (
    <article class={href === null ? "report" : "report has-link"}>
      <Heading class="report-headline">
        {href === null ? (
          text
        ) : (
          <a href={href} target="_blank" rel="noreferrer">
            {text}
          </a>
        )}
      </Heading>
      <ReportFacts report={report} articleLanguage={articleLanguage} hasLink={href !== null} />
      {report.reasons.length > 0 && (
        <ul class="reasons">
          {report.reasons.slice(0, reasonsShown).map(({ kind, phrase }) => (
            <li key={`${kind} ${phrase.values}`} data-kind={kind}>
              <span class="reason-kind">{words(`coverage.reasons.${camelCase(kind)}`)}</span>{" "}
              {shorten(phraseText(phrase))}
            </li>
          ))}
        </ul>
      )}
      <ReportMenu report={report} />
      {report.differences !== undefined && <DifferencesLine differences={report.differences} />}
    </article>
  );
}

/** Without a headline the pack's summary stands for it: not the outlet's words, nor in the report's language. */
function Headline({ report }: { report: CoverageItem }) {
  if (report.title === null) {
    return (
      <span class="headline no-headline" dir="auto">
        {shorten(report.summary ?? words("coverage.noHeadline"))}
      </span>
    );
  }
  const headline = shorten(report.title);
  return (
    <span class="headline" dir="auto" lang={langAttribute(report.language)} title={headline}>
      <MarkedText text={headline} report={report.id} of="title" />
    </span>
  );
}

type FactsProps = Omit<Props, "heading"> & { hasLink: boolean };

function ReportFacts({ report, articleLanguage, hasLink }: FactsProps) {
  const language = differentLanguage(report.language, articleLanguage);
  const { button, card } = useOutletCard(report.outletId);
  return (
    <>
      <p class="report-facts">
        {report.outlet !== null && (
          <span class="report-outlet">
            <bdi>
              <MarkedText text={shorten(report.outlet)} report={report.id} of="outlet" />
            </bdi>
            {button}
          </span>
        )}
        {report.published === null ? (
          <span>{words("coverage.noDate")}</span>
        ) : (
          <time dateTime={report.published}>{formatDate(report.published)}</time>
        )}
        {report.timing !== "unknown" && (
          <span class="timing" data-timing={report.timing}>
            {words(`coverage.${camelCase(report.timing)}`)}
          </span>
        )}
        {report.readOn !== undefined && (
          <span class="read-on">{words("coverage.readOn", formatDate(report.readOn))}</span>
        )}
        {language !== null && <span class="language-label">{language}</span>}
        {report.title === null && report.summary !== null && <span>{words("coverage.summaryOnly")}</span>}
        {!hasLink && <span>{words("coverage.noLink")}</span>}
      </p>
      {card}
    </>
  );
}

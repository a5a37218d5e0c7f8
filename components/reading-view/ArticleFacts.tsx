import type { Article, TopicMatch } from "../../lib/model";
import { ArticleMenu } from "../export/ArticleMenu";
import { camelCase } from "../message-keys";
import { formatDate } from "../shared/dates";
import { langAttribute, languageName } from "../shared/language";
import { shorten } from "../shared/shorten";
import { phraseText, words } from "../strings";

/** What the page says of itself, each date with where it was found, and the topics with the reason. */
export function ArticleFacts({ article, topics }: { article: Article; topics: TopicMatch[] }) {
  const language = languageName(article.language);
  return (
    <section class="panel facts" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{words("facts.heading")}</h2>
      <ArticleMenu article={article} />
      {article.title !== null && (
        <p class="article-title" dir="auto" lang={langAttribute(article.language)}>
          {shorten(article.title)}
        </p>
      )}
      <dl>
        <Fact name={words("facts.outlet")} value={article.outlet} />
        <dt>{words("facts.published")}</dt>
        <dd>
          {article.published === null ? words("facts.notFound") : <Day date={article.published} />}
          {article.publishedFrom !== null && <PlaceOfDate from={article.publishedFrom} />}
        </dd>
        {article.originalPublished !== null && (
          <>
            <dt>{words("facts.originallyPublished")}</dt>
            <dd>
              <Day date={article.originalPublished} />
            </dd>
          </>
        )}
        <Fact name={words("facts.byline")} value={article.byline} />
        <Fact name={words("facts.dateline")} value={article.dateline} />
        <Fact name={words("facts.language")} value={language} />
        {topics.length > 0 && <Topics topics={topics} />}
      </dl>
      <MoreFacts article={article} />
    </section>
  );
}

/** What a reader can see has words of its own; a property of the page's metadata is told as evidence is, and named as it is. */
function PlaceOfDate({ from }: { from: string }) {
  if (from === "visible line" || from === "time element") return <small>{words("facts.foundInLine")}</small>;
  if (from === "address") return <small>{words("facts.foundInAddress")}</small>;
  return (
    <small>
      {words("evidence.where.meta")} <code>{from}</code>
    </small>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  return value === null ? null : (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{shorten(value)}</bdi>
      </dd>
    </>
  );
}

function Day({ date }: { date: string }) {
  return <time dateTime={date}>{formatDate(date)}</time>;
}

function Topics({ topics }: { topics: TopicMatch[] }) {
  return (
    <>
      <dt>{words("facts.topics")}</dt>
      <dd>
        <ul class="topics">
          {topics.map((topic) => (
            <li key={topic.id}>
              <bdi>{topic.name}</bdi>
              <small>{phraseText(topic.reason)}</small>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function MoreFacts({ article }: { article: Article }) {
  const { region, theme, dossier } = article.facets;
  if (region === null && theme === null && dossier === null && article.rights.length === 0) return null;
  return (
    <details>
      <summary>{words("facts.more")}</summary>
      <dl>
        <Fact name={words("facts.region")} value={region} />
        <Fact name={words("facts.theme")} value={theme} />
        <Fact name={words("facts.dossier")} value={dossier} />
        {article.rights.map((line) => (
          <Fact
            key={`${line.kind} ${line.text}`}
            name={words(`facts.rights.${camelCase(line.kind)}`)}
            value={line.text}
          />
        ))}
      </dl>
    </details>
  );
}

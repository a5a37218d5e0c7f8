import type { Article, TopicMatch } from "../../lib/model";
import { formatDate } from "../shared/dates";
import { langAttribute, languageName } from "../shared/language";
import { shorten } from "../shared/shorten";
import { phraseText, facts as words } from "../strings";

/** What the page says of itself, each date with where it was found, and the topics with the reason. */
export function ArticleFacts({ article, topics }: { article: Article; topics: TopicMatch[] }) {
  const language = languageName(article.language);
  return (
    <section class="panel facts" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{words.heading}</h2>
      {article.title !== null && (
        <p class="article-title" dir="auto" lang={langAttribute(article.language)}>
          {shorten(article.title)}
        </p>
      )}
      <dl>
        <Fact name={words.outlet} value={article.outlet} />
        <dt>{words.published}</dt>
        <dd>
          {article.published === null ? words.notFound : <Day date={article.published} />}
          {article.publishedFrom !== null && <small>{words.foundIn(article.publishedFrom)}</small>}
        </dd>
        {article.originalPublished !== null && (
          <>
            <dt>{words.originallyPublished}</dt>
            <dd>
              <Day date={article.originalPublished} />
            </dd>
          </>
        )}
        <Fact name={words.byline} value={article.byline} />
        <Fact name={words.dateline} value={article.dateline} />
        <Fact name={words.language} value={language} />
        {topics.length > 0 && <Topics topics={topics} />}
      </dl>
      <MoreFacts article={article} />
    </section>
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
      <dt>{words.topics}</dt>
      <dd>
        <ul class="topics">
          {topics.map((topic) => (
            <li key={topic.id}>
              {topic.name}
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
      <summary>{words.more}</summary>
      <dl>
        <Fact name={words.region} value={region} />
        <Fact name={words.theme} value={theme} />
        <Fact name={words.dossier} value={dossier} />
        {article.rights.map((line) => (
          <Fact key={`${line.kind} ${line.text}`} name={words.rights[line.kind]} value={line.text} />
        ))}
      </dl>
    </details>
  );
}

import { useContext } from "preact/hooks";
import { archivedAddress } from "../../lib/export/web-address";
import type { Article } from "../../lib/model";
import { Icon } from "../shared/Icon";
import { MenuButton } from "../shared/MenuButton";
import { words } from "../strings";
import { archiveGroups, citationGroups } from "./citation-groups";
import { TakeContext } from "./take-away";

/** The citation of the article itself, and the archive's copy of its page. */
export function ArticleMenu({ article }: { article: Article }) {
  const take = useContext(TakeContext);
  if (take === null) return null;
  return (
    <MenuButton
      class="icon-button"
      label={words("export.articleMenu")}
      groups={() => [
        ...archiveGroups(archivedAddress(article.url, article.published)),
        ...citationGroups(take, ({ exportArticle }, format) => exportArticle(article, format)),
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  );
}

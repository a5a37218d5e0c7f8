import { useContext } from "preact/hooks";
import type { Link } from "../../lib/model";
import { Icon } from "../shared/Icon";
import { MenuButton } from "../shared/MenuButton";
import { shorten } from "../shared/shorten";
import { words } from "../strings";
import { CorrectContext, NodeNameContext } from "./correct-context";

/** What the reader may call wrong of one link of the chain. */
export function LinkMenu({ link: { from, to, kind } }: { link: Link }) {
  const correct = useContext(CorrectContext);
  const nameOf = useContext(NodeNameContext);
  const sourceName = nameOf(to);
  if (correct === null || sourceName === null) return null;
  const wrongSource = { kind: "wrong-source", from, to, link: kind, sourceName } as const;
  return (
    <MenuButton
      class="icon-button"
      label={words("correction.correctLabel", shorten(sourceName))}
      groups={() => [
        {
          label: null,
          items: [
            { label: words("correction.wrongSource"), onChoose: () => correct(sourceName, wrongSource) },
          ],
        },
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  );
}

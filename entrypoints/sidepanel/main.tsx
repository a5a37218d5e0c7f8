import { ReadingView } from "../../components/ReadingView";
import { setTranslator } from "../../components/translator";
import { browserWords } from "../../platform/browser-words";
import { followLook } from "../../platform/follow-look";
import { type FirstView, firstView, mount } from "../../platform/mount";
import { useReadingView } from "../../platform/use-reading-view";

function SidePanel(first: FirstView) {
  const { tab: _, ...view } = useReadingView(first, { readOnOpen: false });
  return <ReadingView surface="sidepanel" inTurn {...view} />;
}

setTranslator(browserWords());
followLook();
mount(<SidePanel {...(await firstView())} />);

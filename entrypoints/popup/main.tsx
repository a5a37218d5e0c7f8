import { ReadingView } from "../../components/ReadingView";
import { setTranslator } from "../../components/translator";
import { browserWords } from "../../platform/browser-words";
import { followLook } from "../../platform/follow-look";
import { type FirstView, firstView, mount } from "../../platform/mount";
import { openSidePanel } from "../../platform/side-panel";
import { useReadingView } from "../../platform/use-reading-view";

function Popup(first: FirstView) {
  const { tab, ...view } = useReadingView(first, { readOnOpen: true });
  const onOpenPanel = () => {
    if (tab !== null) void openSidePanel(tab.windowId).then(() => window.close());
  };
  return <ReadingView surface="popup" inTurn {...view} onOpenPanel={onOpenPanel} />;
}

setTranslator(browserWords());
followLook();
mount(<Popup {...(await firstView())} />);

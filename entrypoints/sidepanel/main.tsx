import { ReadingView } from "../../components/ReadingView";
import { type FirstView, firstView, mount } from "../../platform/mount";
import { useReadingView } from "../../platform/use-reading-view";

function SidePanel(first: FirstView) {
  const { tab: _, ...view } = useReadingView(first, { readOnOpen: false });
  return <ReadingView surface="sidepanel" {...view} />;
}

mount(<SidePanel {...(await firstView())} />);

import type { QualityFigure } from "../../lib/model";
import { formatShare } from "../shared/numbers";
import { words } from "../strings";

/** How often Headwater was wrong, and how often it missed something, when it was measured. */
export function QualityTable({ figures }: { figures: QualityFigure[] }) {
  return (
    <>
      <h3 id="quality-heading">{words("quality.heading")}</h3>
      <p class="fact">{words("quality.text")}</p>
      <table class="quality" aria-labelledby="quality-heading">
        <thead>
          <tr>
            <th scope="col">{words("quality.what")}</th>
            <th scope="col">{words("quality.wrong")}</th>
            <th scope="col">{words("quality.missed")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, wrong, missed }) => (
            <tr key={id}>
              <th scope="row">{words(`quality.figures.${id}`)}</th>
              <td>{shareOrNothing(wrong)}</td>
              <td>{shareOrNothing(missed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function shareOrNothing(share: number | null) {
  if (share !== null) return formatShare(share);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{words("quality.notMeasured")}</span>
    </>
  );
}

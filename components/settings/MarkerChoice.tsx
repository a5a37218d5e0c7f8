import { words } from "../strings";

interface Props {
  isOn: boolean;
  onChoose(isOn: boolean): void;
}

/** Whether evidence is underlined in the pages themselves; a choice holds at once. */
export function MarkerChoice({ isOn, onChoose }: Props) {
  return (
    <section class="panel" aria-labelledby="marker-heading">
      <h2 id="marker-heading">{words("options.markerHeading")}</h2>
      <label class="check-line">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby="marker-text"
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
        <span>{words("options.marker")}</span>
      </label>
      <p id="marker-text" class="fact">
        {words("options.markerText")}
      </p>
    </section>
  );
}

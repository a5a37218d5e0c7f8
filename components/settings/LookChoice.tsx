import type { Settings, TextSize, Theme } from "../../lib/model";
import { words } from "../strings";

export type Look = Pick<Settings, "theme" | "textSize">;

interface Props {
  look: Look;
  onChooseLook(look: Look): void;
}

const themes: Theme[] = ["system", "light", "dark"];
const textSizes: TextSize[] = ["small", "normal", "large"];

/** Theme and text size of all views; a choice holds at once. */
export function LookChoice({ look, onChooseLook }: Props) {
  return (
    <section class="panel" aria-labelledby="look-heading">
      <h2 id="look-heading">{words("options.lookHeading")}</h2>
      <Choice
        name="theme"
        legend={words("options.theme")}
        values={themes}
        chosen={look.theme ?? "system"}
        nameOf={(theme) => words(`options.themes.${theme}`)}
        onChoose={(theme) => onChooseLook({ theme })}
      />
      <Choice
        name="text-size"
        legend={words("options.textSize")}
        values={textSizes}
        chosen={look.textSize ?? "normal"}
        nameOf={(size) => words(`options.textSizes.${size}`)}
        onChoose={(textSize) => onChooseLook({ textSize })}
      />
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  values: readonly Value[];
  chosen: Value;
  nameOf(value: Value): string;
  onChoose(value: Value): void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, legend, values, chosen, nameOf, onChoose } = props;
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{nameOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}

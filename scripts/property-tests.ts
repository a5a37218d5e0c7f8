import { configureGlobal } from "fast-check";

/**
 * Property tests draw the same examples in every run, so that a change is judged by what it changes. `HEADWATER_SEED=random` draws
 * new ones, a number those of that seed.
 */
const USUAL_SEED = 20_180_409;

const asked = process.env.HEADWATER_SEED;
if (asked !== "random") configureGlobal({ seed: asked ? Number(asked) : USUAL_SEED });

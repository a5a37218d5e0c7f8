import { defineUnlistedScript } from "#imports";
import { startReading } from "../platform/reading-script";

export default defineUnlistedScript(() => startReading());

import type { Configuration } from "../config/configuration";
import { sharedStore } from "../runtime/store";
import { configureServices } from "./services";

function configure(settings: unknown): void {
  configureServices(settings as Configuration, sharedStore());
}

export { configure };

import type { ServiceState } from "./service_state";

/** There is something to do for the service in the next tick. */
function wake(service: ServiceState): void {
  service.wakeAt = 0;
}

/** Something that its snapshot says has changed: it is to be published in the next tick. */
function changed(service: ServiceState): void {
  service.hasChanged = true;
  wake(service);
}

export { changed, wake };

import { historyJson, STEP_SECONDS } from "../pool/history";
import { json } from "../text/json";
import type { Handler } from "./admin";
import { PAUSE_SECONDS } from "./pause";
import { addLines, linesOf, servicesJson, type ServiceTexts } from "./service_lines";

/** So many services are read in one go, lest requests wait. */
const AT_ONCE = 50;

/** `/history`: of each service, a row for each step of the last minutes. */
const history: Handler = ({ companion, sleep, weir }, { argument }) => {
  const services: ServiceTexts = {};
  let read = 0;
  for (const { key } of weir.configuration.services) {
    services[json(key)] = historyJson(weir.store, key);
    read++;
    if (read % AT_ONCE === 0) sleep(PAUSE_SECONDS);
  }
  const type = "application/json";
  if (argument("as") === "lines") return { status: 200, type, body: linesOf(services) };
  addLines(services, companion?.("/history?as=lines")?.body ?? "");
  return { status: 200, type, body: `{"step":${STEP_SECONDS},"services":${servicesJson(services)}}\n` };
};

export { history };

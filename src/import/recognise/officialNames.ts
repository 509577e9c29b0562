/**
 * Columns of the DfE's social work workforce files that measure nearly what one of the dashboard's metrics does. They are offered,
 * never taken: the census counts on one day, by full-time equivalent or head, and with definitions of its own.
 */
export const OFFICIAL_NAMES: ReadonlyMap<string, string> = new Map([
  ['agency rate fte', 'agency_share'],
  ['agency worker rate fte', 'agency_share'],
  ['agency rate headcount', 'agency_share'],
  ['agency worker rate headcount', 'agency_share'],
  ['vacancy rate fte', 'vacancy_share'],
  ['inpost headcount', 'social_workers'],
  ['social worker headcount', 'social_workers'],
  ['vacancy fte', 'social_worker_shortfall'],
])

/** How sure such an offer is. */
export const OFFICIAL_CONFIDENCE = 0.6
